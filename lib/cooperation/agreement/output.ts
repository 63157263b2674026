import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { AgreementRow } from "./queries";

const COLUMNS = ["reference", "name", "kind", "partner", "centre", "startsOn", "endsOn", "phase"] as const;

/** Agreements as a table: days as 2026-03-12, so that a spreadsheet sorts them. */
export function agreementsTable(t: Translator, rows: readonly AgreementRow[], locale: Locale): Table {
  return {
    titles: COLUMNS.map((column) => t(`agreement.page.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.reference,
      row.title,
      t(`agreement.kind.${row.kind}`),
      row.partner.name,
      localName({ name: row.centre.shortName, names: row.centre.shortNames }, locale),
      row.startsOn,
      row.endsOn,
      t(`agreement.phase.${row.phase}`),
    ]),
  };
}
