import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExternalTable } from "@/components/learning/external-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listAnswerable } from "@/lib/learning/passport/queries/external";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("passport.list"))("centre") };
}

export default async function Page({ params }: Props) {
  await pageLocale(params);
  const { actor } = await requireActor();
  const rows = await listAnswerable(actor, "centre");
  if (rows === null) notFound();
  const t = await getTranslations("passport.list");
  return (
    <>
      <PageHeading title={t("centre")} lead={t("centreLead")} />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ExternalTable rows={rows} caption={t("centre")} withPerson />
      )}
    </>
  );
}
