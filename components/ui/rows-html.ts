import { escapeHtml } from "./plain-html";

export type PlainColumn = { label: string; head?: boolean; num?: boolean; wide?: boolean };

/** What a cell holds nothing with; on a phone such a cell is left out of the card. */
const NIL = "–";

export function cellClass({ num, wide }: { num?: boolean; wide?: boolean }): string | undefined {
  return num ? "num" : wide ? "cell-wide" : undefined;
}

/** Rows of a table, their cells given as HTML. */
export function rowsHtml(columns: readonly PlainColumn[], rows: readonly (readonly string[])[]): string {
  const openings = columns.map((column) => opening(column, cellClass(column)));
  const nils = columns.map((column) => opening(column, `${cellClass(column) ?? ""} cell-nil`.trim()));
  const closings = columns.map(({ head }) => (head ? "</th>" : "</td>"));
  return rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell, i) => `${(cell === NIL ? nils : openings)[i]}${cell}${closings[i]}`).join("")}</tr>`,
    )
    .join("");
}

function opening({ label, head }: PlainColumn, name: string | undefined): string {
  if (head) return '<th scope="row">';
  return `<td data-label="${escapeHtml(label)}"${name ? ` class="${name}"` : ""}>`;
}
