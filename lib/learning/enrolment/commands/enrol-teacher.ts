import "server-only";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { inTurn } from "@/lib/platform/db/in-turn";
import { done, NOT_FOUND, refused, type Result, SIGN_IN_NEEDED } from "@/lib/platform/refusal";
import { type ApplicationContext, readApplication } from "@/lib/learning/enrolment/queries/application";
import { applicationRules, firstRefusal } from "@/lib/learning/eligibility/rules";
import { type EnrolmentRefusal, waitsEnded, isPublic, seatFor } from "@/lib/learning/enrolment/rules";
import type { EnrolTeacherInput } from "@/lib/learning/enrolment/schema";
import { addApplication } from "@/lib/learning/enrolment/steps/apply";
import { settleSession } from "@/lib/learning/enrolment/steps/fill";
import { lockSession } from "@/lib/learning/enrolment/steps/move";

export type Enrolled = { enrolmentId: string };

/** A person applies for themselves: placed, put on the waiting list or waiting for the centre's choice, in one transaction. */
export async function enrolTeacher(
  { actor, now }: Ctx,
  {
    sessionId,
    takesSeatUnasked,
    standsBy = false,
  }: Omit<EnrolTeacherInput, "standsBy"> & { standsBy?: boolean },
): Promise<Result<Enrolled, EnrolmentRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const { personId } = actor;
  const deed = async (tx: Tx): Promise<Result<Enrolled, EnrolmentRefusal>> => {
    if (!(await lockSession(tx, sessionId, [personId]))) return NOT_FOUND;
    const context = await readSettled(tx, sessionId, [personId], now);
    const applicant = context?.applicants.get(personId);
    if (!context || !applicant || !isPublic(context.session.status)) return NOT_FOUND;
    const { session } = context;
    const { person, facts } = applicant;
    if (person.live?.sessionId === sessionId) return done({ enrolmentId: person.live.id });
    const broken = firstRefusal(applicationRules(facts, now));
    if (broken?.refusal) return refused(broken.refusal, broken.details);
    const answer = seatFor(session, session.waiting, now, standsBy);
    if ("refusal" in answer) return refused(answer.refusal);
    const { seat } = answer;
    const application = { session, person, seat, takesSeatUnasked, standsBy };
    const { id } = await addApplication(tx, application, { actor, now });
    return done({ enrolmentId: id });
  };
  try {
    return await inTurn(sessionId, () => transaction(deed));
  } catch (error) {
    return refusedByDatabase(error);
  }
}

/** The session as it is once everything that time decided since has been written down; the caller holds the lock. */
export async function readSettled(
  tx: Tx,
  sessionId: string,
  personIds: readonly string[],
  now: Date,
): Promise<ApplicationContext | null> {
  const context = await readApplication(tx, sessionId, personIds, now);
  if (!context) return null;
  const { session } = context;
  const isSettled = session.overdue === 0 && waitsEnded(session, now) === 0;
  if (isSettled || (await settleSession(tx, sessionId, now)) === 0) return context;
  return readApplication(tx, sessionId, personIds, now);
}

/** The last line behind the rules: what the database itself would not take. */
export function refusedByDatabase(error: unknown) {
  const constraint = brokenConstraint(error);
  if (constraint === "session_seats") return refused<EnrolmentRefusal>("session_full");
  if (constraint === "enrolment_one_live_per_course")
    return refused<EnrolmentRefusal>("already_enrolled", { reference: "–" });
  throw error;
}
