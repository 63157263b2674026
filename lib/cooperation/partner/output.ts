import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { PartnerRow } from "./queries";

const COLUMNS = ["name", "kind", "country", "province", "district", "place", "fields", "website"] as const;

/** The register as a table. */
export function partnersTable(t: Translator, rows: readonly PartnerRow[], locale: Locale): Table {
  return {
    titles: [...COLUMNS.map((column) => t(`partner.page.${column}`)), t("partner.page.partnerships")],
    rows: rows.map((row): Cell[] => [
      row.name,
      t(`partner.kind.${row.kind}`),
      localName(row.country, locale),
      row.province && localName(row.province, locale),
      row.district?.name ?? null,
      row.place,
      row.fields.map(({ field }) => localName(field, locale)).join(", "),
      row.website,
      row._count.partnerships,
    ]),
  };
}
