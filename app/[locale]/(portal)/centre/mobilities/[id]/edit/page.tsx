import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MobilityForm } from "@/components/cooperation/mobility-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getMobility, listPartnersAbroad } from "@/lib/cooperation/mobility/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("mobility.page"))("editTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const { date } = await networkDay(db, now);
  const mobility = id === null ? null : await getMobility(actor, id, date);
  if (!mobility?.mayRecord) notFound();
  const t = await getTranslations("mobility.page");
  return (
    <>
      <PageHeading
        title={t("editTitle")}
        crumbs={[
          { href: localised(locale, routes.mobilities()), label: t("title") },
          { href: localised(locale, routes.mobility(mobility.id)), label: mobility.topic },
        ]}
      />
      <MobilityForm
        locale={locale}
        centres={[]}
        mobility={mobility}
        partners={await listPartnersAbroad(actor, mobility.partnerId)}
      />
    </>
  );
}
