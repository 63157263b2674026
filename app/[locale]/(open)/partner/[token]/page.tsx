import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactSurvey } from "@/components/cooperation/contact-survey";
import { ContactAgreement } from "@/components/cooperation/contact-agreement";
import { PageHeading } from "@/components/ui/page-heading";
import { getContactPage } from "@/lib/cooperation/contact-link/queries";
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
    title: (await getTranslations("contactLink.page"))("title"),
    robots: { index: false },
    referrer: "same-origin",
  };
}

/** A link that is unknown, expired or revoked, and one too many tries, end at the same page. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const token = (await params).token.slice(0, 100);
  const moment = now();
  const { address } = await readDoor();
  if ((await takeLinkTry(address)) !== null) notFound();
  const { day, zone } = await networkDay(db, moment);
  const page = await getContactPage(ANYONE, token, { now: moment, today: day });
  if (!page) notFound();
  const t = await getTranslations("contactLink.page");
  const centre = localName({ name: page.centre.shortName, names: page.centre.shortNames }, locale);
  const until = formatDate(page.expiresAt, { locale, zone });
  return (
    <>
      <PageHeading
        title={page.partner.name}
        kicker={t("title")}
        lead={t("lead", { name: page.contact, centre, until })}
      />
      {page.centre.email ? (
        <p className="mb-6">
          {t("ask")} <a href={`mailto:${page.centre.email}`}>{page.centre.email}</a>
        </p>
      ) : null}
      {page.survey ? <ContactSurvey survey={page.survey} token={token} locale={locale} /> : null}
      {page.agreements.length === 0 ? <p>{t("none")}</p> : null}
      {page.agreements.map((agreement) => (
        <ContactAgreement
          key={agreement.id}
          agreement={agreement}
          token={token}
          partnershipId={page.id}
          locale={locale}
          zone={zone}
        />
      ))}
    </>
  );
}
