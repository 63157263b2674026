import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProgrammeForm } from "@/components/cooperation/programme-form";
import { PageHeading } from "@/components/ui/page-heading";
import { canGovernProgrammes } from "@/lib/cooperation/programme/policy";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("programme.page"))("newTitle") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  if (!canGovernProgrammes(actor)) notFound();
  const t = await getTranslations("programme.page");
  return (
    <>
      <PageHeading
        title={t("newTitle")}
        lead={t("newLead")}
        crumbs={[{ href: localised(locale, routes.managedProgrammes()), label: t("title") }]}
      />
      <ProgrammeForm locale={locale} />
    </>
  );
}
