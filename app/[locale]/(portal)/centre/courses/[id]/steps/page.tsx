import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CourseStatusTag } from "@/components/learning/course-status";
import { LessonTable } from "@/components/learning/lesson-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Card, Grid, Section } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getCourseSteps } from "@/lib/learning/lesson/queries/version";
import { LESSON_KINDS, minutesOf, takesSteps } from "@/lib/learning/lesson/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

async function readSteps({ params }: Props) {
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const course = id === null ? null : await getCourseSteps(actor, id);
  if (!course) notFound();
  return course;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  const { version } = await readSteps(props);
  return { title: `${(await getTranslations("lesson.list"))("title")} – ${version.title}` };
}

export default async function CourseStepsPage(props: Props) {
  const locale = await pageLocale(props.params);
  const course = await readSteps(props);
  const t = await getTranslations("lesson");
  const tCourse = await getTranslations("course");
  const { courseId, version, steps, problem } = course;
  const minutes = minutesOf(steps);
  const most = version.hours * 60;
  return (
    <>
      <PageHeading
        title={t("list.title")}
        kicker={version.title}
        lead={t("list.lead")}
        crumbs={[
          { href: localised(locale, routes.managedCourses()), label: tCourse("manage.title") },
          { href: localised(locale, routes.managedCourse(courseId)), label: version.title },
        ]}
        tags={<CourseStatusTag status={version.status} />}
      />
      {course.mayEdit ? null : <Notice>{t("list.frozen")}</Notice>}
      {course.mayEdit && !takesSteps(version.mode) ? (
        <Notice tone="amber">{t("refusal.lesson_mode_without_steps")}</Notice>
      ) : null}
      {problem && course.mayAdd ? (
        <Notice tone="amber">{tCourse(`refusal.${problem.code}`, problem.details)}</Notice>
      ) : null}
      {steps.length === 0 ? (
        <EmptyState title={t("list.none")} text={course.mayAdd ? t("list.noneText") : t("list.lead")} />
      ) : (
        <Section id="steps" title={t("list.title")}>
          <div className="my-4 grid max-w-measure gap-1">
            <ProgressBar
              value={minutes}
              max={most}
              label={t("list.counted", { count: steps.length, minutes, most })}
            />
            {minutes < most ? (
              <p className="text-sm text-ink-soft">{t("list.rest", { minutes: most - minutes })}</p>
            ) : null}
          </div>
          <LessonTable {...course} />
        </Section>
      )}
      {course.mayAdd ? (
        <Section id="add" title={t("list.add")}>
          <Grid>
            {LESSON_KINDS.map((kind) => (
              <Card
                key={kind}
                href={localised(locale, routes.newCourseStep(courseId, kind))}
                title={t(`kind.${kind}`)}
              >
                <p className="text-sm text-ink-soft">{t(`list.addKind.${kind}`)}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      ) : null}
    </>
  );
}
