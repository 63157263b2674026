import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PassportEntries, PassportHours } from "@/components/learning/passport-record";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getSharedPassport } from "@/lib/learning/passport/queries/share";
import { ANYONE } from "@/lib/platform/auth/actor";
import { readDoor } from "@/lib/platform/auth/door";
import { takeLinkTry } from "@/lib/platform/auth/tries";
import { now } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { networkDay } from "@/lib/platform/settings/network-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return {
    title: (await getTranslations("passport.shared"))("title"),
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

/** A link that is unknown, over or withdrawn, and one too many tries, end at the same page. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const token = (await params).token.slice(0, 100);
  const moment = now();
  const { address } = await readDoor();
  if ((await takeLinkTry(address)) !== null) notFound();
  const passport = await getSharedPassport(ANYONE, token, moment);
  if (!passport) notFound();
  const { zone } = await networkDay(db, moment);
  const t = await getTranslations("passport");
  return (
    <>
      <PageHeading
        title={passport.name}
        kicker={t("shared.title")}
        lead={t("shared.lead", { until: formatDate(passport.expiresAt, { locale, zone }) })}
      />
      {passport.school ? <p className="mb-6">{localName(passport.school, locale)}</p> : null}
      {passport.hours ? (
        <Section id="hours" title={t("hours.title")}>
          <PassportHours hours={passport.hours} />
        </Section>
      ) : null}
      {passport.entries.length > 0 ? (
        <Section id="record" title={t("record.title")}>
          <PassportEntries entries={passport.entries} isOwn={false} />
        </Section>
      ) : null}
    </>
  );
}
