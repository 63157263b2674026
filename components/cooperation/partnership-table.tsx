import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { PartnershipRow } from "@/lib/cooperation/partnership/queries/list";
import type { Day } from "@/lib/platform/dates/calendar";
import type { PartnershipStatus } from "@/lib/platform/db/generated/enums";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

export const STAGE_TONES: Record<PartnershipStatus, TagTone> = {
  LEAD: "neutral",
  CONTACTED: "accent",
  NEGOTIATING: "accent",
  ACTIVE: "green",
  DORMANT: "amber",
  ENDED: "neutral",
};

interface PartnershipTableProps {
  rows: PartnershipRow[];
  locale: Locale;
  today: Day;
  /** For whoever sees more than one centre. */
  withCentre?: boolean;
}

/** The same as the board, a line each. */
export async function PartnershipTable({ rows, locale, today, withCentre }: PartnershipTableProps) {
  const t = await getTranslations("partnership");
  const day = (value: Day) => (
    <span className="whitespace-nowrap">{formatShortDate(value, { locale, zone: "UTC" })}</span>
  );
  const pageOf = (id: string) => localised(locale, routes.partnership(id));
  return (
    <DataTable
      caption={t("list.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "partner",
          label: t("list.partner"),
          head: true,
          cell: (row) => (
            <a className="quiet-link" href={pageOf(row.id)}>
              {row.partner}
            </a>
          ),
        },
        ...(withCentre
          ? [
              {
                key: "centre",
                label: t("list.centre"),
                cell: (row: PartnershipRow) =>
                  localName({ name: row.centreName, names: row.centreNames }, locale),
              },
            ]
          : []),
        {
          key: "stage",
          label: t("list.stage"),
          cell: (row) => (
            <span className={tagClass(STAGE_TONES[row.status])}>{t(`stage.${row.status}`)}</span>
          ),
        },
        { key: "step", label: t("list.nextStep"), cell: (row) => row.nextStep ?? "–" },
        {
          key: "holder",
          label: t("list.holder"),
          cell: (row) => (row.nextStepHolder ? t(`holder.${row.nextStepHolder}`) : "–"),
        },
        {
          key: "due",
          label: t("list.due"),
          cell: (row) =>
            row.nextStepDueOn === null ? (
              "–"
            ) : row.nextStepDueOn < today ? (
              <>
                {day(row.nextStepDueOn)} <span className={tagClass("amber")}>{t("board.overdue")}</span>
              </>
            ) : (
              day(row.nextStepDueOn)
            ),
        },
        { key: "owner", label: t("list.owner"), cell: (row) => row.owner ?? "–" },
        {
          key: "health",
          label: t("list.health"),
          num: true,
          cell: (row) =>
            row.health === null ? "–" : <a href={`${pageOf(row.id)}#health`}>{`${row.health}/100`}</a>,
        },
      ]}
    />
  );
}
