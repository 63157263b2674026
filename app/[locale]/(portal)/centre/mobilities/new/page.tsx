import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MobilityForm } from "@/components/cooperation/mobility-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listPartnersAbroad } from "@/lib/cooperation/mobility/queries";
import { listOwnCentres } from "@/lib/network/centre/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ partner?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("mobility.page"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const centres = await listOwnCentres(actor);
  if (centres.length === 0) notFound();
  const { partner } = await searchParams;
  const partners = await listPartnersAbroad(actor);
  const t = await getTranslations("mobility");
  return (
    <>
      <PageHeading
        title={t("page.new")}
        crumbs={[{ href: localised(locale, routes.mobilities()), label: t("page.title") }]}
      />
      {partners.length === 0 ? (
        <EmptyState
          title={t("page.none")}
          text={t("form.noPartners")}
          action={
            <LinkButton href={localised(locale, routes.newPartner())}>{t("form.addPartner")}</LinkButton>
          }
        />
      ) : (
        <MobilityForm locale={locale} centres={centres} partners={partners} chosen={readId(partner)} />
      )}
    </>
  );
}
