import "server-only";
import type { ApprovalLevel } from "@/lib/platform/db/generated/enums";
import type { Tx } from "@/lib/platform/db";
import { stepsLeft } from "@/lib/learning/approval/rules";
import { addSteps, planApprovals } from "@/lib/learning/approval/steps";
import { type PersonRow, type SessionRow, strikeTerms } from "@/lib/learning/enrolment/queries/application";
import { awaitsAllocation, bandFor, type Seat } from "@/lib/learning/enrolment/rules";
import { addEnrolment, type By } from "./move";
import { tellApplicants } from "./tell";

export const EVENT_OF_SEAT = {
  PLACED: "enrolment.placed",
  WAITLISTED: "enrolment.waitlisted",
  SUBMITTED: "enrolment.applied",
} as const;
const LETTER_OF_SEAT = { PLACED: "placed", WAITLISTED: "waitlisted", SUBMITTED: "submitted" } as const;

export type Application = {
  session: SessionRow;
  person: PersonRow;
  /** What it becomes where nobody has to approve it first. */
  seat: Seat;
  takesSeatUnasked: boolean;
  /** Stays on the list past the cut-off, until the start. */
  standsBy?: boolean;
  nomination?: { id: string; by: ApprovalLevel };
};

/**
 * Writes an application that the rules let through, with its event and its letter: a seat, a wait, or, where the course
 * asks for approvals, the first of these. The caller holds the session's and the person's lock.
 */
export async function addApplication(
  tx: Tx,
  { session, person, seat: wished, takesSeatUnasked, standsBy, nomination }: Application,
  by: By,
): Promise<{ id: string; reference: string }> {
  const steps = await planApprovals(tx, session, person, by.now, nomination?.by ?? null);
  const approvalsLeft = stepsLeft(steps);
  const seat = approvalsLeft > 0 ? "SUBMITTED" : wished;
  const band = bandFor(person.strikes, strikeTerms(session), by.now);
  const common = { session, person, seat, takesSeatUnasked, standsBy, band };
  const event = EVENT_OF_SEAT[seat];
  const facts = { unasked: takesSeatUnasked, ...(nomination ? { nominated: true } : {}) };
  const given = { ...common, approvalsLeft, nominationId: nomination?.id, event, facts };
  const { id, reference } = await addEnrolment(tx, given, by);
  if (steps.length > 0) await addSteps(tx, id, steps, { now: by.now, startsAt: session.startsAt });
  const kind = nomination
    ? "nominated"
    : approvalsLeft > 0
      ? "awaiting"
      : awaitsAllocation(session)
        ? "listed"
        : LETTER_OF_SEAT[seat];
  const position = session.waiting - (band === 0 ? session.waitingLast : 0) + 1;
  await tellApplicants(tx, session, [{ kind, enrolmentId: id, reference, person, position }], by.now);
  return { id, reference };
}
