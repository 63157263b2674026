import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedFacts, AskedTrainings } from "@/components/learning/asked-training";
import { CourseChoice } from "@/components/learning/course-choice";
import { InterestProposal } from "@/components/learning/interest-proposal";
import { SessionForm } from "@/components/learning/session-form";
import { newValues, valuesOfCopy } from "@/components/learning/session-values";
import type { SearchParams } from "@/components/ui/list-url";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getProposal } from "@/lib/learning/interest/queries";
import { getAskedTraining, listAskedTrainings } from "@/lib/learning/session/queries/asked";
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
  const isFor = query.activity !== undefined;
  const activityId = readId(query.activity);
  const asked = activityId === null ? null : await getAskedTraining(actor, activityId, now);
  if (isFor && !asked) notFound();
  if (asked?.session) {
    const { id, centreId, reference } = asked.session;
    return (
      <>
        {heading}
        <Notice tone="amber" title={t("takenTitle")}>
          {actor.centreIds.includes(centreId) ? (
            <TextLink href={localised(locale, routes.managedSession(id))}>
              {t("takenBySelf", { reference })}
            </TextLink>
          ) : (
            <p>{t("taken")}</p>
          )}
        </Notice>
        <AskedFacts asked={asked} />
      </>
    );
  }
  if (from.courseId === null && from.copyId === null) {
    const courses = await listCourseOptions(actor);
    return (
      <>
        {heading}
        {asked ? (
          <>
            <AskedFacts asked={asked} />
            <CourseChoice
              courses={courses.filter(({ centreId }) => asked.centreIds.includes(centreId))}
              activityId={asked.id}
            />
          </>
        ) : (
          <>
            <AskedTrainings rows={await listAskedTrainings(actor, now)} />
            <CourseChoice courses={courses} />
          </>
        )}
      </>
    );
  }
  const options = await getNewSession(actor, from, now);
  if (!options || (asked && !asked.centreIds.includes(options.course.centreId))) notFound();
  const { course, copied, mode, today, cutOffHours } = options;
  const { hostSchool } = course.centre;
  const proposal =
    query.interests === undefined || copied || asked ? null : await getProposal(actor, course.id, now);
  const isAtCentre = mode === "FACE_TO_FACE" || mode === "BLENDED";
  const values = copied
    ? valuesOfCopy(copied, today)
    : newValues({
        today,
        cutOffHours,
        venue: isAtCentre
          ? (asked?.sessionSchool?.name ?? (proposal ? proposal.venue : hostSchool.name))
          : null,
        provinceId:
          mode === "DISTANCE"
            ? null
            : (asked?.sessionSchool?.provinceId ?? proposal?.provinceId ?? hostSchool.province.id),
        day: asked?.heldOn ?? proposal?.day,
        agreementId: proposal?.agreementId,
      });
  return (
    <>
      {heading}
      {asked ? <AskedFacts asked={asked} /> : null}
      {proposal ? <InterestProposal proposal={proposal} /> : null}
      <SessionForm
        target={{ courseId: course.id, activityId: asked?.id ?? null, copyOf: copied?.id ?? null }}
        options={options}
        values={values}
        backHref={back}
      />
    </>
  );
}
