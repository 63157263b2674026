import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnPartnerships } from "@/components/cooperation/contact-partnership";
import { PageHeading } from "@/components/ui/page-heading";
import { listOwnPartnerships } from "@/lib/cooperation/contact-account/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { dayOfDate } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { actor } = await requireActor();
  if (actor.partnerIds.length === 0) notFound();
  return { title: (await getTranslations("contactAccount.list"))("title") };
}

/** For who signs in for a partner; others have no such page. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.partnerIds.length === 0) notFound();
  const today = dayOfDate(await getToday(actor, now));
  const rows = await listOwnPartnerships(actor);
  const t = await getTranslations("contactAccount.list");
  const partners = [...new Set(rows.map(({ partner }) => partner.name))].join(", ");
  return (
    <>
      <PageHeading title={t("title")} lead={partners === "" ? undefined : t("lead", { partner: partners })} />
      <OwnPartnerships rows={rows} locale={locale} today={today} />
    </>
  );
}
