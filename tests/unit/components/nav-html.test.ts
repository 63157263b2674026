import { describe, expect, it } from "vitest";
import { markHere, navHtml } from "@/components/layout/nav-html";

const menu = navHtml([
  { href: "/tr/centre", label: "Merkez", exact: true },
  { href: "/tr/centre/sessions", label: "Faaliyetler" },
  { href: "/tr/a?b=1&c=2", label: "<b>" },
]);
/** As a browser writes out the same markup. */
const fromPage = (html: string) => html.replace(" data-exact", ' data-exact=""');
const here = (html: string) =>
  [...html.matchAll(/href="([^"]*)"[^>]*aria-current="page"/g)].map(([, href]) => href);

describe("the link whose page this is", () => {
  it("is marked, with what lies under it unless only the exact page counts", () => {
    expect(here(markHere(menu, "/tr/centre"))).toEqual(["/tr/centre"]);
    expect(here(markHere(menu, "/tr/centre/sessions/1/edit"))).toEqual(["/tr/centre/sessions"]);
    expect(here(markHere(menu, "/tr/centre/sessionsabc"))).toEqual([]);
    expect(here(markHere(menu, ""))).toEqual([]);
  });

  it("is marked anew in a menu read out of a page, where another one was", () => {
    const before = fromPage(markHere(menu, "/tr/centre"));
    expect(markHere(before, "/tr/centre")).toBe(before);
    expect(here(markHere(before, "/tr/centre/sessions"))).toEqual(["/tr/centre/sessions"]);
    expect(markHere(before, "/elsewhere")).toBe(fromPage(menu));
  });
});
