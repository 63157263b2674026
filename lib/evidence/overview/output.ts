import type { Cell, Table } from "@/lib/platform/csv/table";
import { dayIn } from "@/lib/platform/dates/calendar";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { CentreOverviewRow } from "./queries/centres";
import type { ProvinceOverviewRow } from "./queries/provinces";

const CENTRE_COLUMNS = [
  "number",
  "name",
  "school",
  "province",
  "district",
  "leads",
  "staff",
  "running",
  "coming",
  "trained",
  "confirmed",
  "closed",
] as const;

const day = (date: Date | null) => date && dayIn(date, "UTC");

/** The list of centres as a table: days as 2026-03-12, so that a spreadsheet sorts them. */
export function centresTable(t: Translator, rows: readonly CentreOverviewRow[], locale: Locale): Table {
  return {
    titles: CENTRE_COLUMNS.map((column) => t(`overview.centre.column.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.number,
      localName(row, locale),
      localName(row.school, locale),
      localName(row.province, locale),
      row.district,
      row.leads.map((field) => localName(field, locale)).join(", "),
      row.staff,
      row.running,
      row.coming,
      row.trained,
      day(row.confirmedOn),
      day(row.closedOn),
    ]),
  };
}

const PROVINCE_COLUMNS = [
  "code",
  "name",
  "region",
  "pilot",
  "centres",
  "schools",
  "teachers",
  "trained",
  "sessions",
  "untrained",
] as const;

/** The list of provinces as a table. */
export function provincesTable(t: Translator, rows: readonly ProvinceOverviewRow[], locale: Locale): Table {
  const word = (is: boolean) => t(`overview.province.${is ? "yes" : "no"}`);
  return {
    titles: PROVINCE_COLUMNS.map((column) => t(`overview.province.column.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.code,
      localName(row, locale),
      localName({ name: row.region, names: row.regionNames }, locale),
      word(row.isPilot),
      row.centres,
      row.schools,
      row.teachers,
      row.trained,
      row.sessions,
      row.untrained,
    ]),
  };
}
