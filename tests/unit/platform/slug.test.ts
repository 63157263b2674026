import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugOf } from "@/lib/platform/slug";

describe("an address", () => {
  it.each([
    ["Elektrikli Araç Bakımı", "elektrikli-arac-bakimi"],
    ["İŞ SAĞLIĞI", "is-sagligi"],
    ["Ətraf mühit", "etraf-muhit"],
    ["  CNC – 5 eksen!  ", "cnc-5-eksen"],
    ["日本", "course"],
  ])("of %s", (title, slug) => {
    expect(slugOf(title, "course")).toBe(slug);
  });

  it("is always one clean part of a path", () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(slugOf(title, "course")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it("is numbered when it is taken", () => {
    expect(freeSlug("a", new Set())).toBe("a");
    expect(freeSlug("a", new Set(["a", "a-2"]))).toBe("a-3");
  });
});
