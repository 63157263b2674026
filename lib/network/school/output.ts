import type { Cell, Table } from "@/lib/platform/csv/table";
import { dayIn } from "@/lib/platform/dates/calendar";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { SchoolRow } from "./queries";

const SCHOOL_COLUMNS = [
  "code",
  "name",
  "kind",
  "province",
  "district",
  "members",
  "fields",
  "confirmed",
] as const;

/** The list of schools as a table: days as 2026-03-12, so that a spreadsheet sorts them. */
export function schoolsTable(t: Translator, rows: readonly SchoolRow[], locale: Locale): Table {
  return {
    titles: SCHOOL_COLUMNS.map((column) => t(`school.national.column.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.registryCode,
      localName(row, locale),
      t(`school.kind.${row.kind}`),
      localName(row.province, locale),
      row.district,
      row.members,
      row.fieldCount,
      row.confirmedOn && dayIn(row.confirmedOn, "UTC"),
    ]),
  };
}
