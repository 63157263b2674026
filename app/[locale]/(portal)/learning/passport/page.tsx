import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PassportEntries, PassportHours } from "@/components/learning/passport-record";
import { PassportShares } from "@/components/learning/passport-shares";
import { ExternalTable } from "@/components/learning/external-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { canKeepPassport } from "@/lib/learning/passport/policy";
import { listOwnExternal } from "@/lib/learning/passport/queries/external";
import { getPassport } from "@/lib/learning/passport/queries/record";
import { listShares } from "@/lib/learning/passport/queries/share";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { getSettings } from "@/lib/platform/settings/read";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("passport.page"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canKeepPassport(actor)) notFound();
  const { date, zone } = await networkDay(db, now);
  const [passport, external, shares, settings] = await Promise.all([
    getPassport(actor, now),
    listOwnExternal(actor),
    listShares(actor, now),
    getSettings(actor, date),
  ]);
  if (!passport) notFound();
  const t = await getTranslations("passport");
  return (
    <>
      <PageHeading
        title={t("page.title")}
        lead={t("page.lead")}
        actions={
          <>
            <LinkButton href={localised(locale, routes.newExternalTraining())}>
              {t("external.new")}
            </LinkButton>
            <LinkButton href={`/api/passport/export?format=pdf&language=${locale}`} download>
              {t("page.pdf")}
            </LinkButton>
            <LinkButton href="/api/passport/export?format=json" download>
              {t("page.json")}
            </LinkButton>
          </>
        }
      />
      <Section id="hours" title={t("hours.title")}>
        <PassportHours hours={passport} />
      </Section>
      <Section id="record" title={t("record.title")}>
        {passport.entries.length === 0 ? (
          <EmptyState title={t("record.none")} text={t("record.noneText")} />
        ) : (
          <PassportEntries entries={passport.entries} isOwn />
        )}
      </Section>
      <Section id="external" title={t("external.title")} lead={t("external.lead")}>
        {external.length === 0 ? (
          <p>{t("external.none")}</p>
        ) : (
          <ExternalTable rows={external} caption={t("external.title")} />
        )}
      </Section>
      <PassportShares shares={shares} mostDays={settings.passportShareDays} reader={{ locale, zone }} />
    </>
  );
}
