import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordHistory } from "@/components/evidence/record-history";
import { CourseDeeds } from "@/components/learning/course-deeds";
import { CourseFacts } from "@/components/learning/course-facts";
import { CourseStatusTag } from "@/components/learning/course-status";
import { CourseText } from "@/components/learning/course-text";
import { LessonOutline } from "@/components/learning/lesson-outline";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { competenceNames } from "@/lib/learning/competence/queries";
import { canManageCourse } from "@/lib/learning/course/policy";
import { getCourse } from "@/lib/learning/course/queries";
import { courseDeedRefusal } from "@/lib/learning/course/rules";
import { listOwnStepTitles } from "@/lib/learning/lesson/queries/version";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { getNetwork } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { listNamedCourses } from "@/lib/learning/eligibility/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

async function readCourse({ params }: Props) {
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const course = id === null ? null : await getCourse(actor, id);
  if (!course || !course.versions[0] || !canManageCourse(actor, course)) notFound();
  return { actor, course, newest: course.versions[0] };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  return { title: (await readCourse(props)).newest.title };
}

export default async function ManagedCoursePage(props: Props) {
  const locale = await pageLocale(props.params);
  const { actor, course, newest } = await readCourse(props);
  const t = await getTranslations("course");
  const network = await getNetwork(actor);
  const reader = { locale, zone: network?.zone ?? "UTC" };
  const closes = await competenceNames(
    db,
    newest.competences.map(({ competenceId }) => competenceId),
  );
  const lessons = await listOwnStepTitles(actor, newest.id);
  const hasLessons = lessons.length > 0 || takesSteps(newest.mode);
  const mayEdit = courseDeedRefusal("edit", newest.status) === null;
  const tLesson = await getTranslations("lesson.list");
  const isRetired = course.status === "RETIRED";
  const isPublished = course.status === "PUBLISHED";
  return (
    <>
      <PageHeading
        title={newest.title}
        crumbs={[{ href: localised(locale, routes.managedCourses()), label: t("manage.title") }]}
        tags={<CourseStatusTag status={isRetired ? "RETIRED" : newest.status} />}
        actions={
          <>
            {isPublished ? (
              <LinkButton href={localised(locale, routes.newSession(course.id))} tone="primary">
                {t("manage.openSession")}
              </LinkButton>
            ) : null}
            {mayEdit ? (
              <LinkButton href={localised(locale, routes.editCourse(course.id))}>
                {t("manage.edit")}
              </LinkButton>
            ) : null}
            {hasLessons ? (
              <LinkButton href={localised(locale, routes.courseSteps(course.id))}>
                {tLesson(mayEdit ? "edit" : "read")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {newest.status === "RETURNED" && newest.returnReason ? (
        <Notice tone="amber" title={t("manage.returned")}>
          <p className="prose-lines">{newest.returnReason}</p>
        </Notice>
      ) : null}
      {newest.status === "SUBMITTED" && newest.submittedAt ? (
        <Notice>{t("manage.waiting", { date: formatDate(newest.submittedAt, reader) })}</Notice>
      ) : null}
      <WithAside
        aside={
          <>
            <section aria-labelledby="facts">
              <h2 id="facts" className="mb-3 text-lg">
                {t("page.facts")}
              </h2>
              <CourseFacts
                version={newest}
                courses={await listNamedCourses(actor, [newest.rules])}
                competences={newest.competences.flatMap(({ competenceId }) => closes.get(competenceId) ?? [])}
              />
            </section>
            {isPublished ? (
              <p>
                <TextLink href={localised(locale, routes.course(course.slug))}>
                  {t("manage.publicPage")}
                </TextLink>
              </p>
            ) : null}
            <section aria-labelledby="versions">
              <h2 id="versions" className="mb-2 text-lg">
                {t("manage.versions")}
              </h2>
              <ul className="grid gap-2 text-sm">
                {course.versions.map((version) => (
                  <li key={version.id}>
                    {t("manage.versionOf", { number: version.number })} ·{" "}
                    {formatDate(version.decidedAt ?? version.submittedAt ?? version.createdAt, reader)}{" "}
                    <CourseStatusTag status={version.status} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        }
      >
        <CourseDeeds course={course} newest={newest} />
        <Section title={t("manage.preview")}>
          <p
            className="max-w-measure text-lg"
            lang={newest.language === locale ? undefined : newest.language}
          >
            {newest.summary}
          </p>
        </Section>
        <CourseText version={newest} />
        <LessonOutline steps={lessons} lang={newest.language === locale ? undefined : newest.language} />
      </WithAside>
      <RecordHistory
        rows={await listRecordEvents("course", course.id)}
        reader={reader}
        logOf={actor.isMinistry ? course.id : undefined}
      />
    </>
  );
}
