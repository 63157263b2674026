import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { reopenSteps } from "@/lib/learning/approval/steps";
import { canActOnOwn, canDecide } from "@/lib/learning/enrolment/policy";
import { type EnrolmentRefusal, reversalOf } from "@/lib/learning/enrolment/rules";
import type { RevertRejectionInput } from "@/lib/learning/enrolment/schema";
import { fillFreeSeats } from "@/lib/learning/enrolment/steps/fill";
import { moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { tellApplicants } from "@/lib/learning/enrolment/steps/tell";
import { refusedByDatabase } from "./enrol-teacher";
import { lockEnrolment, whoseEnrolment } from "./load-enrolment";

const EVENT = "enrolment.reverted";

/**
 * The centre takes a rejection back, with a reason: the application awaits its choice again, or waits with the number
 * it had. A place comes of it only by the ordinary way (rule 26).
 */
export async function revertRejection(
  { actor, now }: Ctx,
  { enrolmentId, reason, note }: RevertRejectionInput,
): Promise<Result<{ enrolmentId: string }, EnrolmentRefusal>> {
  const whose = await whoseEnrolment(enrolmentId);
  if (!whose || !canDecide(actor, whose)) return NOT_FOUND;
  if (canActOnOwn(actor, whose)) return refused("own_application");
  try {
    return await transaction(async (tx): Promise<Result<{ enrolmentId: string }, EnrolmentRefusal>> => {
      const { enrolment, session, person } = await lockEnrolment(tx, enrolmentId, whose, now);
      const answer = reversalOf(enrolment.status, session, now);
      if ("refusal" in answer) return refused(answer.refusal);
      if (person.isClosed) return refused("account_closed");
      if (person.live) return refused("already_enrolled", { reference: person.live.reference });
      const left = await reopenSteps(tx, enrolmentId, { now, startsAt: session.startsAt });
      const to = left > 0 ? ("SUBMITTED" as const) : answer.to;
      const move = { id: enrolment.id, personId: person.id, from: enrolment.status, to } as const;
      const by = { actor, now };
      await moveEnrolments(
        tx,
        session,
        [{ ...move, event: EVENT, reasonCode: reason, reasonText: note }],
        by,
      );
      const told = { kind: "reverted" as const, enrolmentId, reference: enrolment.reference, person };
      await tellApplicants(tx, session, [{ ...told, reason, note }], now);
      await fillFreeSeats(tx, session.id, now);
      return done({ enrolmentId });
    });
  } catch (error) {
    return refusedByDatabase(error);
  }
}
