/** A cell of the coverage matrix as it crosses to the page: trained and teachers, "" for nobody. */
export type CoverageText = string;

/** 0 nobody teaches it here · 1 nobody trained · 2 some · 3 at least half · 4 all: what a cell's class says. */
export function coverageStep(teachers: number, trained: number): 0 | 1 | 2 | 3 | 4 {
  if (teachers === 0) return 0;
  if (trained === 0) return 1;
  if (trained >= teachers) return 4;
  return trained * 2 >= teachers ? 3 : 2;
}

/** The cells of one province as one line, "3.7,,0.2": short, because a matrix has two thousand of them. */
export function encodeCells(
  cells: readonly ({ teachers: number; trained: number } | undefined)[],
): CoverageText {
  return cells.map((cell) => (cell && cell.teachers > 0 ? `${cell.trained}.${cell.teachers}` : "")).join(",");
}

export function decodeCells(line: CoverageText): { teachers: number; trained: number }[] {
  return line.split(",").map((cell) => {
    const [trained = 0, teachers = 0] = cell === "" ? [] : cell.split(".").map(Number);
    return { teachers, trained };
  });
}

/** "04-06": a field's and a province's code, as the address of a cell has it; null for anything else. */
export function readCellKey(key: string): { fieldCode: string; provinceCode: string } | null {
  const match = /^([A-Z0-9]{1,6})-([A-Z0-9]{1,6})$/.exec(key);
  return match?.[1] && match[2] ? { fieldCode: match[1], provinceCode: match[2] } : null;
}
