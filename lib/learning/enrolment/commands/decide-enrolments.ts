import "server-only";
import type { Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canActOnOwn, canDecide } from "@/lib/learning/enrolment/policy";
import { applicationRules } from "@/lib/learning/eligibility/rules";
import { decisionRefusal, isPending, type EnrolmentRefusal } from "@/lib/learning/enrolment/rules";
import type { DecideEnrolmentsInput } from "@/lib/learning/enrolment/schema";
import { lockSession, type Move, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { contextOf, tellRows } from "@/lib/learning/enrolment/steps/tell";
import { readSettled } from "./enrol-teacher";

const OUTCOME = {
  place: { to: "PLACED", event: "enrolment.placed", kind: "placed" },
  waitlist: { to: "WAITLISTED", event: "enrolment.waitlisted", kind: "waitlisted" },
  reject: { to: "REJECTED", event: "enrolment.rejected", kind: "rejected" },
} as const;

const ROW = {
  id: true,
  personId: true,
  reference: true,
  status: true,
  queueNumber: true,
  approvalsLeft: true,
} as const;

/** The centre's choice for one or many applications at once: all of them or none. */
export async function decideEnrolments(
  { actor, now }: Ctx,
  { sessionId, enrolmentIds, decision, reason, note }: DecideEnrolmentsInput,
): Promise<Result<{ count: number }, EnrolmentRefusal>> {
  const found = await db.session.findUnique({ where: { id: sessionId }, select: { centreId: true } });
  if (!found || !canDecide(actor, found)) return NOT_FOUND;
  return transaction(async (tx): Promise<Result<{ count: number }, EnrolmentRefusal>> => {
    const chosen = { id: { in: [...new Set(enrolmentIds)] }, sessionId };
    const people = await tx.enrolment.findMany({ where: chosen, select: { personId: true } });
    await lockSession(
      tx,
      sessionId,
      people.map((row) => row.personId),
    );
    await readSettled(tx, sessionId, [], now);
    const rows = await tx.enrolment.findMany({ where: chosen, orderBy: { queueNumber: "asc" }, select: ROW });
    if (rows.length === 0) return NOT_FOUND;
    if (rows.some((row) => canActOnOwn(actor, row))) return refused<EnrolmentRefusal>("own_application");
    if (rows.some(({ status }) => !isPending(status))) return refused("already_decided");
    if (decision !== "reject" && rows.some(({ approvalsLeft }) => approvalsLeft > 0))
      return refused("awaiting_approval");
    const context = await contextOf(tx, sessionId, rows, now);
    const { session, applicants } = context;
    const refusal = decisionRefusal(decision, session, rows.length, session.waiting, now);
    if (refusal)
      return refused(refusal, { free: session.capacity - session.seatsTaken, chosen: rows.length });
    if (decision === "place") {
      for (const { personId } of rows) {
        const overlap = applicants.get(personId)?.person.overlap;
        if (overlap)
          return refused("overlaps_booking", { reference: overlap.reference, title: overlap.title });
      }
    }
    const { to, event, kind } = OUTCOME[decision];
    const moves = rows.map((row): Move => {
      const facts = applicants.get(row.personId)?.facts;
      const broken = facts ? applicationRules(facts, now).filter(({ refusal: code }) => code !== null) : [];
      const failed = broken.map(({ rule }) => rule).filter((rule) => rule !== "once" && rule !== "window");
      const common = { id: row.id, personId: row.personId, from: row.status, to, event };
      return { ...common, reasonCode: reason, reasonText: note, facts: { failed, together: rows.length } };
    });
    await moveEnrolments(tx, session, moves, { actor, now });
    await tellRows(tx, context, rows, () => kind, now, { reason, note, firstPosition: session.waiting + 1 });
    return done({ count: rows.length });
  });
}
