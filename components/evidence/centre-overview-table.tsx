import { getTranslations } from "next-intl/server";
import { DataTable, type Sorting } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import type { CentreOverviewRow } from "@/lib/evidence/overview/queries/centres";
import { confirmationState } from "@/lib/network/centre/rules";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface CentreOverviewTableProps {
  rows: CentreOverviewRow[];
  locale: Locale;
  today: Date;
  sorting?: Sorting;
}

/** Centres with where they are and what they do; each leads to its record. */
export async function CentreOverviewTable({ rows, locale, today, sorting }: CentreOverviewTableProps) {
  const t = await getTranslations("overview.centre");
  const day = (date: Date) => formatShortDate(date, { locale, zone: "UTC" });
  const confirmed = ({ confirmedOn }: CentreOverviewRow) => {
    const state = confirmationState(confirmedOn, today);
    if (confirmedOn === null || state === "never")
      return <span className={tagClass("amber")}>{t("confirmedState.never")}</span>;
    return state === "old" ? <span className={tagClass("amber")}>{day(confirmedOn)}</span> : day(confirmedOn);
  };
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      columns={[
        { key: "number", label: t("column.number"), num: true, sort: "number", cell: (row) => row.number },
        {
          key: "name",
          label: t("column.name"),
          head: true,
          sort: "name",
          cell: (row) => (
            <>
              <a className="quiet-link" href={localised(locale, routes.nationalCentre(row.id))}>
                {localName(row, locale)}
              </a>
              <span className="block text-sm font-normal text-ink-soft">{localName(row.school, locale)}</span>
              {row.closedOn && row.closedOn <= today ? (
                <span className={tagClass("red")}>{t("stateName.closed")}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "province",
          label: t("column.province"),
          sort: "province",
          cell: (row) => (
            <>
              {localName(row.province, locale)}
              {row.district ? <span className="block text-sm text-ink-soft">{row.district}</span> : null}
            </>
          ),
        },
        {
          key: "leads",
          label: t("column.leads"),
          cell: (row) => row.leads.map((field) => localName(field, locale)).join(", ") || "–",
        },
        { key: "staff", label: t("column.staff"), num: true, sort: "staff", cell: (row) => row.staff },
        {
          key: "running",
          label: t("column.running"),
          num: true,
          sort: "running",
          cell: (row) => row.running,
        },
        { key: "coming", label: t("column.coming"), num: true, sort: "coming", cell: (row) => row.coming },
        {
          key: "trained",
          label: t("column.trained"),
          num: true,
          sort: "trained",
          cell: (row) => row.trained,
        },
        { key: "confirmed", label: t("column.confirmed"), sort: "confirmed", cell: confirmed },
      ]}
    />
  );
}
