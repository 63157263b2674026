import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgreementForm } from "@/components/cooperation/agreement-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getAgreement } from "@/lib/cooperation/agreement/queries";
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
  return { title: (await getTranslations("agreement.form"))("editTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const { day } = await networkDay(db, now);
  const agreement = id === null ? null : await getAgreement(actor, id, day);
  if (!agreement?.mayWork || agreement.status !== "DRAFT") notFound();
  const t = await getTranslations("agreement");
  return (
    <>
      <PageHeading
        title={t("form.editTitle")}
        crumbs={[
          { href: localised(locale, routes.agreements()), label: t("page.title") },
          { href: localised(locale, routes.agreement(agreement.id)), label: agreement.title },
        ]}
      />
      <AgreementForm locale={locale} agreement={agreement} today={day} />
    </>
  );
}
