import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { findByWord } from "@/lib/learning/eligibility/queries";
import { addWaivers } from "@/lib/learning/eligibility/steps";
import { db, transaction, type Tx } from "@/lib/platform/db";
import { inTurn } from "@/lib/platform/db/in-turn";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canActOnOwn, canDecide } from "@/lib/learning/enrolment/policy";
import { applicationRules, firstRefusal, stands, WAIVABLE_RULES } from "@/lib/learning/eligibility/rules";
import { decisionRefusal, type EnrolmentRefusal } from "@/lib/learning/enrolment/rules";
import type { PlacePersonInput } from "@/lib/learning/enrolment/schema";
import { addEnrolment, lockSession } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { readSettled, refusedByDatabase } from "./enrol-teacher";

/**
 * The centre places somebody by hand. It may set aside the conditions of its own session when it says so, never the
 * seats, the people who wait, or the person's other bookings.
 */
export async function placePerson(
  { actor, now }: Ctx,
  { sessionId, who, setsRulesAside, reason }: PlacePersonInput,
): Promise<Result<{ enrolmentId: string }, EnrolmentRefusal>> {
  const found = await db.session.findUnique({ where: { id: sessionId }, select: { centreId: true } });
  if (!found || !canDecide(actor, found)) return NOT_FOUND;
  const target = await findByWord(who);
  if (!target) return refused("person_not_found");
  if (canActOnOwn(actor, { personId: target.id })) return refused("own_application");
  const deed = async (tx: Tx): Promise<Result<{ enrolmentId: string }, EnrolmentRefusal>> => {
    await lockSession(tx, sessionId, [target.id]);
    const context = await readSettled(tx, sessionId, [target.id], now);
    const applicant = context?.applicants.get(target.id);
    if (!context || !applicant) return NOT_FOUND;
    const { session } = context;
    const { person, facts } = applicant;
    if (session.approvalChain.some((level) => level !== "CENTRE")) return refused("needs_approval");
    const refusal = decisionRefusal("place", session, 1, session.waiting, now);
    if (refusal) return refused(refusal);
    // The window is that of applications: the centre's own hand is not bound by it.
    const results = applicationRules(facts, now).filter(({ rule }) => rule !== "window");
    const broken = firstRefusal(results, setsRulesAside ? WAIVABLE_RULES : []);
    if (broken?.refusal) return refused(broken.refusal, broken.details);
    const aside = results.filter(stands).map(({ rule }) => rule);
    if (aside.length > 0) {
      const waived = { session, personId: person.id, rules: aside, reason: reason ?? "" };
      await addWaivers(tx, waived, { actor, now });
    }
    const failed = results.filter(({ refusal: code }) => code !== null).map(({ rule }) => rule);
    const { id, reference } = await addEnrolment(
      tx,
      {
        session,
        person,
        seat: "PLACED",
        takesSeatUnasked: false,
        reasonCode: "placed_by_centre",
        event: "enrolment.placed",
        facts: { byCentre: true, failed },
      },
      { actor, now },
    );
    await tellApplicants(tx, session, [{ kind: "byCentre", enrolmentId: id, reference, person }], now);
    return done({ enrolmentId: id });
  };
  try {
    return await inTurn(sessionId, () => transaction(deed));
  } catch (error) {
    return refusedByDatabase(error);
  }
}
