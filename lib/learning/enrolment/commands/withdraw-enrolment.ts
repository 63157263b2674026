import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { dayIn } from "@/lib/platform/dates/calendar";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { readSettings } from "@/lib/platform/settings/read";
import { canActOnOwn } from "@/lib/learning/enrolment/policy";
import {
  EXCUSING_REASONS,
  isLateWithdrawal,
  type WithdrawalRefusal,
  withdrawalRefusal,
  isBooked,
} from "@/lib/learning/enrolment/rules";
import type { WithdrawEnrolmentInput } from "@/lib/learning/enrolment/schema";
import { fillFreeSeats } from "@/lib/learning/enrolment/steps/fill";
import { moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { lockEnrolment, whoseEnrolment } from "./load-enrolment";

/** A person leaves; a seat they held is given on in the same transaction. */
export async function withdrawEnrolment(
  { actor, now }: Ctx,
  { enrolmentId, reason, note }: WithdrawEnrolmentInput,
): Promise<Result<{ enrolmentId: string }, WithdrawalRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx) => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    const refusal = withdrawalRefusal(enrolment.status, session.endsAt, now);
    if (refusal) return refused(refusal);
    const { lateWithdrawalHours } = await readSettings(
      tx,
      new Date(`${dayIn(now, session.timeZone)}T00:00:00Z`),
    );
    const isLate = isLateWithdrawal(enrolment.status, session.startsAt, now, lateWithdrawalHours);
    const move = {
      id: enrolment.id,
      personId: person.id,
      from: enrolment.status,
      to: "WITHDRAWN_BY_TEACHER",
      event: "enrolment.withdrawn",
      reasonCode: reason,
      reasonText: note,
      strike: isLate && !EXCUSING_REASONS.includes(reason) ? ("LATE_WITHDRAWAL" as const) : null,
      facts: { late: isLate, strike: isLate && !EXCUSING_REASONS.includes(reason) },
    } as const;
    await moveEnrolments(tx, session, [move], { actor, now });
    const told = {
      kind: "withdrawn" as const,
      wasPlaced: isBooked(enrolment.status),
      enrolmentId: enrolment.id,
      reference: enrolment.reference,
      person,
    };
    await tellApplicants(tx, session, [told], now);
    await fillFreeSeats(tx, session.id, now);
    return done({ enrolmentId });
  });
}
