import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { ProjectRow } from "./queries";

const COLUMNS = ["name", "centre", "status", "startsOn", "endsOn", "partners", "isPublic"] as const;

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** Joint projects as a table: days as 2026-03-12, so that a spreadsheet sorts them. */
export function projectsTable(t: Translator, rows: readonly ProjectRow[], locale: Locale): Table {
  return {
    titles: COLUMNS.map((column) => t(`project.page.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.title,
      localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
      t(`project.status.${row.status}`),
      isoDay(row.startsOn),
      isoDay(row.endsOn),
      row.partnerships.map(({ partnership }) => partnership.partner.name).join("; "),
      t(row.isPublic ? "project.page.yes" : "project.page.no"),
    ]),
  };
}
