import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MobilityList } from "@/components/cooperation/mobility-list";
import { ExportLinks } from "@/components/evidence/export-links";
import { LinkButton } from "@/components/ui/button";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listMobilities, listMobilityChoices } from "@/lib/cooperation/mobility/queries";
import { listMobilitiesQuery } from "@/lib/cooperation/mobility/schema";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
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
  if (actor.centreIds.length === 0) notFound();
  const given = await searchParams;
  const query = readQuery(listMobilitiesQuery, given);
  const { date } = await networkDay(db, now);
  const [found, choices] = await Promise.all([
    listMobilities(actor, query, date),
    listMobilityChoices(actor),
  ]);
  const t = await getTranslations("mobility.page");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={localised(locale, routes.newMobility())} tone="primary">
              {t("new")}
            </LinkButton>
            <ExportLinks to="/api/exports/mobilities" query={given} locale={locale} formats={["csv"]} />
          </>
        }
      />
      <MobilityList
        locale={locale}
        to={routes.mobilities()}
        given={given}
        query={query}
        found={found}
        choices={choices}
        today={date}
      />
    </>
  );
}
