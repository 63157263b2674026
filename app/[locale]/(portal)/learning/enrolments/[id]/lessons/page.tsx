import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CountedSoFar, OwnLessonList } from "@/components/learning/lesson-own";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { getOwnLessons } from "@/lib/learning/lesson-progress/queries/own";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatLongDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const own = id === null ? null : await getOwnLessons(actor, id, now);
  if (!own) notFound();
  return own;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const own = await readPage((await params).id);
  const t = await getTranslations("lessonProgress.own");
  return { title: `${t("title")}: ${own.course.title}` };
}

/** A teacher's way through the steps of a course. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const own = await readPage((await params).id);
  const t = await getTranslations("lessonProgress");
  const { next, session, refusal, steps } = own;
  const isAllDone = steps.every(({ isDone }) => isDone);
  return (
    <>
      <PageHeading
        title={t("own.title")}
        kicker={`${own.course.title} · ${own.reference}`}
        crumbs={[{ href: localised(locale, routes.enrolment(own.id)), label: own.course.title }]}
        lead={t("own.lead")}
        actions={
          next ? (
            <LinkButton href={localised(locale, routes.ownLesson(own.id, next.id))} tone="primary">
              {t(own.minutes.done === 0 && next.state === "open" ? "own.start" : "own.goOn", {
                title: next.title,
              })}
            </LinkButton>
          ) : undefined
        }
      />
      {refusal ? (
        <Notice>
          {t(`refusal.${refusal}`)}{" "}
          {refusal === "lesson_ahead"
            ? t("own.opens", { date: formatLongDate(session.startsAt, { locale, zone: session.zone }) })
            : null}
        </Notice>
      ) : isAllDone ? (
        <Notice tone="green">{t("own.allDone")}</Notice>
      ) : next === null ? (
        <Notice>{t("own.noneNow")}</Notice>
      ) : null}
      <WithAside aside={<CountedSoFar own={own} locale={locale} />}>
        <Section id="steps" title={t("own.steps")}>
          <OwnLessonList own={own} locale={locale} />
        </Section>
      </WithAside>
    </>
  );
}
