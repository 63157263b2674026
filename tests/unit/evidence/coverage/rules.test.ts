import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixHtml, writeProvinces } from "@/components/evidence/matrix-html";
import { escapeHtml } from "@/components/ui/plain-html";
import { coverageStep, decodeCells, encodeCells, readCellKey } from "@/lib/evidence/coverage/rules";

it.each([
  [0, 0, 0],
  [7, 0, 1],
  [7, 3, 2],
  [7, 4, 3],
  [8, 4, 3],
  [7, 6, 3],
  [7, 7, 4],
  [1, 1, 4],
])("of %i teachers %i trained is step %i", (teachers, trained, step) => {
  expect(coverageStep(teachers, trained)).toBe(step);
});

it("cells cross as a line and come back", () => {
  const cell = fc
    .nat(5000)
    .chain((teachers) => fc.record({ teachers: fc.constant(teachers), trained: fc.nat(teachers) }));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (cells) => {
      const empty = { teachers: 0, trained: 0 };
      expect(decodeCells(encodeCells(cells))).toEqual(cells.map((one) => (one.teachers === 0 ? empty : one)));
    }),
  );
});

describe("readCellKey", () => {
  it("reads a field's and a province's code", () => {
    expect(readCellKey("X1-34")).toEqual({ fieldCode: "X1", provinceCode: "34" });
  });
  it.each(["", "04", "04-", "-06", "04-06-1", "../x-1", "04%2D06", "x1-34"])("takes %s for none", (key) => {
    expect(readCellKey(key)).toBeNull();
  });
});

it("writes a matrix whose names cannot break out of it", () => {
  const { html, most } = matrixHtml({
    fields: [{ code: "04" }, { code: "07" }, { code: "09" }, { code: "11" }],
    provinces: writeProvinces([
      { code: "06", name: `<img src=x onerror="x">`, isPilot: true, cells: "3.7,,0.2,1.8" },
    ]),
    pilotWord: `"><script>`,
  });
  expect(html).not.toMatch(/<img|<script/);
  expect(html).toContain("<td><a href=coverage/04-06>3/7</a><td><td class=c1><a href=coverage/09-06>0/2</a>");
  expect(most).toBe(2);
  expect(escapeHtml(`&<>"'`)).toBe("&amp;&lt;&gt;&quot;&#39;");
});
