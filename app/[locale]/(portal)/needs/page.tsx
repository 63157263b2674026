import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { tagClass } from "@/components/ui/status-tag";
import { CAMPAIGN_TONES } from "@/components/learning/campaign-list";
import { listOwnCampaigns } from "@/lib/learning/campaign/queries/own";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatShortDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("campaign.own"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const rows = await listOwnCampaigns(actor, dayOfDate(await getToday(actor, now)));
  const t = await getTranslations("campaign");
  return (
    <>
      <PageHeading title={t("own.title")} lead={t("own.lead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("own.none")} text={t("own.noneText")} />
      ) : (
        <DataTable
          caption={t("own.caption")}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "field",
              label: t("page.field"),
              head: true,
              cell: ({ id, field, year }) => (
                <a href={localised(locale, routes.ownNeed(id))}>
                  {t("page.name", { field: localName(field, locale), year: String(year) })}
                </a>
              ),
            },
            {
              key: "state",
              label: t("page.state"),
              cell: ({ phase }) => (
                <span className={tagClass(CAMPAIGN_TONES[phase])}>{t(`phase.${phase}`)}</span>
              ),
            },
            { key: "as", label: t("own.as"), cell: ({ view }) => t(`view.${view}`) },
            {
              key: "until",
              label: t("own.until"),
              cell: ({ endsOn }) => formatShortDate(endsOn, { locale, zone: "UTC" }),
            },
            {
              key: "answer",
              label: t("own.answer"),
              cell: ({ answer }) =>
                t(`own.${answer === null ? "notYet" : answer.submittedAt === null ? "kept" : "handedIn"}`),
            },
          ]}
        />
      )}
    </>
  );
}
