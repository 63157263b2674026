import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CourseFacts } from "@/components/learning/course-facts";
import { courseData } from "@/components/learning/course-data";
import { CourseText } from "@/components/learning/course-text";
import { LessonOutline } from "@/components/learning/lesson-outline";
import { centreName } from "@/components/learning/names";
import { OwnGaps } from "@/components/learning/own-gaps";
import { SessionItem, seatsWords } from "@/components/learning/session-item";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { competenceNames } from "@/lib/learning/competence/queries";
import { getCoursePage } from "@/lib/learning/course/queries";
import { listNamedCourses } from "@/lib/learning/eligibility/queries";
import { listStepTitles } from "@/lib/learning/lesson/queries/version";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { formatDateRange } from "@/lib/platform/dates/format";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { LOCALES, localePath } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

const readCourse = cache(async (slug: string) => {
  const moment = now();
  return { course: await getCoursePage(ANYONE, slug, moment), moment };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { course } = await readCourse((await params).slug);
  if (!course) return {};
  const path = routes.course(course.slug);
  const t = await getTranslations("course.manage");
  return {
    title: `${course.version.title} – ${t("title")}`,
    description: course.version.summary,
    alternates: {
      canonical: localePath(locale, path),
      languages: Object.fromEntries(LOCALES.map((language) => [language, localePath(language, path)])),
    },
  };
}

export default async function CoursePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { course, moment } = await readCourse((await params).slug);
  if (!course) notFound();
  const t = await getTranslations("course");
  const { version, centre, coming, past } = course;
  const words = await seatsWords();
  const steps = takesSteps(version.mode) ? await listStepTitles(version.id) : [];
  const tInterest = await getTranslations("interest.page");
  const tNeed = await getTranslations("need.own");
  const ids = version.competences.map(({ competenceId }) => competenceId);
  const names = await competenceNames(db, ids);
  const closes = ids.flatMap((id) => names.get(id) ?? []);
  const gapWords = { why: tNeed("why", { names: "{names}" }), more: tNeed("more") };
  const lang = version.language === locale ? undefined : version.language;
  const facts = courseData({ course, locale, baseUrl: env.USTA_BASE_URL });
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: facts }} />
      <PageHeading
        title={version.title}
        titleLang={lang}
        kicker={t(`mode.${version.mode}`)}
        lead={<span lang={lang}>{version.summary}</span>}
        crumbs={[{ href: localised(locale, routes.courses()), label: t("manage.title") }]}
        tags={course.isDemonstration ? <Badge>{t("page.demo")}</Badge> : undefined}
      />
      <WithAside
        aside={
          <>
            <section aria-labelledby="facts">
              <h2 id="facts" className="mb-3 text-lg">
                {t("page.facts")}
              </h2>
              <CourseFacts
                version={version}
                courses={await listNamedCourses(ANYONE, [version.rules])}
                competences={closes}
              />
              {closes.length > 0 ? <OwnGaps courseId={course.id} locale={locale} words={gapWords} /> : null}
            </section>
            <section aria-labelledby="centre">
              <h2 id="centre" className="mb-2 text-lg">
                {t("page.centre")}
              </h2>
              <p>
                <TextLink href={localised(locale, routes.centre(centre.slug))}>
                  {centreName(centre, locale)}
                </TextLink>
              </p>
              <p className="text-sm text-ink-soft">
                {localName(centre.hostSchool, locale)} · {localName(centre.hostSchool.province, locale)}
              </p>
              {centre.email ? (
                <p className="mt-2 text-sm">
                  {t("page.contact")}: <TextLink href={`mailto:${centre.email}`}>{centre.email}</TextLink>
                </p>
              ) : null}
            </section>
          </>
        }
      >
        <Section id="sessions" title={t("page.coming")}>
          {coming.length === 0 ? (
            <EmptyState
              title={t("page.none")}
              text={tInterest("lead")}
              action={
                <LinkButton href={localised(locale, routes.ownCourse(course.id))} tone="primary">
                  {tInterest("title")}
                </LinkButton>
              }
            />
          ) : (
            <ul className="session-list">
              {coming.map((session) => (
                <SessionItem key={session.id} session={session} now={moment} words={words} />
              ))}
            </ul>
          )}
        </Section>
        <CourseText version={version} />
        <LessonOutline steps={steps} lang={lang} />
        {past.length > 0 ? (
          <Section title={t("page.past")}>
            <ul className="grid gap-2">
              {past.map((session) => (
                <li key={session.id}>
                  {formatDateRange(session.startsAt, session.endsAt, { locale, zone: session.timeZone })}
                  {session.province ? ` · ${localName(session.province, locale)}` : ""}{" "}
                  <span className="text-sm text-ink-soft">{session.reference}</span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </WithAside>
    </>
  );
}
