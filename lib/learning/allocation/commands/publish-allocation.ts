import "server-only";
import { readApplicants } from "@/lib/learning/allocation/queries/applicants";
import {
  allocate,
  type Allocated,
  allocationRefusal,
  type AllocationRefusal,
  isSamePolicy,
  withTyped,
} from "@/lib/learning/allocation/rules";
import { type PublishAllocationInput, readPolicy } from "@/lib/learning/allocation/schema";
import { writeAllocation } from "@/lib/learning/allocation/steps";
import { listCoursePaths } from "@/lib/learning/course/queries";
import type { LetterKind } from "@/lib/learning/enrolment/output";
import { canDecide } from "@/lib/learning/enrolment/policy";
import { isPastCutOff } from "@/lib/learning/enrolment/rules";
import { lockSession } from "@/lib/learning/enrolment/steps/move";
import { contextOf, tellApplicants, type Told } from "@/lib/learning/enrolment/steps/tell";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type PublishedList = { sessionId: string };

/**
 * The list, made anew under the session's lock from whoever still waits then, becomes everybody's outcome in one
 * transaction: places and the waiting list in rank order, rows that stay, one letter to each.
 */
export async function publishAllocation(
  { actor, now }: Ctx,
  { sessionId, reason, ...typed }: PublishAllocationInput,
): Promise<Result<PublishedList, AllocationRefusal>> {
  const found = await db.session.findUnique({ where: { id: sessionId }, select: { centreId: true } });
  if (!found || !canDecide(actor, found)) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<PublishedList, AllocationRefusal>> => {
    const waiting = await tx.enrolment.findMany({
      where: { sessionId, status: { in: ["SUBMITTED", "SCHOOL_APPROVED"] } },
      select: { personId: true },
    });
    await lockSession(
      tx,
      sessionId,
      waiting.map(({ personId }) => personId),
    );
    const session = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    const refusal = allocationRefusal(session, now);
    if (refusal) return refused(refusal);
    const announced = readPolicy(session.allocationPolicy);
    const { allocationSeed: seed } = session;
    if (!announced || seed === null) return refused("allocation_not_asked");
    const policy = withTyped(announced, typed);
    const isOther = !isSamePolicy(policy, announced);
    if (isOther && reason === null) return refused("allocation_needs_reason");
    const applicants = await readApplicants(tx, sessionId, { policy, now });
    const capacity = session.capacity - session.seatsTaken;
    const list = allocate({ applicants, policy, capacity, seed });
    const isOver = isPastCutOff(session, now);
    const written = {
      session: { id: sessionId, centreId: session.centreId, capacity: session.capacity, seed },
      policy,
      policyReason: isOther ? reason : null,
      applicants,
      list,
      isPastCutOff: isOver,
    };
    await writeAllocation(tx, written, { actor, now });
    await recordEvent(tx, {
      type: "allocation.published",
      at: now,
      actor,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
      facts: {
        applicants: list.length,
        placed: list.filter(({ outcome }) => outcome === "PLACED").length,
        moved: applicants.filter(({ moved }) => moved !== null).length,
        otherPolicy: isOther,
      },
    });
    const context = await contextOf(tx, sessionId, applicants, now);
    const facts = new Map(applicants.map((one) => [one.id, one]));
    const placed = list.filter(({ outcome }) => outcome === "PLACED").length;
    const told = list.flatMap(({ id, outcome, rank }): Told[] => {
      const one = facts.get(id);
      const person = one && context.applicants.get(one.personId)?.person;
      if (!one || !person) return [];
      const kind = letterOf(outcome, isOver);
      return [{ kind, enrolmentId: id, reference: one.reference, person, rank, position: rank - placed }];
    });
    await tellApplicants(tx, context.session, told, now);
    return done({ sessionId }, { stale: await listCoursePaths(tx, session.courseId) });
  });
}

function letterOf(outcome: Allocated["outcome"], isOver: boolean): LetterKind {
  if (outcome === "PLACED") return "allocated";
  return outcome === "REFUSED" || isOver ? "notAllocated" : "allocatedWaiting";
}
