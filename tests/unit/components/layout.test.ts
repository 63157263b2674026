import { describe, expect, it } from "vitest";
import { markHere, navHtml } from "@/components/layout/nav-html";
import { softTarget } from "@/components/layout/soft-target";

describe("a menu as one text", () => {
  const menu = navHtml([
    { href: "/tr/centre", label: "Merkez", exact: true },
    { href: "/tr/centre/courses", label: `<Kurslar> & "öteki"` },
  ]);

  it("has a link a page, with every sign escaped", () => {
    expect(menu).toBe(
      '<ul><li><a href="/tr/centre" data-exact>Merkez</a></li>' +
        '<li><a href="/tr/centre/courses">&lt;Kurslar&gt; &amp; &quot;öteki&quot;</a></li></ul>',
    );
  });

  it.each([
    ["/tr/centre", ["/tr/centre"]],
    ["/tr/centre/courses", ["/tr/centre/courses"]],
    ["/tr/centre/courses/7", ["/tr/centre/courses"]],
    ["/tr/centre/coursesome", []],
    ["/tr", []],
  ])("at %s says where we are", (pathname, here) => {
    const marked = [
      ...markHere(menu, pathname).matchAll(/href="([^"]*)"(?: data-exact)? aria-current="page"/g),
    ];
    expect(marked.map(([, href]) => href)).toEqual(here);
  });
});

describe("a click on a link", () => {
  const here = new URL("https://usta.example/tr/national/people?q=a") as unknown as Location;
  const follow = (href: string, given: Partial<HTMLAnchorElement> = {}, attributes: string[] = []) => {
    const { origin, pathname, search, hash } = new URL(href, here.href);
    const link = { href, origin, pathname, search, hash, target: "", hreflang: "", ...given };
    return softTarget({ ...link, hasAttribute: (name) => attributes.includes(name) }, here);
  };

  it("inside the portal and its language needs no new page", () => {
    expect(follow("/tr/courses?q=b#c")).toBe("/tr/courses?q=b#c");
    expect(follow("?page=2")).toBe("/tr/national/people?page=2");
  });

  it("is the browser's own anywhere else", () => {
    expect(follow("https://meb.example/tr/courses")).toBeNull();
    expect(follow("mailto:a@b.example")).toBeNull();
    expect(follow("/api/exports/people?format=csv")).toBeNull();
    expect(follow("/map.svg")).toBeNull();
    expect(follow("/en/national/people", { hreflang: "en" })).toBeNull();
    expect(follow("/en/national/people")).toBeNull();
    expect(follow("/tr/x", { target: "_blank" })).toBeNull();
    expect(follow("/tr/x", {}, ["download"])).toBeNull();
    expect(follow("?q=a#main")).toBeNull();
    expect(follow("")).toBeNull();
  });
});
