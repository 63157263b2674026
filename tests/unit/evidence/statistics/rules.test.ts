import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskCells, maskCount } from "@/lib/evidence/statistics/rules";

const SMALLEST = 5;

describe("maskCount", () => {
  it.each([
    [0, 0],
    [1, null],
    [SMALLEST - 1, null],
    [SMALLEST, SMALLEST],
  ] as const)("%i people show as %s", (count, shown) => {
    expect(maskCount(count, SMALLEST)).toBe(shown);
  });
});

describe("maskCells", () => {
  it("hides the next smallest beside a single small cell", () => {
    const cells = [
      ["a", 2],
      ["b", 30],
      ["c", 7],
      ["d", 0],
    ] as const;
    expect([...maskCells(cells, SMALLEST)]).toEqual([
      ["a", null],
      ["b", 30],
      ["c", null],
      ["d", 0],
    ]);
  });

  it("never leaves exactly one cell to be found by difference, where another could hide it", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const shown = [
          ...maskCells(
            numbers.map((n, at) => [at, n] as const),
            SMALLEST,
          ).values(),
        ];
        const hidden = shown.filter((value) => value === null).length;
        const isAlone = hidden === 1 && numbers.filter((n) => n > 0).length > 1;
        expect(isAlone).toBe(false);
        for (const value of shown) expect(value === null || value === 0 || value >= SMALLEST).toBe(true);
      }),
    );
  });
});
