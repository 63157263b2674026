import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { JobPlan, JobReminders } from "@/components/learning/job-plan";
import { JobEntries, JobTable } from "@/components/learning/job-table";
import { SessionTabs } from "@/components/learning/session-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { getJobSession } from "@/lib/learning/job-day/queries/session";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const session = id === null ? null : await getJobSession(actor, id, now);
  if (!session) notFound();
  return session;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const session = await readPage((await params).id);
  const t = await getTranslations("jobDay.session");
  return { title: `${t("title")}: ${session.courseVersion.title} (${session.reference})` };
}

/** The days at the host of a session's teachers, for its coordinators and the ministry. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const session = await readPage((await params).id);
  const t = await getTranslations("jobDay.session");
  return (
    <>
      <PageHeading
        title={t("title")}
        kicker={`${session.courseVersion.title} · ${session.reference}`}
        crumbs={[{ href: localised(locale, routes.managedSession(session.id)), label: session.reference }]}
        lead={t("lead")}
      />
      <SessionTabs
        sessionId={session.id}
        current="jobDays"
        hasAllocation={session.fillMode === "ALLOCATION"}
        mode={session.courseVersion.mode}
      />
      <Section id="plan" title={t("plan")}>
        <JobPlan session={session} />
      </Section>
      {session.people.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <>
          <Section id="days" title={t("days")} lead={t("counts", session.counts)}>
            <JobReminders session={session} />
            <JobTable session={session} locale={locale} />
          </Section>
          <JobEntries session={session} locale={locale} />
        </>
      )}
    </>
  );
}
