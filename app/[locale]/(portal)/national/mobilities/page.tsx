import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MobilityList } from "@/components/cooperation/mobility-list";
import { LinkButton } from "@/components/ui/button";
import { listUrl, type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listMobilities, listMobilityChoices } from "@/lib/cooperation/mobility/queries";
import { listMobilitiesQuery } from "@/lib/cooperation/mobility/schema";
import { listCentreOptions } from "@/lib/network/centre/queries";
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
  if (!actor.isMinistry) notFound();
  const given = await searchParams;
  const query = readQuery(listMobilitiesQuery, given);
  const { date } = await networkDay(db, now);
  const [found, choices, centres] = await Promise.all([
    listMobilities(actor, query, date),
    listMobilityChoices(actor),
    listCentreOptions(actor, date),
  ]);
  const t = await getTranslations("mobility.page");
  const tExport = await getTranslations("list.export");
  const download = (format: "csv" | "xlsx") =>
    listUrl("/api/exports/mobilities", { ...given, page: undefined }, { format, locale });
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("nationalLead")}
        actions={
          <>
            <LinkButton href={download("csv")} download>
              {tExport("csv")}
            </LinkButton>
            <LinkButton href={download("xlsx")} download>
              {tExport("xlsx")}
            </LinkButton>
          </>
        }
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
