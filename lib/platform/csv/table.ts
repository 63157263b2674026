import { withoutForbiddenCharacters } from "@/lib/platform/fields/characters";

export type Cell = string | number | boolean | null;

/** What is exported, the same for CSV and XLSX; the first row are the titles. */
export type Table = { titles: string[]; rows: Iterable<Cell[]> };

/** What a spreadsheet would run as a formula is set off by an apostrophe; numbers are left alone. */
export function safeText(text: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** As it stands in a file: no control characters, nothing for null. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? withoutForbiddenCharacters(cell) : String(cell);
}
