import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { MobilityRow } from "./queries";

const COLUMNS = [
  "topic",
  "kind",
  "direction",
  "centre",
  "partner",
  "country",
  "startsOn",
  "endsOn",
  "people",
  "days",
  "report",
] as const;

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** Stays as a table: days as 2026-03-12, so that a spreadsheet sorts them; nobody is named in it. */
export function mobilitiesTable(t: Translator, rows: readonly MobilityRow[], locale: Locale): Table {
  return {
    titles: COLUMNS.map((column) => t(`mobility.page.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.topic,
      t(`mobility.kind.${row.kind}`),
      t(`mobility.direction.${row.isOutgoing ? "out" : "in"}`),
      localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
      row.partner.name,
      localName(row.partner.country, locale),
      isoDay(row.startsOn),
      isoDay(row.endsOn),
      row.people,
      row.days,
      t(row.reportedAt === null ? "mobility.page.no" : "mobility.page.yes"),
    ]),
  };
}
