import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CampaignPage } from "@/components/learning/campaign-page";
import type { SearchParams } from "@/components/ui/list-url";
import { getCampaign } from "@/lib/learning/campaign/queries/read";
import { getResults } from "@/lib/learning/need/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const { day, zone } = await networkDay(db, now);
  const isHere = actor.isMinistry;
  const campaign = id === null || !isHere ? null : await getCampaign(actor, id, day);
  if (!campaign) notFound();
  return { actor, now, zone, campaign };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { campaign } = await readPage((await params).id);
  const t = await getTranslations("campaign.page");
  return {
    title: `${t("name", { field: localName(campaign.field, locale), year: String(campaign.year) })} – ${t("title")}`,
  };
}

export default async function Page({ params, searchParams }: Props) {
  await pageLocale(params);
  await requireActor();
  const { actor, now, zone, campaign } = await readPage((await params).id);
  const provinceId = readId((await searchParams).province);
  const results = await getResults(actor, { campaignId: campaign.id, provinceId }, now);
  const centreId = null;
  return <CampaignPage campaign={campaign} results={results} isNational centreId={centreId} zone={zone} />;
}
