import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { CampaignRow } from "@/lib/learning/campaign/queries/read";
import type { CampaignPhase } from "@/lib/learning/campaign/rules";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised } from "@/lib/platform/routes";

export const CAMPAIGN_TONES: Record<CampaignPhase, TagTone> = {
  draft: "neutral",
  cancelled: "red",
  planned: "accent",
  open: "green",
  closed: "neutral",
};

/** Needs analyses with their state and how many have answered. */
export async function CampaignList({ rows, to }: { rows: CampaignRow[]; to: (id: string) => string }) {
  const locale = await getLocale();
  const t = await getTranslations("campaign");
  if (rows.length === 0) return <EmptyState title={t("page.none")} text={t("page.noneText")} />;
  const day = (date: string) => formatShortDate(date, { locale, zone: "UTC" });
  return (
    <DataTable
      caption={t("page.caption")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "field",
          label: t("page.field"),
          head: true,
          cell: ({ id, field }) => <a href={localised(locale, to(id))}>{localName(field, locale)}</a>,
        },
        { key: "year", label: t("page.year"), num: true, cell: ({ year }) => year },
        {
          key: "state",
          label: t("page.state"),
          cell: ({ phase }) => <span className={tagClass(CAMPAIGN_TONES[phase])}>{t(`phase.${phase}`)}</span>,
        },
        {
          key: "dates",
          label: t("page.dates"),
          cell: ({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`,
        },
        { key: "invited", label: t("page.invited"), num: true, cell: ({ invited }) => invited },
        { key: "answers", label: t("page.answers"), num: true, cell: ({ answers }) => answers },
      ]}
    />
  );
}
