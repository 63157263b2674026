import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LessonHandIn } from "@/components/learning/lesson-hand-in";
import { LessonQuiz } from "@/components/learning/lesson-quiz";
import { AroundStep, FinishStep, LessonContent } from "@/components/learning/lesson-step";
import { STEP_TONES } from "@/components/learning/lesson-tones";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { getOwnStep } from "@/lib/learning/lesson-progress/queries/own";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string; step: string }> };

const readPage = cache(async (givenId: string, givenStep: string) => {
  const { actor, now } = await requireActor();
  const [enrolmentId, stepId] = [readId(givenId), readId(givenStep)];
  const own = enrolmentId && stepId ? await getOwnStep(actor, { enrolmentId, stepId }, now) : null;
  if (!own) notFound();
  return own;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { id, step } = await params;
  const own = await readPage(id, step);
  return { title: `${own.step.title}: ${own.course.title}` };
}

/** One step of a course, for whose place it is. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const given = await params;
  const own = await readPage(given.id, given.step);
  const t = await getTranslations("lessonProgress");
  const tLesson = await getTranslations("lesson");
  const { step, course, session } = own;
  const reader = { locale, zone: session.zone };
  const position = t("step.position", { position: step.position, count: own.steps.length });
  return (
    <>
      <PageHeading
        title={step.title}
        titleLang={course.language === locale ? undefined : course.language}
        kicker={`${position} · ${tLesson(`kind.${step.kind}`)} · ${t("own.minutes", { minutes: step.minutes })}`}
        crumbs={[
          { href: localised(locale, routes.enrolment(own.id)), label: course.title },
          { href: localised(locale, routes.ownLessons(own.id)), label: t("own.title") },
        ]}
        tags={<StatusTag tone={STEP_TONES[step.state]}>{t(`state.${step.state}`)}</StatusTag>}
      />
      <div className="grid gap-5">
        {own.refusal ? (
          <Notice>{own.isHidden ? t("step.hidden") : t(`refusal.${own.refusal}`)}</Notice>
        ) : null}
        {step.doneAt ? (
          <Notice tone="green">
            {t("step.doneAt", { when: formatInstant(step.doneAt, reader), minutes: step.minutes })}
          </Notice>
        ) : null}
        <LessonContent own={own} locale={locale} />
        {own.quiz ? <LessonQuiz own={own} quiz={own.quiz} reader={reader} /> : null}
        {step.kind === "FILE" ? <LessonHandIn own={own} reader={reader} /> : null}
        <FinishStep own={own} />
      </div>
      <AroundStep own={own} locale={locale} />
    </>
  );
}
