import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordHistory } from "@/components/evidence/record-history";
import { CourseFacts } from "@/components/learning/course-facts";
import { CourseStatusTag } from "@/components/learning/course-status";
import { CourseText } from "@/components/learning/course-text";
import { LessonSteps } from "@/components/learning/lesson-content";
import { Deed } from "@/components/learning/deed";
import { centreName } from "@/components/learning/names";
import { VersionDiff } from "@/components/learning/version-diff";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { publishCourseAction, returnCourseAction } from "@/lib/learning/course/actions";
import { competenceNames } from "@/lib/learning/competence/queries";
import { ownVersionRefusal } from "@/lib/learning/course/policy";
import { getSubmittedVersion } from "@/lib/learning/course/queries";
import { courseDeedRefusal } from "@/lib/learning/course/rules";
import { getNetwork } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { listWholeSteps } from "@/lib/learning/lesson/queries/version";
import { minutesOf } from "@/lib/learning/lesson/rules";
import { listNamedCourses } from "@/lib/learning/eligibility/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { db } from "@/lib/platform/db";
import { formatDate } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

async function readVersion({ params }: Props) {
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const version = id === null ? null : await getSubmittedVersion(actor, id);
  if (!version) notFound();
  return { actor, version };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  return { title: (await readVersion(props)).version.title };
}

export default async function SubmittedCoursePage(props: Props) {
  const locale = await pageLocale(props.params);
  const { actor, version } = await readVersion(props);
  const t = await getTranslations("course");
  const network = await getNetwork(actor);
  const courses = await listNamedCourses(actor, [version.rules, version.course.publishedVersion?.rules]);
  const reader = { locale, zone: network?.zone ?? "UTC" };
  const { centre, centreId, publishedVersion } = version.course;
  const isOpen = courseDeedRefusal("publish", version.status) === null;
  const own = ownVersionRefusal(actor, { centreId, submittedById: version.submittedById });
  const hidden = { versionId: version.id, editVersion: version.editVersion };
  const sender = version.submittedBy;
  const closed = [version, publishedVersion].flatMap((one) => one?.competences ?? []);
  const names = await competenceNames(
    db,
    closed.map(({ competenceId }) => competenceId),
  );
  const steps = await listWholeSteps(
    actor,
    [version, publishedVersion].flatMap((one) => one?.id ?? []),
  );
  const lessons = steps.filter(({ versionId }) => versionId === version.id);
  const tLesson = await getTranslations("lesson");
  return (
    <>
      <PageHeading
        title={version.title}
        kicker={centreName(centre, locale)}
        crumbs={[{ href: localised(locale, routes.submittedCourses()), label: t("national.title") }]}
        tags={<CourseStatusTag status={version.status} />}
      />
      {sender && version.submittedAt ? (
        <p className="text-ink-soft">
          {t("national.submittedBy", {
            name: `${sender.givenName} ${sender.familyName}`,
            date: formatDate(version.submittedAt, reader),
          })}
        </p>
      ) : null}
      {isOpen ? null : <Notice>{t("national.decided")}</Notice>}
      {isOpen && own ? <Notice tone="amber">{t(`refusal.${own}`)}</Notice> : null}
      {isOpen && !own ? (
        <div className="mt-6 grid gap-4">
          <Deed
            noun="course"
            action={publishCourseAction}
            hidden={hidden}
            title={t("national.publish")}
            text={t("national.publishText")}
          />
          <Deed
            noun="course"
            action={returnCourseAction}
            hidden={hidden}
            title={t("national.return")}
            text={null}
            tone="secondary"
            reason={{ label: t("national.reason"), hint: t("national.reasonHint") }}
          />
        </div>
      ) : null}
      {publishedVersion && publishedVersion.id !== version.id ? (
        <Section title={t("national.changed")}>
          <VersionDiff
            before={publishedVersion}
            after={version}
            courses={courses}
            competences={names}
            steps={steps}
          />
        </Section>
      ) : null}
      <WithAside
        aside={
          <section aria-labelledby="facts">
            <h2 id="facts" className="mb-3 text-lg">
              {t("page.facts")}
            </h2>
            <CourseFacts
              version={version}
              courses={courses}
              competences={version.competences.flatMap(({ competenceId }) => names.get(competenceId) ?? [])}
            />
          </section>
        }
      >
        <Section title={t("part.summary")}>
          <p
            className="max-w-measure text-lg"
            lang={version.language === locale ? undefined : version.language}
          >
            {version.summary}
          </p>
        </Section>
        <CourseText version={version} />
        {lessons.length > 0 ? (
          <Section
            id="lessons"
            title={tLesson("list.title")}
            lead={tLesson("list.counted", {
              count: lessons.length,
              minutes: minutesOf(lessons),
              most: version.hours * 60,
            })}
          >
            <LessonSteps steps={lessons} lang={version.language === locale ? undefined : version.language} />
          </Section>
        ) : null}
      </WithAside>
      <RecordHistory
        rows={await listRecordEvents("course", version.course.id)}
        reader={reader}
        logOf={version.course.id}
      />
    </>
  );
}
