import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanActions } from "@/components/cooperation/plan-actions";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import { listOwners } from "@/lib/cooperation/partnership/queries/detail";
import { getPlan } from "@/lib/cooperation/plan/queries";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("plan.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const given = await searchParams;
  const [centres, date] = await Promise.all([listOwnCentres(actor), getToday(actor, now)]);
  const asked = readId(given.centre);
  const centre = centres.find(({ id }) => id === asked) ?? centres[0];
  const plan = centre ? await getPlan(actor, centre.id, null) : null;
  if (!centre || !plan) notFound();
  const today = dayOfDate(date);
  const owners = await listOwners(actor, centre.id, today);
  const t = await getTranslations("plan.page");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead", { centre: localName(centre, locale) })} />
      {centres.length > 1 ? (
        <Tabs
          label={t("centre")}
          tabs={centres.map((own) => ({
            href: localised(locale, routes.centrePlan(own.id)),
            label: localName(own, locale),
            current: own.id === centre.id,
          }))}
        />
      ) : null}
      <PlanActions
        plan={plan}
        owners={owners}
        locale={locale}
        today={today}
        refused={typeof given.refused === "string" ? given.refused : null}
      />
    </>
  );
}
