import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignList } from "@/components/learning/campaign-list";
import { PageHeading } from "@/components/ui/page-heading";
import { listCampaigns } from "@/lib/learning/campaign/queries/read";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("campaign.page"))("title") };
}

export default async function Page({ params }: Props) {
  await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const rows = await listCampaigns(actor, dayOfDate(await getToday(actor, now)));
  const t = await getTranslations("campaign.page");
  return (
    <>
      <PageHeading title={t("title")} lead={t("centreLead")} />
      <CampaignList rows={rows} to={routes.centreNeed} />
    </>
  );
}
