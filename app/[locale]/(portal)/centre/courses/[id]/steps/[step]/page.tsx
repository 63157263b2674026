import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Deed } from "@/components/learning/deed";
import { LessonBank } from "@/components/learning/lesson-bank";
import { LessonContent } from "@/components/learning/lesson-content";
import { LessonFileForm } from "@/components/learning/lesson-file-form";
import { LessonForm } from "@/components/learning/lesson-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Badge } from "@/components/ui/status-tag";
import { removeStepAction } from "@/lib/learning/lesson/actions";
import { getCourseSteps } from "@/lib/learning/lesson/queries/version";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string; step: string }> };

export const dynamic = "force-dynamic";

async function readStep({ params }: Props) {
  const { actor } = await requireActor();
  const { id, step: stepId } = await params;
  const courseId = readId(id);
  const course = courseId === null ? null : await getCourseSteps(actor, courseId);
  const step = course?.steps.find((one) => one.id === readId(stepId));
  if (!course || !step) notFound();
  return { course, step };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  return { title: (await readStep(props)).step.title };
}

export default async function CourseStepPage(props: Props) {
  const locale = await pageLocale(props.params);
  const { course, step } = await readStep(props);
  const t = await getTranslations("lesson");
  const tCourse = await getTranslations("course.manage");
  const { version, mayEdit } = course;
  const back = localised(locale, routes.courseSteps(course.courseId));
  const lang = version.language === locale ? undefined : version.language;
  return (
    <>
      <PageHeading
        title={step.title}
        titleLang={lang}
        kicker={version.title}
        crumbs={[
          { href: localised(locale, routes.managedCourses()), label: tCourse("title") },
          { href: localised(locale, routes.managedCourse(course.courseId)), label: version.title },
          { href: back, label: t("list.title") },
        ]}
        tags={
          <>
            <Badge>{t(`kind.${step.kind}`)}</Badge>
            <Badge>{t("list.minutes", { minutes: step.minutes })}</Badge>
          </>
        }
      />
      {mayEdit ? (
        <>
          <LessonForm version={version} kind={step.kind} step={step} backHref={back} />
          {step.kind === "READING" ? <LessonFileForm step={step} /> : null}
          {step.kind === "QUIZ" ? <LessonBank step={step} language={version.language} lang={lang} /> : null}
          <div className="mt-10">
            <Deed
              noun="lesson"
              action={removeStepAction}
              hidden={{ stepId: step.id }}
              title={t("step.remove")}
              text={t("step.removeText")}
              tone="danger"
            />
          </div>
        </>
      ) : (
        <>
          <Notice>{t("list.frozen")}</Notice>
          <div className="mt-6">
            <LessonContent step={step} lang={lang} />
          </div>
        </>
      )}
    </>
  );
}
