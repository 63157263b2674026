import writeXlsxFile from "write-excel-file/node";
import { cellText, type Cell, type Table } from "./table";

const WIDEST = 60;
const NARROWEST = 8;

/** Texts are stored as texts, which no spreadsheet runs; numbers stay numbers. */
function toXlsx(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? { type: Number, value: cell } : null;
  return { type: String, value: cellText(cell) };
}

export async function writeXlsx({ titles, rows }: Table, { sheet }: { sheet: string }): Promise<Buffer> {
  const body = Array.from(rows);
  const widths = titles.map((title, column) =>
    body
      .slice(0, 200)
      .reduce((widest, row) => Math.max(widest, cellText(row[column] ?? null).length), title.length),
  );
  const head = titles.map((title) => ({ type: String, value: cellText(title), fontWeight: "bold" as const }));
  const file = writeXlsxFile([head, ...body.map((row) => row.map(toXlsx))], {
    sheet: sheet.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "1",
    columns: widths.map((width) => ({ width: Math.min(Math.max(width + 2, NARROWEST), WIDEST) })),
    stickyRowsCount: 1,
  });
  return file.toBuffer();
}
