import { describe, expect, it } from "vitest";
import { readCells, rowsHtml, writeCells } from "@/components/ui/rows-html";

describe("rows on their way to the page", () => {
  it.each([
    ["none", []],
    ["one", [["a", "b"]]],
    [
      "some with nothing in them",
      [
        ["", ""],
        ["a", ""],
        ["", "b"],
      ],
    ],
  ])("%s", (_, rows) => expect(readCells(writeCells(rows))).toEqual(rows));

  it("make no row of nothing", () => {
    const columns = [
      { label: "Ad", head: true },
      { label: "Saat", num: true },
    ];
    expect(rowsHtml(columns, readCells(writeCells([])))).toBe("");
    expect(rowsHtml(columns, [["Ayşe", "12"]])).toBe(
      '<tr><th scope="row">Ayşe</th><td data-label="Saat" class="num">12</td></tr>',
    );
  });
});
