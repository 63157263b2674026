import { stringify } from "csv-stringify/sync";
import type { Locale } from "@/lib/platform/i18n/locales";
import { cellText, safeText, type Cell, type Table } from "./table";

export type Delimiter = ";" | "," | "\t";

/** What the spreadsheet of a reader of this language expects: there, the comma stands inside numbers. */
export const delimiterFor = (locale: Locale): Delimiter => (locale === "en" ? "," : ";");

const BYTE_ORDER_MARK = "\ufeff";

const toField = (cell: Cell) => (typeof cell === "string" ? safeText(cellText(cell)) : cellText(cell));

/** UTF-8 with its mark, CRLF, cells that no spreadsheet runs. */
export function writeCsv(
  { titles, rows }: Table,
  { delimiter = "," }: { delimiter?: Delimiter } = {},
): string {
  const records = [titles.map(toField), ...Array.from(rows, (row) => row.map(toField))];
  return BYTE_ORDER_MARK + stringify(records, { delimiter, record_delimiter: "windows" });
}
