import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canActOnOwn } from "@/lib/learning/enrolment/policy";
import { readApplication } from "@/lib/learning/enrolment/queries/application";
import { fillFreeSeats, settleSession } from "@/lib/learning/enrolment/steps/fill";
import { lockSession, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { type DeclineRefusal, declineRefusal } from "@/lib/learning/nomination/rules";

/** Whoever was nominated says no; a seat they held is given on in the same transaction. */
export async function declineNomination(
  { actor, now }: Ctx,
  { enrolmentId }: { enrolmentId: string },
): Promise<Result<{ enrolmentId: string }, DeclineRefusal>> {
  const whose = await db.enrolment.findUnique({
    where: { id: enrolmentId, nominationId: { not: null } },
    select: { personId: true, sessionId: true },
  });
  if (!whose || !canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx) => {
    await lockSession(tx, whose.sessionId, [whose.personId]);
    await settleSession(tx, whose.sessionId, now);
    const context = await readApplication(tx, whose.sessionId, [whose.personId], now);
    const { reference, status } = await tx.enrolment.findUniqueOrThrow({
      where: { id: enrolmentId },
      select: { reference: true, status: true },
    });
    const person = context?.applicants.get(whose.personId)?.person;
    if (!context || !person) throw new Error("an enrolment has a session and a person");
    const { session } = context;
    const refusal = declineRefusal(status, session, now);
    if (refusal) return refused(refusal);
    const move = {
      id: enrolmentId,
      personId: person.id,
      from: status,
      to: "WITHDRAWN_BY_TEACHER",
      event: "nomination.declined",
      reasonCode: "nomination_declined",
    } as const;
    await moveEnrolments(tx, session, [move], { actor, now });
    await tellApplicants(tx, session, [{ kind: "withdrawn", enrolmentId, reference, person }], now);
    await fillFreeSeats(tx, session.id, now);
    return done({ enrolmentId });
  });
}
