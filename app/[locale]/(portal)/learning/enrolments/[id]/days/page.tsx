import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { JobBriefing } from "@/components/learning/job-briefing";
import { OwnJobDay } from "@/components/learning/job-day-own";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getOwnJobDays } from "@/lib/learning/job-day/queries/own";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const own = id === null ? null : await getOwnJobDays(actor, id, now);
  if (!own) notFound();
  return own;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const own = await readPage((await params).id);
  const t = await getTranslations("jobDay.own");
  return { title: `${t("title")}: ${own.course.title}` };
}

/** A teacher's own days at the host. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const own = await readPage((await params).id);
  const t = await getTranslations("jobDay");
  return (
    <>
      <PageHeading
        title={t("own.title")}
        kicker={`${own.course.title} · ${own.reference}`}
        crumbs={[{ href: localised(locale, routes.enrolment(own.id)), label: own.course.title }]}
        lead={t("own.lead")}
      />
      <p>{own.host ? t("own.host", { host: own.host }) : null}</p>
      <p className="mb-6">
        {own.mentor
          ? t("own.mentor", { name: [own.mentor.name, own.mentor.position].filter(Boolean).join(", ") })
          : t("own.noMentor")}
      </p>
      {own.refusal ? <Notice>{t(`refusal.${own.refusal}`)}</Notice> : null}
      <JobBriefing own={own} locale={locale} />
      <Section id="days" title={t("own.days")}>
        <ul className="grid gap-4">
          {own.days.map((day) => (
            <OwnJobDay key={day.day} own={own} day={day} locale={locale} />
          ))}
        </ul>
      </Section>
    </>
  );
}
