import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { MobilityList } from "@/components/cooperation/mobility-list";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listMobilities, listMobilityChoices } from "@/lib/cooperation/mobility/queries";
import { listMobilitiesQuery } from "@/lib/cooperation/mobility/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("mobility.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseCentres(actor)) notFound();
  const given = await searchParams;
  const query = readQuery(listMobilitiesQuery, given);
  const { date } = await networkDay(db, now);
  const [found, choices, centres] = await Promise.all([
    listMobilities(actor, query, date),
    listMobilityChoices(actor),
    listCentreOptions(actor, date),
  ]);
  const t = await getTranslations("mobility.page");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("nationalLead")}
        actions={<ExportLinks to="/api/exports/mobilities" query={given} locale={locale} />}
      />
      <MobilityList
        locale={locale}
        to={routes.nationalMobilities()}
        given={given}
        query={query}
        found={found}
        choices={choices}
        today={date}
        centres={centres}
      />
    </>
  );
}
