import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ExportLinks } from "@/components/evidence/export-links";
import { ApplicantTable } from "@/components/learning/enrolment-applicants";
import { DecideForm, PlaceByHand } from "@/components/learning/enrolment-decisions";
import { SessionTabs } from "@/components/learning/session-tabs";
import { GrantWaiver, WaiverTable } from "@/components/learning/waivers";
import { GiveToStandBy } from "@/components/learning/wait";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { rulesWaivableBy } from "@/lib/learning/eligibility/policy";
import { listWaivers } from "@/lib/learning/eligibility/queries";
import { canDecide } from "@/lib/learning/enrolment/policy";
import { type ApplicantRow, listApplicants } from "@/lib/learning/enrolment/queries/applicants";
import {
  awaitsAllocation,
  isFilling,
  isLive,
  isPending,
  seatsForStandBy,
} from "@/lib/learning/enrolment/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import type { FillMode } from "@/lib/platform/db/generated/enums";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

/** What is said where nobody awaits a decision; of an allocation once its list is published. */
const NONE_PENDING = {
  ARRIVAL: "arrivalText",
  CHOICE: "pendingNoneText",
  ALLOCATION: "pendingListedText",
} as const satisfies Record<FillMode, string>;

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const found = id === null ? null : await listApplicants(actor, id, now);
  if (!found) notFound();
  return { actor, now, ...found };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { session } = await readPage((await params).id);
  const t = await getTranslations("enrolment.applicants");
  return { title: `${t("title")}: ${session.title} (${session.reference})` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now, session, rows } = await readPage((await params).id);
  const t = await getTranslations("enrolment.applicants");
  const tTold = await getTranslations("allocation.told");
  const tWay = await getTranslations("enrolment.status");
  const approving = rows.filter(({ status, approvalsLeft }) => isPending(status) && approvalsLeft > 0);
  const pending = rows.filter(({ status, approvalsLeft }) => isPending(status) && approvalsLeft === 0);
  const tRule = await getTranslations("eligibility");
  const waiting = rows.filter(({ status }) => status === "WAITLISTED");
  const isSeated = ({ status }: ApplicantRow) =>
    ["PLACED", "OFFERED", "ATTENDING", "COMPLETED", "NOT_COMPLETED", "NO_SHOW"].includes(status);
  const seated = rows.filter(isSeated);
  const over = rows.filter((row) => !isLive(row.status) && !isSeated(row));
  const decides = canDecide(actor, session) && isFilling(session.status) && now < session.startsAt;
  const waivable = now < session.startsAt ? rulesWaivableBy(actor, session) : [];
  const standsBy = waiting.some((row) => row.standsBy);
  const lead = t("lead", {
    taken: session.seatsTaken,
    capacity: session.capacity,
    waiting: waiting.length,
  });
  return (
    <>
      <PageHeading
        title={t("title")}
        actions={<ExportLinks to={`/api/exports/enrolments/${session.id}`} query={{}} locale={locale} />}
        kicker={session.title}
        crumbs={[{ href: localised(locale, routes.managedSession(session.id)), label: session.reference }]}
      />
      <SessionTabs
        sessionId={session.id}
        current="enrolments"
        hasAllocation={session.fillMode === "ALLOCATION"}
        mode={session.mode}
      />
      <ProgressBar value={session.seatsTaken} max={session.capacity} label={lead} />
      <Section id="pending" title={t("pending")}>
        {awaitsAllocation(session) && pending.length > 0 ? (
          <Notice>
            {tTold("applicants")}{" "}
            <TextLink href={localised(locale, routes.sessionAllocation(session.id))}>
              {tTold("toList")}
            </TextLink>
          </Notice>
        ) : null}
        {pending.length === 0 ? (
          <EmptyState
            title={t("pendingNone")}
            text={awaitsAllocation(session) ? tTold("applicants") : t(NONE_PENDING[session.fillMode])}
          />
        ) : decides ? (
          <DecideForm sessionId={session.id} rows={pending} awaitsList={awaitsAllocation(session)} />
        ) : (
          <ApplicantTable rows={pending} caption={t("pending")} zone={session.timeZone} />
        )}
      </Section>
      {approving.length > 0 ? (
        <Section id="approving" title={tWay("SUBMITTED")} lead={t("approving")}>
          <ApplicantTable rows={approving} caption={tWay("SUBMITTED")} zone={session.timeZone} />
        </Section>
      ) : null}
      <Section id="waiting" title={t("waiting")}>
        <ApplicantTable rows={waiting} caption={t("waiting")} zone={session.timeZone} />
        {decides && standsBy && seatsForStandBy(session, now) > 0 ? (
          <div className="mt-4">
            <GiveToStandBy sessionId={session.id} />
          </div>
        ) : null}
      </Section>
      <Section id="seated" title={t("seated")}>
        <ApplicantTable rows={seated} caption={t("seated")} zone={session.timeZone} />
      </Section>
      {over.length > 0 ? (
        <Section id="over" title={t("over")}>
          <ApplicantTable rows={over} caption={t("over")} zone={session.timeZone} />
        </Section>
      ) : null}
      <Section id="waivers" title={tRule("waiver.title")}>
        <WaiverTable rows={await listWaivers(session.id)} zone={session.timeZone} />
        {waivable.length > 0 ? <GrantWaiver sessionId={session.id} rules={waivable} /> : null}
      </Section>
      {decides && !awaitsAllocation(session) ? (
        <Section id="by-hand" title={t("byHand")} lead={t("byHandLead")}>
          <PlaceByHand sessionId={session.id} />
        </Section>
      ) : null}
    </>
  );
}
