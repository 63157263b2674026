import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isStaticPage, languageOf, localised, localPath, withoutLanguage } from "@/lib/platform/routes";

/** Next wants the pattern written out in `proxy.ts`, so it is read from there. */
const pattern = /matcher: \[\s*("(?:[^"\\]|\\.)*")/.exec(readFileSync("proxy.ts", "utf8"))?.[1] ?? '""';
const asksProxy = (path: string) => new RegExp(`^${JSON.parse(pattern)}$`).test(path);

const STATIC = [
  "/tr",
  "/en/centres",
  "/az/centres/gebze",
  "/tr/fields",
  "/tr/provinces/kocaeli",
  "/tr/courses/kaynak-1",
  "/tr/privacy",
];
const MADE_ANEW = [
  "/tr/courses",
  "/tr/verify",
  "/tr/verify/ABC",
  "/tr/home",
  "/tr/sign-in",
  "/tr/centre/sessions",
  "/tr/nothing",
];
const WITHOUT_LANGUAGE = ["/", "/centres", "/de/centres", "/trx", "/TR/centres"];

describe("which pages are static", () => {
  it.each(STATIC)("%s is, and is not held up", (path) =>
    expect([isStaticPage(path), asksProxy(path)]).toEqual([true, false]),
  );
  it.each(MADE_ANEW)("%s is not", (path) =>
    expect([isStaticPage(path), asksProxy(path)]).toEqual([false, false]),
  );
  it.each(WITHOUT_LANGUAGE)("%s has no language yet", (path) =>
    expect([isStaticPage(path), asksProxy(path)]).toEqual([false, true]),
  );
  it.each(["/api/v1/fields", "/_next/static/x.js", "/healthz", "/readyz", "/map.svg", "/sitemap.xml"])(
    "%s is no page",
    (path) => {
      expect(asksProxy(path)).toBe(false);
    },
  );

  it("every folder of public pages is known as static, and every other is not", () => {
    const folders = (group: string) =>
      existsSync(`app/[locale]/${group}`)
        ? readdirSync(`app/[locale]/${group}`, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
        : [];
    for (const folder of folders("(public)")) expect(isStaticPage(`/tr/${folder}/x`), folder).toBe(true);
    for (const group of ["(open)", "(portal)"]) {
      for (const folder of folders(group))
        expect(isStaticPage(`/tr/${folder}`), `${group}/${folder}`).toBe(false);
    }
  });
});

describe("addresses", () => {
  it("take on and off their language", () => {
    expect([localised("tr", "/"), localised("az", "/centres")]).toEqual(["/tr", "/az/centres"]);
    expect(["/tr", "/tr/centres?x", "/centres"].map(languageOf)).toEqual(["tr", "tr", null]);
    expect(["/tr", "/tr/centres?x", "/tr?x", "/centres"].map(withoutLanguage)).toEqual([
      "/",
      "/centres?x",
      "/?x",
      "/centres",
    ]);
  });

  it.each([
    ["/tr/centres?page=2#x", "/tr/centres?page=2#x"],
    ["/tr/../en", "/en"],
    ["//evil.test", null],
    ["/\\evil.test", null],
    ["https://evil.test", null],
    ["javascript:alert(1)", null],
    ["/tr\r\nx: y", null],
    ["/..//evil.test", null],
    ["tr", null],
    ["", null],
    [undefined, null],
    [`/${"x".repeat(2001)}`, null],
  ])("going back to %j leads to %j", (given, path) => expect(localPath(given)).toBe(path));
});
