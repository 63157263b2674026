import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import {
  AnsweredHandIns,
  FailedQuizzes,
  LessonTable,
  WaitingHandIns,
} from "@/components/learning/lesson-session";
import { SessionTabs } from "@/components/learning/session-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getSessionLessons } from "@/lib/learning/lesson-progress/queries/session";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatNumber } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor } = await requireActor();
  const id = readId(given);
  const session = id === null ? null : await getSessionLessons(actor, id);
  if (!session) notFound();
  return { actor, session };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { session } = await readPage((await params).id);
  const t = await getTranslations("lessonProgress.session");
  return { title: `${t("title")}: ${session.courseVersion.title} (${session.reference})` };
}

/** How far a session's teachers are with the steps, for its trainers, its centre and the ministry. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, session } = await readPage((await params).id);
  const t = await getTranslations("lessonProgress.session");
  const tPortal = await getTranslations("portal.nav");
  const reader = { locale, zone: session.timeZone };
  const isCoordinator = actor.centreIds.includes(session.centreId) || actor.isMinistry;
  const hasFiles = session.steps.some(({ kind }) => kind === "FILE");
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={`${session.courseVersion.title} · ${session.reference}`}
        crumbs={[
          isCoordinator
            ? { href: localised(locale, routes.managedSession(session.id)), label: session.reference }
            : { href: localised(locale, routes.registers()), label: tPortal("registers") },
        ]}
        lead={t("lead")}
      />
      {isCoordinator ? (
        <SessionTabs
          sessionId={session.id}
          current="lessons"
          hasAllocation={session.fillMode === "ALLOCATION"}
          mode={session.courseVersion.mode}
        />
      ) : null}
      {session.people.length === 0 || session.steps.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <>
          {hasFiles ? (
            <Section id="hand-ins" title={t("waiting")}>
              <WaitingHandIns session={session} reader={reader} />
              <AnsweredHandIns session={session} reader={reader} />
            </Section>
          ) : null}
          {session.failed.length > 0 ? (
            <Section id="failed" title={t("failed")} lead={t("failedLead")}>
              <FailedQuizzes session={session} reader={reader} />
            </Section>
          ) : null}
          <Section
            id="people"
            title={t("people")}
            lead={t("peopleLead", {
              count: session.steps.length,
              minutes: formatNumber(session.total, locale),
            })}
          >
            <LessonTable session={session} reader={reader} />
          </Section>
        </>
      )}
    </>
  );
}
