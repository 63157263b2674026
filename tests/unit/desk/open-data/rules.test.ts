import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  DATASETS,
  INT4_MAX,
  matchesTag,
  prefersCsv,
  readCursor,
  readFilter,
  toCursor,
} from "@/lib/desk/open-data/rules";

describe("cursors", () => {
  it("come back as they went, in their own list only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zçğıöşü0-9-]{1,60}$/), (key) => {
        const cursor = toCursor("courses", key);
        expect(readCursor("courses", cursor)).toBe(key);
        expect(readCursor("sessions", cursor)).toBeNull();
      }),
    );
  });

  it("of anybody's own making are refused, never thrown", () => {
    fc.assert(fc.property(fc.string(), (text) => readCursor("fields", text) === null || text.length > 0));
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const value of [
      ["fields", "a\u0000b"],
      ["fields", 7],
      ["fields"],
      "fields",
      { 0: "fields" },
      ["fields", ""],
    ]) {
      expect(readCursor("fields", forged(value))).toBeNull();
    }
    expect(readCursor("fields", `${toCursor("fields", "01")}=`)).toBeNull();
  });
});

describe("readFilter", () => {
  const pilot = COLUMNS.provinces.find(({ name }) => name === "pilot")!;
  const plate = COLUMNS.provinces.find(({ name }) => name === "plate")!;
  const mode = COLUMNS.courses.find(({ name }) => name === "mode")!;
  const slug = COLUMNS.courses.find(({ name }) => name === "slug")!;

  it.each([
    [pilot, "true", true],
    [pilot, "false", false],
    [pilot, "1", undefined],
    [pilot, "TRUE", undefined],
    [plate, "6", 6],
    [plate, "06", 6],
    [plate, String(INT4_MAX), INT4_MAX],
    [plate, String(INT4_MAX + 1), undefined],
    [plate, "-1", undefined],
    [plate, "١٢", undefined],
    [plate, "1.5", undefined],
    [mode, "distance", "distance"],
    [mode, "DISTANCE", undefined],
    [slug, "", undefined],
    [slug, "a\u0000", undefined],
    [slug, "\ud800", undefined],
    [slug, "x".repeat(201), undefined],
    [slug, "%", "%"],
  ])("%o given %s is %s", (column, given, read) => {
    expect(readFilter(column, given)).toBe(read);
  });
});

describe("prefersCsv", () => {
  it.each([
    [null, false],
    ["*/*", false],
    ["application/json", false],
    ["text/csv", true],
    ["text/csv;q=0", false],
    ["text/csv, application/json", false],
    ["text/csv, application/json;q=0.9", true],
    ["text/csv;q=0.5, */*;q=0.8", false],
    ["text/csv, */*", true],
    ["text/html,*/*;q=0.8", false],
  ])("%s: %s", (accept, prefers) => {
    expect(prefersCsv(accept)).toBe(prefers);
  });
});

describe("matchesTag", () => {
  it.each([
    [null, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ["*", true],
    ['"b"', false],
    ["a", false],
  ])("%s: %s", (header, matches) => {
    expect(matchesTag(header, '"a"')).toBe(matches);
  });
});

describe("columns", () => {
  it("have one name each and a sentence", () => {
    for (const dataset of DATASETS) {
      const names = COLUMNS[dataset].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { about } of COLUMNS[dataset]) expect(about).toMatch(/\.$/);
    }
  });
});
