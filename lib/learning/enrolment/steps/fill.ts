import "server-only";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/add-job";
import { readSettings, settingValue } from "@/lib/platform/settings/read";
import { readApplication, type SessionRow } from "@/lib/learning/enrolment/queries/application";
import {
  IN_ORDER,
  isPastCutOff,
  offerDeadline,
  seatsForStandBy,
  seatsToFill,
  waitsEnded,
} from "@/lib/learning/enrolment/rules";
import { type By, lockSession, type Move, moveEnrolments } from "./move";
import { contextOf, tellRows } from "./tell";

type QueuedRow = {
  id: string;
  personId: string;
  reference: string;
  status: EnrolmentStatus;
  takesSeatUnasked: boolean;
  offerExpiresAt: Date | null;
};

const QUEUED = {
  id: true,
  personId: true,
  reference: true,
  status: true,
  takesSeatUnasked: true,
  offerExpiresAt: true,
} as const satisfies Prisma.EnrolmentSelect;

/**
 * Gives free seats to those who wait, in order: to whoever asked for it beforehand at once, to the others as an
 * offer. Takes the session's lock. Returns how many moved up.
 */
export async function fillFreeSeats(tx: Tx, sessionId: string, now: Date): Promise<number> {
  await lockSession(tx, sessionId);
  const seen = await readApplication(tx, sessionId, [], now);
  if (!seen || seen.session.waiting === 0) return 0;
  if (isPastCutOff(seen.session, now)) {
    const isAtOnce = settingValue("standByAtOnce", seen.session.settings?.standByAtOnce) === 1;
    return isAtOnce
      ? placeStandingBy(tx, sessionId, seatsForStandBy(seen.session, now), { actor: SYSTEM, now })
      : 0;
  }
  const free = seatsToFill(seen.session, now);
  if (free === 0) return 0;
  const waiting: QueuedRow[] = await tx.enrolment.findMany({
    where: { sessionId, status: "WAITLISTED" },
    orderBy: [...IN_ORDER],
    take: free,
    select: QUEUED,
  });
  const unasked = waiting.filter((row) => row.takesSeatUnasked).map((row) => row.personId);
  if (unasked.length > 0) await lockSession(tx, sessionId, unasked);
  const context = await contextOf(tx, sessionId, waiting, now);
  const day = new Date(`${dayIn(now, context.session.timeZone)}T00:00:00Z`);
  const deadline = offerDeadline(now, context.session.cutOffAt, await readSettings(tx, day));
  const moves = waiting.map((row): Move => {
    const overlaps = Boolean(context.applicants.get(row.personId)?.person.overlap);
    const common = { id: row.id, personId: row.personId, from: row.status };
    return row.takesSeatUnasked && !overlaps
      ? { ...common, to: "PLACED", event: "enrolment.placed", facts: { unasked: true } }
      : { ...common, to: "OFFERED", event: "enrolment.offered", offerExpiresAt: deadline };
  });
  await moveEnrolments(tx, context.session, moves, { actor: SYSTEM, now });
  if (moves.some(({ to }) => to === "OFFERED")) {
    const jobKey = `settle:${sessionId}:${deadline.getTime()}`;
    await addJob(tx, "settle_session", { sessionId }, { runAt: deadline, jobKey });
  }
  const kinds = new Map(moves.map(({ id, to }) => [id, to === "PLACED" ? "taken" : "offered"] as const));
  await tellRows(tx, context, waiting, (row) => kinds.get(row.id) ?? "offered", now, {
    offerExpiresAt: deadline,
  });
  return moves.length;
}

/**
 * Gives seats freed after the cut-off to the first of those who stand by: they agreed beforehand, so that nobody is asked.
 * Who took another booking on these days meanwhile is passed over and stays on the list. Takes the locks.
 */
