import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { recordEvent } from "@/lib/platform/audit/record";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canActOnOwn, canDecide } from "@/lib/learning/enrolment/policy";
import type { EnrolmentRefusal } from "@/lib/learning/enrolment/rules";
import type { ExcuseStrikeInput } from "@/lib/learning/enrolment/schema";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { lockEnrolment, whoseEnrolment } from "./load-enrolment";

/** The centre accepts an excuse that came later: the strike stays on record and counts no more (rule 27). */
export async function excuseStrike(
  { actor, now }: Ctx,
  { enrolmentId, reason }: ExcuseStrikeInput,
): Promise<Result<{ enrolmentId: string }, EnrolmentRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canDecide(actor, whose) || canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx) => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolmentId, strike: { not: null }, strikeExcusedAt: null },
      data: { strikeExcusedAt: now },
    });
    if (count === 0) return refused("no_strike");
    await recordEvent(tx, {
      type: "enrolment.strike_excused",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: person.id,
      centreId: session.centreId,
      facts: { session: session.id, reason },
    });
    const told = { enrolmentId, reference: enrolment.reference, person, note: reason };
    await tellApplicants(tx, session, [{ kind: "strikeExcused", ...told }], now);
    return done({ enrolmentId });
  });
}
