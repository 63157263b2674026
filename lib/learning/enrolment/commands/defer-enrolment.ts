import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { dayIn } from "@/lib/platform/dates/calendar";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { readSettings } from "@/lib/platform/settings/read";
import { canActOnOwn } from "@/lib/learning/enrolment/policy";
import { deferralEnd, type DeferralRefusal, deferralRefusal, isBooked } from "@/lib/learning/enrolment/rules";
import type { EnrolmentInput } from "@/lib/learning/enrolment/schema";
import { fillFreeSeats } from "@/lib/learning/enrolment/steps/fill";
import { moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { lockEnrolment, whoseEnrolment } from "./load-enrolment";

/** A person puts a place or a wait off to a later session of the course, until a deadline (rule 28); a seat is given on at once. */
export async function deferEnrolment(
  { actor, now }: Ctx,
  { enrolmentId }: EnrolmentInput,
): Promise<Result<{ enrolmentId: string }, DeferralRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx) => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    const terms = await readSettings(tx, new Date(`${dayIn(now, session.timeZone)}T00:00:00Z`));
    const refusal = deferralRefusal(enrolment.status, session.startsAt, now, terms);
    if (refusal) return refused(refusal);
    const deferredUntil = deferralEnd(now, terms.deferralMonths);
    const move = {
      id: enrolment.id,
      personId: person.id,
      from: enrolment.status,
      to: "DEFERRED",
      event: "enrolment.deferred",
      deferredUntil,
    } as const;
    await moveEnrolments(tx, session, [move], { actor, now });
    const { reference, status } = enrolment;
    const told = { kind: "deferred" as const, enrolmentId, reference, person, wasPlaced: isBooked(status) };
    await tellApplicants(tx, session, [{ ...told, offerExpiresAt: deferredUntil }], now);
    await fillFreeSeats(tx, session.id, now);
    return done({ enrolmentId });
  });
}