export async function placeStandingBy(tx: Tx, sessionId: string, seats: number, by: By): Promise<number> {
  if (seats === 0) return 0;
  const rows: QueuedRow[] = await tx.enrolment.findMany({
    where: { sessionId, status: "WAITLISTED", standsBy: true },
    orderBy: [...IN_ORDER],
    take: seats + STAND_BY_LOOK,
    select: QUEUED,
  });
  await lockSession(
    tx,
    sessionId,
    rows.map(({ personId }) => personId),
  );
  const context = await contextOf(tx, sessionId, rows, by.now);
  const free = rows
    .filter(({ personId }) => !context.applicants.get(personId)?.person.overlap)
    .slice(0, seats);
  const moves = free.map(({ id, personId, status }): Move => {
    const facts = { standBy: true };
    return { id, personId, from: status, to: "PLACED", event: "enrolment.placed", facts };
  });
  await moveEnrolments(tx, context.session, moves, by);
  await tellRows(tx, context, free, () => "standBy", by.now);
  return moves.length;
}

const STAND_BY_LOOK = 20;

/** Offers past their deadline end, the waiting list ends at the cut-off, free seats are filled: whatever time alone decided since. */
export async function settleSession(tx: Tx, sessionId: string, now: Date): Promise<number> {
  if (!(await lockSession(tx, sessionId))) return 0;
  const seen = await readApplication(tx, sessionId, [], now);
  if (!seen || !["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"].includes(seen.session.status)) return 0;
  const { session } = seen;
  const overdue =
    session.overdue === 0
      ? 0
      : await endWhere(tx, session, { status: "OFFERED", offerExpiresAt: { lte: now } }, now);
  if (!isPastCutOff(session, now)) return overdue + (await fillFreeSeats(tx, sessionId, now));
  const staying = now < session.startsAt ? { standsBy: false } : {};
  const listed =
    waitsEnded(session, now) === 0
      ? 0
      : await endWhere(tx, session, { status: "WAITLISTED", ...staying }, now);
  if (now < session.startsAt) return overdue + listed + (await fillFreeSeats(tx, sessionId, now));
  return (
    overdue +
    listed +
    (await endWhere(tx, session, { status: { in: ["SUBMITTED", "SCHOOL_APPROVED"] } }, now))
  );
}

const ENDS = {
  OFFERED: { to: "OFFER_EXPIRED", event: "enrolment.offer_expired", kind: "offerExpired", reasonCode: null },
  WAITLISTED: {
    to: "REJECTED",
    event: "enrolment.rejected",
    kind: "listEnded",
    reasonCode: "waiting_list_ended",
  },
  SUBMITTED: { to: "REJECTED", event: "enrolment.rejected", kind: "notDecided", reasonCode: "not_decided" },
} as const;

async function endWhere(
  tx: Tx,
  session: SessionRow,
  where: Prisma.EnrolmentWhereInput,
  now: Date,
): Promise<number> {
  const rows: QueuedRow[] = await tx.enrolment.findMany({
    where: { ...where, sessionId: session.id },
    orderBy: { queueNumber: "asc" },
    select: QUEUED,
  });
  if (rows.length === 0) return 0;
  const endOf = ({ status }: QueuedRow) =>
    status === "OFFERED" || status === "WAITLISTED" ? ENDS[status] : ENDS.SUBMITTED;
  const moves = rows.map((row) => {
    const { to, event, reasonCode } = endOf(row);
    return { id: row.id, personId: row.personId, from: row.status, to, event, reasonCode };
  });
  await moveEnrolments(tx, session, moves, { actor: SYSTEM, now });
  const context = await contextOf(tx, session.id, rows, now);
  await tellRows(tx, context, rows, (row) => endOf(row).kind, now);
  return rows.length;
}

/** Ends one enrolment and gives its seat on, in the caller's transaction. The caller holds the session's lock. */
export async function releaseSeat(
  tx: Tx,
  session: { id: string; centreId: string },
  move: Move,
  by: By,
): Promise<void> {
  await moveEnrolments(tx, session, [move], by);
  await fillFreeSeats(tx, session.id, by.now);
}
