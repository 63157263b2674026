import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { CentreReason, PortalReason } from "@/lib/learning/enrolment/rules";
import { LIVE_STATUSES } from "@/lib/learning/enrolment/rules";
import { fillFreeSeats } from "./fill";
import { type By, lockSession, type Move, moveEnrolments } from "./move";
import { contextOf, tellRows } from "./tell";

const LIVE = { in: [...LIVE_STATUSES] };
const ROW = {
  id: true,
  personId: true,
  reference: true,
  status: true,
  queueNumber: true,
  sessionId: true,
} as const;

/** For a session that is called off: everybody's place or wait ends and everybody is told. Returns how many. */
export async function endLiveEnrolments(
  tx: Tx,
  sessionId: string,
  {
    reasonCode = "session_cancelled",
    note,
    ...by
  }: By & { reasonCode?: PortalReason | CentreReason; note?: string | null },
): Promise<number> {
  if (!(await lockSession(tx, sessionId))) return 0;
  const rows = await tx.enrolment.findMany({
    where: { sessionId, status: LIVE },
    orderBy: { queueNumber: "asc" },
    select: ROW,
  });
  if (rows.length === 0) return 0;
  const context = await contextOf(tx, sessionId, rows, by.now);
  const moves = rows.map((row): Move => ({
    id: row.id,
    personId: row.personId,
    from: row.status,
    to: "CANCELLED_BY_CENTRE",
    event: "enrolment.cancelled",
    reasonCode,
  }));
  await moveEnrolments(tx, context.session, moves, by);
  await tellRows(tx, context, rows, () => "sessionCancelled", by.now, { reason: reasonCode, note });
  return rows.length;
}

export type Outcome = { enrolmentId: string; status: "COMPLETED" | "NOT_COMPLETED" | "NO_SHOW" };

/**
 * For a session that closes: each who had a place gets the outcome. Whoever is not named and still waits was not placed.
 * Returns how many got an outcome; an enrolment that holds no place is left out.
 */
export async function completeEnrolments(
  tx: Tx,
  sessionId: string,
  outcomes: readonly Outcome[],
  by: By,
): Promise<number> {
  if (!(await lockSession(tx, sessionId))) return 0;
  const rows = await tx.enrolment.findMany({ where: { sessionId, status: LIVE }, select: ROW });
  const [first] = rows;
  if (!first) return 0;
  const context = await contextOf(tx, sessionId, [first], by.now);
  const marks = await tx.attendanceMark.findMany({
    where: { enrolment: { sessionId }, status: "EXCUSED", supersededAt: null },
    select: { enrolmentId: true },
  });
  // An excused absence never counts (rule 27).
  const excused = new Set(marks.map(({ enrolmentId }) => enrolmentId));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const moves = outcomes.flatMap(({ enrolmentId, status }): Move[] => {
    const row = byId.get(enrolmentId);
    if (!row || (row.status !== "PLACED" && row.status !== "ATTENDING")) return [];
    return [
      {
        id: row.id,
        personId: row.personId,
        from: row.status,
        to: status,
        event: "enrolment.completed",
        strike: status === "NO_SHOW" && !excused.has(row.id) ? "NO_SHOW" : null,
        facts: { outcome: status },
      },
    ];
  });
  await moveEnrolments(tx, context.session, moves, by);
  return moves.length;
}

/** What an account that closes still has of enrolments: also a deferral, of which nobody is told any more. */
const OPEN = { in: [...LIVE_STATUSES, "DEFERRED" as const] };

/** For an account that closes: its places go to the next in line. Locks the sessions in the order of their ids. */
export async function endPersonsEnrolments(tx: Tx, personId: string, by: By): Promise<number> {
  const found = await tx.enrolment.findMany({
    where: { personId, status: OPEN },
    select: { sessionId: true },
  });
  const sessionIds = [...new Set(found.map((row) => row.sessionId))].sort();
  for (const sessionId of sessionIds) await lockSession(tx, sessionId);
  for (const sessionId of sessionIds) {
    const rows = await tx.enrolment.findMany({ where: { personId, sessionId, status: OPEN }, select: ROW });
    const [first] = rows;
    if (!first) continue;
    const { session } = await contextOf(tx, sessionId, [first], by.now);
    const moves = rows.map((row): Move => ({
      id: row.id,
      personId,
      from: row.status,
      to: "WITHDRAWN_BY_TEACHER",
      event: "enrolment.withdrawn",
      reasonCode: "account_closed",
    }));
    await moveEnrolments(tx, session, moves, by);
    await fillFreeSeats(tx, sessionId, by.now);
  }
  return sessionIds.length;
}
