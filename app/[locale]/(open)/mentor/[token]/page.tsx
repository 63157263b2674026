import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MentorDay } from "@/components/learning/mentor-day";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getMentorPage } from "@/lib/learning/job-day/queries/mentor";
import { ANYONE } from "@/lib/platform/auth/actor";
import { readDoor } from "@/lib/platform/auth/door";
import { takeLinkTry } from "@/lib/platform/auth/tries";
import { now } from "@/lib/platform/clock";
import { formatInstant } from "@/lib/platform/dates/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return {
    title: (await getTranslations("jobDay.mentorPage"))("title"),
    robots: { index: false },
    referrer: "same-origin",
  };
}

/** For a host's mentor, without an account. A link that is unknown, expired or revoked ends at the page of what is not there. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const token = (await params).token.slice(0, 100);
  const { address } = await readDoor();
  if ((await takeLinkTry(address)) !== null) notFound();
  const page = await getMentorPage(ANYONE, token, now());
  if (!page) notFound();
  const t = await getTranslations("jobDay.mentorPage");
  const { mentor: name, host, centre, course } = page;
  const until = formatInstant(page.expiresAt, { locale, zone: page.zone });
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={`${course.title} · ${page.reference}`}
        lead={t("lead", { name, host, until })}
      />
      <p className="mb-2">{t("rule")}</p>
      {centre.email ? (
        <p className="mb-6">
          {t("ask")} <a href={`mailto:${centre.email}`}>{centre.email}</a>
        </p>
      ) : null}
      <Section id="waiting" title={t("waiting")}>
        {page.waiting.length === 0 ? <p>{t("none")}</p> : null}
        <ul className="grid gap-4">
          {page.waiting.map((day) => (
            <MentorDay key={day.id} day={day} token={token} locale={locale} />
          ))}
        </ul>
      </Section>
      {page.answered.length > 0 ? (
        <Section id="answered" title={t("answered")}>
          <ul className="grid gap-4">
            {page.answered.map((day) => (
              <MentorDay key={day.id} day={day} token={null} locale={locale} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
