import { getTranslations } from "next-intl/server";
import { DataTable, type Column, type Sorting } from "@/components/ui/data-table";
import type { ProvinceOverviewRow } from "@/lib/evidence/overview/queries/provinces";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface ProvinceOverviewTableProps {
  rows: ProvinceOverviewRow[];
  locale: Locale;
  sorting: Sorting;
}

const COUNTS = ["centres", "schools", "teachers", "trained", "sessions"] as const;

/** Provinces with their figures; each leads to its record. */
export async function ProvinceOverviewTable({ rows, locale, sorting }: ProvinceOverviewTableProps) {
  const t = await getTranslations("overview.province");
  const counts = COUNTS.map((count): Column<ProvinceOverviewRow> => ({
    key: count,
    label: t(`column.${count}`),
    num: true,
    sort: count,
    cell: (row) => row[count],
  }));
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      columns={[
        { key: "code", label: t("column.code"), num: true, sort: "code", cell: (row) => row.code },
        {
          key: "name",
          label: t("column.name"),
          head: true,
          sort: "name",
          cell: (row) => (
            <>
              <a className="quiet-link" href={localised(locale, routes.nationalProvince(row.id))}>
                {localName(row, locale)}
              </a>{" "}
              {row.isPilot ? <span className="badge">{t("column.pilot")}</span> : null}
            </>
          ),
        },
        ...counts,
        {
          key: "untrained",
          label: t("column.untrained"),
          num: true,
          sort: "untrained",
          cell: (row) => row.untrained,
        },
      ]}
    />
  );
}
