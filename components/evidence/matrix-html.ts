import { escapeHtml } from "@/components/ui/plain-html";
import { coverageStep, decodeCells, type CoverageText } from "@/lib/evidence/coverage/rules";

export interface MatrixProvince {
  code: string;
  name: string;
  isPilot: boolean;
  cells: CoverageText;
}

interface Matrix {
  fields: readonly { code: string }[];
  /** Made by `writeProvinces`. */
  provinces: string;
  pilotWord: string;
}

/** Rows as one text, which crosses to the page at a tenth of the cost of eighty objects. */
export const writeProvinces = (provinces: readonly MatrixProvince[]) =>
  provinces
    .map(({ code, name, isPilot, cells }) => [code, name, isPilot ? 1 : 0, cells].join("\t"))
    .join("\n");

function readProvinces(text: string): MatrixProvince[] {
  return text.split("\n").map((line) => {
    const [code = "", name = "", isPilot, cells = ""] = line.split("\t");
    return { code, name, isPilot: isPilot === "1", cells };
  });
}

export type MatrixHtml = { html: string; most: number };

const KEPT_MOST = 6;
const kept = new Map<string, MatrixHtml>();

/** The same figures make the same table: of the last few it is kept, because two thousand cells take a while. */
export function matrixHtml(matrix: Matrix): MatrixHtml {
  const key = JSON.stringify([matrix.fields.map(({ code }) => code), matrix.provinces, matrix.pilotWord]);
  const known = kept.get(key) ?? write(matrix);
  if (kept.size >= KEPT_MOST) kept.clear();
  kept.set(key, known);
  return known;
}

/**
 * The body of the coverage matrix: a row a province, "trained/teachers" in each cell, linked to what stands behind it.
 * Cells of the step that occurs most have no class of their own: the table says it for them.
 */
function write({ fields, provinces, pilotWord }: Matrix): MatrixHtml {
  const rows = readProvinces(provinces).map(({ cells, ...province }) => ({
    ...province,
    cells: decodeCells(cells).map((cell) => ({ ...cell, step: coverageStep(cell.teachers, cell.trained) })),
  }));
  const counts = [0, 0, 0, 0, 0];
  for (const { cells } of rows) for (const { step } of cells) counts[step] = (counts[step] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts.slice(1)), 1);
  const lines = rows.map(({ code, name, isPilot, cells }) => {
    const pilot = isPilot ? ` <abbr title="${escapeHtml(pilotWord)}">●</abbr>` : "";
    const row = cells.map(({ teachers, trained, step }, index) => {
      if (step === 0) return "<td>";
      const opening = step === most ? "<td>" : `<td class=c${step}>`;
      return `${opening}<a href=coverage/${fields[index]?.code}-${code}>${trained}/${teachers}</a>`;
    });
    return `<tr><th scope=row>${escapeHtml(name)}${pilot}${row.join("")}`;
  });
  return { html: lines.join(""), most };
}
