import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/evidence/export-links";
import { AgreementList } from "@/components/cooperation/agreement-list";
import { type SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { listAgreements } from "@/lib/cooperation/agreement/queries";
import { listAgreementsQuery } from "@/lib/cooperation/agreement/schema";
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
  return { title: (await getTranslations("agreement.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canBrowseCentres(actor)) notFound();
  const given = await searchParams;
  const query = readQuery(listAgreementsQuery, given);
  const { day, date } = await networkDay(db, now);
  const t = await getTranslations("agreement.page");
  const [found, centres] = await Promise.all([
    listAgreements(actor, query, day),
    listCentreOptions(actor, date),
  ]);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("nationalLead")}
        actions={<ExportLinks to="/api/exports/agreements" query={given} locale={locale} />}
      />
      <AgreementList
        locale={locale}
        to={routes.nationalAgreements()}
        given={given}
        query={query}
        found={found}
        centres={centres}
      />
    </>
  );
}
