import { escapeHtml } from "./plain-html";

export type PlainColumn = { label: string; head?: boolean; num?: boolean };

/** Rows of a table, their cells given as HTML. */
export function rowsHtml(columns: readonly PlainColumn[], rows: readonly (readonly string[])[]): string {
  const openings = columns.map(({ label, head, num }) =>
    head ? '<th scope="row">' : `<td data-label="${escapeHtml(label)}"${num ? ' class="num"' : ""}>`,
  );
  const closings = columns.map(({ head }) => (head ? "</th>" : "</td>"));
  return rows
    .map((cells) => `<tr>${cells.map((cell, i) => `${openings[i]}${cell}${closings[i]}`).join("")}</tr>`)
    .join("");
}
