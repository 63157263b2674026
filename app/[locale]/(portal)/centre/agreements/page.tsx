import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgreementList } from "@/components/cooperation/agreement-list";
import { ExportLinks } from "@/components/evidence/export-links";
import { LinkButton } from "@/components/ui/button";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listAgreements } from "@/lib/cooperation/agreement/queries";
import { listAgreementsQuery } from "@/lib/cooperation/agreement/schema";
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
  return { title: (await getTranslations("agreement.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const given = await searchParams;
  const query = readQuery(listAgreementsQuery, given);
  const { day } = await networkDay(db, now);
  const t = await getTranslations("agreement.page");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={localised(locale, routes.newAgreement())} tone="primary">
              {t("new")}
            </LinkButton>
            <ExportLinks to="/api/exports/agreements" query={given} locale={locale} formats={["csv"]} />
          </>
        }
      />
      <AgreementList
        locale={locale}
        to={routes.agreements()}
        given={given}
        query={query}
        found={await listAgreements(actor, query, day)}
      />
    </>
  );
}
