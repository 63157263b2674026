import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RecordHistory } from "@/components/evidence/record-history";
import {
  CancelEnrolment,
  EnrolmentOffer,
  RevertRejection,
  WithdrawEnrolment,
} from "@/components/learning/enrolment-forms";
import { Deferred, DeferEnrolment, EnrolmentStrike } from "@/components/learning/deferral";
import { Substitute } from "@/components/learning/substitute";
import { ChangeWait } from "@/components/learning/wait";
import { EnrolmentSession } from "@/components/learning/enrolment-session";
import { ENROLMENT_TONES, statusKey } from "@/components/learning/enrolment-status";
import { EnrolmentTimeline } from "@/components/learning/enrolment-timeline";
import { DeclineNomination } from "@/components/learning/nomination-parts";
import { AllocationOwn } from "@/components/learning/allocation-own";
import { AllocationTold } from "@/components/learning/allocation-told";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section, WithAside } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { canDecide, canSeeApplicants, canSeeOwnStaff } from "@/lib/learning/enrolment/policy";
import { getSubstitution } from "@/lib/learning/enrolment/queries/substitute";
import { getEnrolment } from "@/lib/learning/enrolment/queries/own";
import { awaitsAllocation, isPending, reversalOf, withdrawalRefusal } from "@/lib/learning/enrolment/rules";
import { getOwnLessons } from "@/lib/learning/lesson-progress/queries/own";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { getOwnAllocation, getToldAllocation } from "@/lib/learning/allocation/queries/list";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { TOOK_PART_STATUSES } from "@/lib/learning/follow-up/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Whose days at a host can still be read. */
const AFTER_PLACE: readonly EnrolmentStatus[] = ["ATTENDING", "COMPLETED", "NOT_COMPLETED", "NO_SHOW"];

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const enrolment = id === null ? null : await getEnrolment(actor, id, now);
  if (!enrolment) notFound();
  return { actor, now, enrolment };
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  await pageLocale(params);
  const { enrolment } = await readPage((await params).id);
  const t = await getTranslations("enrolment.page");
  return { title: `${enrolment.session.courseVersion.title}: ${t("timeline")}` };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now, enrolment } = await readPage((await params).id);
  const t = await getTranslations("enrolment");
  const tWait = await getTranslations("wait");
  const { session, status, isOwn } = enrolment;
  const tJob = await getTranslations("jobDay.own");
  const isOnTheJob = session.courseVersion.mode === "ON_THE_JOB";
  const hasLessons =
    isOwn &&
    takesSteps(session.courseVersion.mode) &&
    (await getOwnLessons(actor, enrolment.id, now)) !== null;
  const tLessons = await getTranslations("lessonProgress.own");
  const tookPart = (TOOK_PART_STATUSES as readonly string[]).includes(status);
  const tTold = await getTranslations("allocation.told");
  const isListed = isPending(status) && awaitsAllocation(session);
  const [told, allocated] =
    session.fillMode === "ALLOCATION"
      ? await Promise.all([getToldAllocation(actor, session.id), getOwnAllocation(actor, enrolment.id)])
      : [null, null];
  const chosenId = readId((await searchParams).substitute);
  const substitution = isOwn ? null : await getSubstitution(actor, enrolment.id, chosenId, now);
  const tSubstitute = await getTranslations("substitute");
  const { substitute, substituteFor } = enrolment;
  const nameOf = ({ person }: { person: { givenName: string; familyName: string } }) =>
    `${person.givenName} ${person.familyName}`;
  const tWay = await getTranslations("approval.way");
  const awaits = status === "SUBMITTED" && enrolment.approvalsLeft > 0;
  const isOpen = withdrawalRefusal(status, session.endsAt, now) === null;
  const lang = session.courseVersion.language === locale ? undefined : session.courseVersion.language;
  const back = isOwn
    ? { href: localised(locale, routes.learning()), label: t("learning.title") }
    : canSeeApplicants(actor, session)
      ? { href: localised(locale, routes.sessionEnrolments(session.id)), label: t("applicants.title") }
      : canSeeOwnStaff(actor)
        ? { href: localised(locale, routes.staffEnrolments()), label: t("staff.title") }
        : null;
  return (
    <>
      <PageHeading
        title={session.courseVersion.title}
        titleLang={lang}
        kicker={
          isOwn
            ? enrolment.reference
            : `${enrolment.person.givenName} ${enrolment.person.familyName} · ${enrolment.reference}`
        }
        crumbs={back ? [back] : []}
        tags={<StatusTag tone={ENROLMENT_TONES[status]}>{t(statusKey(enrolment))}</StatusTag>}
        lead={
          isOwn
            ? awaits
              ? tWay("hint")
              : isListed
                ? tTold("waiting")
                : status === "PLACED" && session.startsAt <= now
                  ? t(session.endsAt <= now ? "placedHint.over" : "placedHint.running")
                  : t(`hint.${status}`)
            : undefined
        }
        actions={
          isOwn && status === "PLACED" ? (
            <>
              {isOnTheJob ? (
                <LinkButton href={localised(locale, routes.jobDays(enrolment.id))} tone="primary">
                  {tJob("open")}
                </LinkButton>
              ) : null}
              {hasLessons ? (
                <LinkButton href={localised(locale, routes.ownLessons(enrolment.id))} tone="primary">
                  {tLessons("open")}
                </LinkButton>
              ) : null}
              <LinkButton href={`/api/exports/calendar?session=${session.id}`} download>
                {t("confirmation.calendar")}
              </LinkButton>
            </>
          ) : isOwn && (tookPart || AFTER_PLACE.includes(status)) ? (
            <>
              {isOnTheJob ? (
                <LinkButton href={localised(locale, routes.jobDays(enrolment.id))}>{tJob("open")}</LinkButton>
              ) : null}
              {hasLessons ? (
                <LinkButton href={localised(locale, routes.ownLessons(enrolment.id))}>
                  {tLessons("open")}
                </LinkButton>
              ) : null}
              {tookPart ? (
                <LinkButton href={localised(locale, routes.feedback(enrolment.id))}>
                  {(await getTranslations("followUp.form"))("title")}
                </LinkButton>
              ) : null}
            </>
          ) : undefined
        }
      />
      {isOwn && status === "OFFERED" ? <EnrolmentOffer enrolment={enrolment} now={now} /> : null}
      <DeclineNomination enrolment={enrolment} now={now} />
      <WithAside
        aside={
          <section aria-labelledby="facts">
            <h2 id="facts" className="mb-3 text-lg">
              {t("page.facts")}
            </h2>
            <EnrolmentSession
              facts={{ ...session, host: enrolment.host, hours: session.courseVersion.hours }}
            />
          </section>
        }
      >
        {enrolment.position ? (
          <Notice>
            {t("page.position", { position: enrolment.position })}{" "}
            {enrolment.takesSeatUnasked ? t("page.takes") : null}{" "}
            {enrolment.standsBy ? tWait("stands") : null}
          </Notice>
        ) : null}
        {allocated ? <AllocationOwn own={allocated} isOwn={isOwn} /> : null}
        {status === "DEFERRED" ? <Deferred enrolment={enrolment} /> : null}
        {isOwn || canSeeApplicants(actor, session) ? (
          <EnrolmentStrike enrolment={enrolment} mayExcuse={!isOwn && canDecide(actor, session)} />
        ) : null}
        {isOwn && status === "WAITLISTED" ? <ChangeWait enrolment={enrolment} /> : null}
        <Section title={t("page.timeline")}>
          <EnrolmentTimeline enrolment={enrolment} now={now} />
          {substitute && !isOwn ? (
            <p className="mt-3">{tSubstitute("replacedBy", { name: nameOf(substitute) })}</p>
          ) : null}
          {substituteFor ? (
            <p className="mt-3">{tSubstitute("replaced", { name: nameOf(substituteFor) })}</p>
          ) : null}
          {enrolment.reasonText ? (
            <p className="mt-3 max-w-measure">
              {t("label.reason")}: {enrolment.reasonText}
            </p>
          ) : null}
        </Section>
        {told ? (
          <Section title={tTold(told.allocatedAt ? "titleDone" : "title")}>
            <AllocationTold told={told} />
          </Section>
        ) : null}
        {substitution ? (
          <Substitute
            enrolmentId={enrolment.id}
            path={localised(locale, routes.enrolment(enrolment.id))}
            substitution={substitution}
          />
        ) : null}
        {enrolment.isDeferrable ? <DeferEnrolment enrolmentId={enrolment.id} /> : null}
        {isOwn && isOpen ? <WithdrawEnrolment enrolment={enrolment} now={now} /> : null}
        {!isOwn && isOpen && canDecide(actor, session) ? (
          <CancelEnrolment enrolmentId={enrolment.id} />
        ) : null}
        {!isOwn && canDecide(actor, session) && "to" in reversalOf(status, session, now) ? (
          <RevertRejection enrolmentId={enrolment.id} />
        ) : null}
      </WithAside>
      {!isOwn && canSeeApplicants(actor, session) ? (
        <RecordHistory
          rows={await listRecordEvents("enrolment", enrolment.id)}
          reader={{ locale, zone: session.timeZone }}
          logOf={actor.isMinistry ? enrolment.id : undefined}
        />
      ) : null}
    </>
  );
}
