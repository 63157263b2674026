import "server-only";
import { readApplicants } from "@/lib/learning/allocation/queries/applicants";
import { allocationRefusal, type AllocationRefusal } from "@/lib/learning/allocation/rules";
import { type MoveApplicantInput, readPolicy } from "@/lib/learning/allocation/schema";
import { canActOnOwn, canDecide } from "@/lib/learning/enrolment/policy";
import { lockSession } from "@/lib/learning/enrolment/steps/move";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type MovedApplicant = { enrolmentId: string };

/** Before the list is published: somebody to a place or behind everybody, with a reason that stays in the list. */
export async function moveApplicant(
  { actor, now }: Ctx,
  { enrolmentId, to, reason }: MoveApplicantInput,
): Promise<Result<MovedApplicant, AllocationRefusal>> {
  const found = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: { personId: true, sessionId: true, session: { select: { centreId: true } } },
  });
  if (!found || !canDecide(actor, found.session)) return NOT_FOUND;
  if (canActOnOwn(actor, found)) return refused("allocation_own");
  const { sessionId, personId } = found;
  return transaction(async (tx): Promise<Result<MovedApplicant, AllocationRefusal>> => {
    await lockSession(tx, sessionId, [personId]);
    const session = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    const refusal = allocationRefusal(session, now);
    if (refusal) return refused(refusal);
    const policy = readPolicy(session.allocationPolicy);
    if (!policy) return refused("allocation_not_asked");
    const applicants = await readApplicants(tx, sessionId, { policy, now });
    const one = applicants.find(({ id }) => id === enrolmentId);
    if (!one) return refused("allocation_not_applicant");
    if (to === "place") {
      if (one.failed.includes("overlap")) return refused("allocation_overlaps");
      const placed = applicants.filter(({ id, moved }) => moved === "place" && id !== enrolmentId).length;
      if (placed >= session.capacity - session.seatsTaken) return refused("allocation_full");
    }
    const where = { enrolmentId };
    const data = {
      isPlaced: to === "place",
      reason: reason ?? "",
      at: now,
      actorId: actor.kind === "person" ? actor.personId : null,
    };
    if (to === "back") await tx.allocationMove.deleteMany({ where });
    else await tx.allocationMove.upsert({ where, create: { ...where, ...data }, update: data });
    await recordEvent(tx, {
      type: "allocation.moved",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId,
      centreId: session.centreId,
      facts: { session: sessionId, to },
    });
    return done({ enrolmentId });
  });
}
