import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { recordEvent } from "@/lib/platform/audit/record";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canActOnOwn } from "@/lib/learning/enrolment/policy";
import { isLive } from "@/lib/learning/enrolment/rules";
import type { ChangeWaitInput } from "@/lib/learning/enrolment/schema";
import { lockEnrolment, whoseEnrolment } from "./load-enrolment";

/** How one wishes to wait: whether a seat is taken unasked, and whether one stands by past the cut-off. The place in the queue stays. */
export async function changeWait(
  { actor, now }: Ctx,
  { enrolmentId, takesSeatUnasked, standsBy }: ChangeWaitInput,
): Promise<Result<null, "already_ended">> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canActOnOwn(actor, whose)) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<null, "already_ended">> => {
    const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
    if (!isLive(enrolment.status) || enrolment.status === "PLACED") return refused("already_ended");
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { takesSeatUnasked, standsBy } });
    await recordEvent(tx, {
      type: "enrolment.edited",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: person.id,
      centreId: session.centreId,
      facts: { unasked: takesSeatUnasked, standsBy },
    });
    return done(null);
  });
}
