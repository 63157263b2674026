import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordHistory } from "@/components/evidence/record-history";
import { phaseTone } from "@/components/learning/session-phase";
import { SessionCounts } from "@/components/learning/session-counts";
import { SessionDeeds } from "@/components/learning/session-deeds";
import { SessionFacts } from "@/components/learning/session-facts";
import { SessionTabs } from "@/components/learning/session-tabs";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { canManageSession } from "@/lib/learning/session/policy";
import { countEnrolments, getSession, listOverlaps } from "@/lib/learning/session/queries/read";
import { deedRefusal, sessionPhase } from "@/lib/learning/session/rules";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

async function readSession({ params }: Props) {
  const { actor, now } = await requireActor();
  const id = readId((await params).id);
  const session = id === null ? null : await getSession(actor, id);
  if (!session) notFound();
  return { actor, now, session };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await pageLocale(props.params);
  const { session } = await readSession(props);
  return { title: `${session.courseVersion.title} (${session.reference})` };
}

/** A session for its coordinators; the ministry reads the same page without the deeds. */
export default async function ManagedSessionPage(props: Props) {
  const locale = await pageLocale(props.params);
  const { actor, now, session } = await readSession(props);
  const t = await getTranslations("session");
  const [counts, overlaps, events] = await Promise.all([
    countEnrolments(actor, session),
    listOverlaps(actor, session),
    listRecordEvents("session", session.id),
  ]);
  const phase = sessionPhase(session, now);
  const isOurs = canManageSession(actor, session);
  const list = isOurs ? routes.managedSessions() : routes.nationalSessions();
  const isAnnounced = session.publishedAt !== null;
  return (
    <>
      <PageHeading
        title={session.courseVersion.title}
        kicker={session.reference}
        crumbs={[{ href: localised(locale, list), label: t("manage.title") }]}
        tags={
          <>
            <StatusTag tone={phaseTone(phase)}>{t(`phase.${phase}`)}</StatusTag>
            {session.status === "CONFIRMED" ? <StatusTag tone="green">{t("confirmed")}</StatusTag> : null}
          </>
        }
        actions={
          isOurs ? (
            <>
              {deedRefusal("edit", session, now) === null ? (
                <LinkButton href={localised(locale, routes.editSession(session.id))} tone="primary">
                  {t("manage.edit")}
                </LinkButton>
              ) : null}
              <LinkButton href={localised(locale, routes.copySession(session.id))}>
                {t("manage.copy")}
              </LinkButton>
            </>
          ) : null
        }
      />
      {isAnnounced ? (
        <SessionTabs
          sessionId={session.id}
          current="facts"
          hasAllocation={session.fillMode === "ALLOCATION"}
          mode={session.courseVersion.mode}
        />
      ) : null}
      {session.statusReason && session.status !== "PUBLISHED" ? (
        <Notice tone={session.status === "CANCELLED" ? "red" : "amber"} title={t("manage.reasonGiven")}>
          <p className="prose-lines">{session.statusReason}</p>
        </Notice>
      ) : null}
      {overlaps.length > 0 ? (
        <Notice tone="amber" title={t("manage.overlaps")}>
          <p>{t("manage.overlapsText")}</p>
          <ul className="mt-2 list-disc pl-5">
            {overlaps.map((row) => (
              <li key={row.enrolmentId}>
                {t("manage.overlap", {
                  person: `${row.givenName} ${row.familyName}`,
                  title: row.otherTitle,
                  reference: row.otherReference,
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <WithAside
        aside={
          <>
            <section aria-labelledby="seats" className="grid gap-4">
              <h2 id="seats" className="text-lg">
                {t("manage.seatsTitle")}
              </h2>
              <SessionCounts session={session} counts={counts} />
            </section>
            {isAnnounced ? (
              <p>
                <TextLink href={localised(locale, routes.course(session.course.slug))}>
                  {t("manage.publicPage")}
                </TextLink>
              </p>
            ) : null}
          </>
        }
      >
        {isOurs ? <SessionDeeds session={session} now={now} /> : null}
        <Section title={t("manage.facts")}>
          <SessionFacts session={session} />
        </Section>
      </WithAside>
      <RecordHistory
        rows={events}
        reader={{ locale, zone: session.timeZone }}
        logOf={actor.isMinistry ? session.id : undefined}
      />
    </>
  );
}
