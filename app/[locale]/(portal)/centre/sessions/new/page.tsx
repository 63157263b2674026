import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CourseChoice } from "@/components/learning/course-choice";
import { SessionForm } from "@/components/learning/session-form";
import { newValues, valuesOfCopy } from "@/components/learning/session-values";
import type { SearchParams } from "@/components/ui/list-url";
import { PageHeading } from "@/components/ui/page-heading";
import { getNewSession } from "@/lib/learning/session/queries/form";
import { listCourseOptions } from "@/lib/learning/session/queries/read";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("session.manage"))("newTitle") };
}

export default async function NewSessionPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (actor.centreIds.length === 0) notFound();
  const query = await searchParams;
  const from = { courseId: readId(query.course), copyId: readId(query.copy) };
  const t = await getTranslations("session.manage");
  const back = localised(locale, routes.managedSessions());
  const heading = <PageHeading title={t("newTitle")} crumbs={[{ href: back, label: t("title") }]} />;
  if (from.courseId === null && from.copyId === null) {
    return (
      <>
        {heading}
        <CourseChoice courses={await listCourseOptions(actor)} />
      </>
    );
  }
  const options = await getNewSession(actor, from, now);
  if (!options) notFound();
  const { course, copied, mode, today, cutOffHours } = options;
  const { hostSchool } = course.centre;
  const isAtCentre = mode === "FACE_TO_FACE" || mode === "BLENDED";
  const values = copied
    ? valuesOfCopy(copied, today)
    : newValues({
        today,
        cutOffHours,
        venue: isAtCentre ? hostSchool.name : null,
        provinceId: mode === "DISTANCE" ? null : hostSchool.province.id,
      });
  return (
    <>
      {heading}
      <SessionForm target={{ courseId: course.id }} options={options} values={values} backHref={back} />
    </>
  );
}
