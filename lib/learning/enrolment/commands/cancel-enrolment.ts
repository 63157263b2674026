import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canDecide } from "@/lib/learning/enrolment/policy";
import { isBooked, type WithdrawalRefusal, withdrawalRefusal } from "@/lib/learning/enrolment/rules";
import type { CancelEnrolmentInput } from "@/lib/learning/enrolment/schema";
import { fillFreeSeats } from "@/lib/learning/enrolment/steps/fill";
import { moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { lockEnrolment, whoseEnrolment } from "./load-enrolment";

/** The centre takes a place, a wait or an application back, with a reason; a seat goes to the next in line. */
export async function cancelEnrolment(
  { actor, now }: Ctx,
  { enrolmentId, reason, note }: CancelEnrolmentInput,
): Promise<Result<{ enrolmentId: string }, WithdrawalRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canDecide(actor, whose)) return NOT_FOUND;
  return transaction(async (tx) => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    const refusal = withdrawalRefusal(enrolment.status, session.endsAt, now);
    if (refusal) return refused(refusal);
    const move = {
      id: enrolment.id,
      personId: person.id,
      from: enrolment.status,
      to: "CANCELLED_BY_CENTRE",
      event: "enrolment.cancelled",
      reasonCode: reason,
      reasonText: note,
    } as const;
    await moveEnrolments(tx, session, [move], { actor, now });
    const told = {
      kind: "cancelled" as const,
      wasPlaced: isBooked(enrolment.status),
      enrolmentId,
      reference: enrolment.reference,
      person,
      reason,
      note,
    };
    await tellApplicants(tx, session, [told], now);
    await fillFreeSeats(tx, session.id, now);
    return done({ enrolmentId });
  });
}
