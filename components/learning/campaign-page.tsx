import { getLocale, getTranslations } from "next-intl/server";
import { CampaignDeeds } from "@/components/learning/campaign-deeds";
import { CAMPAIGN_TONES } from "@/components/learning/campaign-list";
import { CampaignProgress } from "@/components/learning/campaign-progress";
import { NeedResults } from "@/components/learning/need-results";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import type { CampaignDetail } from "@/lib/learning/campaign/queries/read";
import type { NeedResults as Results } from "@/lib/learning/need/queries";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface CampaignPageProps {
  campaign: CampaignDetail;
  results: Results | null;
  /** Moves it too: the ministry's page. */
  isNational: boolean;
  centreId: string | null;
  zone: string;
}

/** One campaign for the ministry and for a coordinator: its facts, what to do, how far it is, what it found. */
export async function CampaignPage({ campaign, results, isNational, centreId, zone }: CampaignPageProps) {
  const locale = await getLocale();
  const t = await getTranslations("campaign");
  const field = localName(campaign.field, locale);
  const day = (date: string) => formatDate(date, { locale, zone: "UTC" });
  const [list, own] = isNational
    ? [routes.campaigns(), routes.campaign(campaign.id)]
    : [routes.centreNeeds(), routes.centreNeed(campaign.id)];
  const version = t("page.listVersion", { number: campaign.list.number });
  return (
    <>
      <PageHeading
        title={t("page.name", { field, year: String(campaign.year) })}
        crumbs={[{ href: localised(locale, list), label: t("page.title") }]}
        tags={
          <>
            <StatusTag tone={CAMPAIGN_TONES[campaign.phase]}>{t(`phase.${campaign.phase}`)}</StatusTag>
            {campaign.isDemonstration ? <Badge>{t("page.demo")}</Badge> : null}
          </>
        }
      />
      {campaign.cancelReason ? (
        <Notice tone="amber">
          <p className="prose-lines">{campaign.cancelReason}</p>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { label: t("page.dates"), value: `${day(campaign.startsOn)} – ${day(campaign.endsOn)}` },
          {
            label: t("page.list"),
            value: isNational ? (
              <TextLink href={localised(locale, routes.competenceList(campaign.list.id))}>{version}</TextLink>
            ) : (
              version
            ),
          },
          { label: t("page.invited"), value: campaign.invited },
          { label: t("page.answers"), value: campaign.answers },
        ]}
      />
      {isNational ? <CampaignDeeds campaign={campaign} zone={zone} /> : null}
      {results ? <NeedResults results={results} to={own} centreId={centreId} /> : null}
      {campaign.phase === "cancelled" ? null : <CampaignProgress campaign={campaign} />}
    </>
  );
}
