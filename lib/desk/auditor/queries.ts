import "server-only";
import { canReadAuditor } from "@/lib/desk/auditor/policy";
import {
  countsOf,
  type Finding,
  isMiscounted,
  isOversold,
  isQueueBroken,
  isStepAllowed,
  type QueueCounts,
  type SeatCounts,
  type Step,
} from "@/lib/desk/auditor/rules";
import { LIVE_STATUSES } from "@/lib/learning/enrolment/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

export type Audit = { sessions: number; enrolments: number; findings: Finding[] };

/** Everything the auditor proves, read from the rows themselves; nothing is changed. */
export async function readAudit(on: Db | Tx, now: Date): Promise<Audit> {
  const [sessions, enrolments] = await Promise.all([on.session.count(), on.enrolment.count()]);
  const findings = [
    ...(await readSeats(on)),
    ...(await readFreeBesideWaiting(on, now)),
    ...(await readPersonsTwice(on)),
    ...(await readQueues(on)),
    ...(await readSteps(on)),
  ];
  return { sessions, enrolments, findings };
}

async function readSeats(on: Db | Tx): Promise<Finding[]> {
  const rows = await on.$queryRaw<(SeatCounts & { id: string })[]>`
    SELECT s.id::text, s.capacity, s.seats_taken AS "seatsTaken",
      count(e.id) FILTER (WHERE enrolment_holds_seat(e.status))::int AS counted
    FROM session s LEFT JOIN enrolment e ON e.session_id = s.id
    GROUP BY s.id HAVING s.seats_taken > s.capacity
      OR s.seats_taken <> count(e.id) FILTER (WHERE enrolment_holds_seat(e.status)) ORDER BY s.id`;
  return rows.flatMap(({ id, ...seats }): Finding[] => {
    const common = { sessionId: id, enrolmentId: null, facts: seats };
    return [
      ...(isOversold(seats) ? [{ check: "oversold" as const, ...common }] : []),
      ...(isMiscounted(seats) ? [{ check: "seats_miscounted" as const, ...common }] : []),
    ];
  });
}

async function readFreeBesideWaiting(on: Db | Tx, now: Date): Promise<Finding[]> {
  const rows = await on.$queryRaw<{ id: string; free: number; waiting: number }[]>`
    SELECT s.id::text, s.capacity - s.seats_taken AS free, count(e.id)::int AS waiting
    FROM session s JOIN enrolment e ON e.session_id = s.id AND e.status = 'WAITLISTED'
    WHERE s.status IN ('PUBLISHED', 'CONFIRMED') AND s.cut_off_at > ${now} AND s.seats_taken < s.capacity
    GROUP BY s.id ORDER BY s.id`;
  return rows.map(({ id, ...facts }) => ({
    check: "free_beside_waiting",
    sessionId: id,
    enrolmentId: null,
    facts,
  }));
}

/** Live twice in one course: the same session or another one of it (rule 25). */
async function readPersonsTwice(on: Db | Tx): Promise<Finding[]> {
  const rows = await on.$queryRaw<{ sessionId: string; enrolmentId: string; times: number }[]>`
    SELECT min(e.session_id::text) AS "sessionId", max(e.id::text) AS "enrolmentId", count(*)::int AS times
    FROM enrolment e WHERE e.status::text = ANY(${[...LIVE_STATUSES]}::text[])
    GROUP BY e.person_id, e.course_id HAVING count(*) > 1 ORDER BY 2`;
  return rows.map(({ times, ...at }) => ({ check: "person_twice", ...at, facts: { times } }));
}

async function readQueues(on: Db | Tx): Promise<Finding[]> {
  const rows = await on.$queryRaw<(QueueCounts & { id: string })[]>`
    SELECT s.id::text, count(*)::int AS enrolments, min(e.queue_number) AS least, max(e.queue_number) AS most,
      s.last_queue_number AS last
    FROM session s JOIN enrolment e ON e.session_id = s.id GROUP BY s.id ORDER BY s.id`;
  return rows
    .filter(isQueueBroken)
    .map(({ id, ...facts }) => ({ check: "queue_broken", sessionId: id, enrolmentId: null, facts }));
}

type StepRow = Step & { count: number; enrolmentId: string; sessionId: string };

/** Each way an enrolment went, change by change, and that the last change is what is stored. Kinds of steps are counted. */
async function readSteps(on: Db | Tx): Promise<Finding[]> {
  const steps = await on.$queryRaw<StepRow[]>`
    SELECT step."from"::text, step.status::text AS "to", count(*)::int, min(e.id::text) AS "enrolmentId",
      min(e.session_id::text) AS "sessionId"
    FROM (SELECT c.enrolment_id, c.status,
        lag(c.status) OVER (PARTITION BY c.enrolment_id ORDER BY c.id) AS "from" FROM enrolment_change c) step
      JOIN enrolment e ON e.id = step.enrolment_id
    GROUP BY step."from", step.status ORDER BY 1, 2`;
  const ends = await on.$queryRaw<
    { stored: string; changed: string; enrolmentId: string; sessionId: string }[]
  >`
    SELECT e.status::text AS stored, coalesce(last.status::text, '–') AS changed, e.id::text AS "enrolmentId",
      e.session_id::text AS "sessionId"
    FROM enrolment e LEFT JOIN LATERAL (SELECT c.status FROM enrolment_change c WHERE c.enrolment_id = e.id
      ORDER BY c.id DESC LIMIT 1) last ON true
    WHERE last.status IS DISTINCT FROM e.status ORDER BY e.id LIMIT 1000`;
  return [
    ...steps
      .filter((step) => !isStepAllowed(step))
      .map(({ from, to, count, ...at }): Finding => ({
        check: "status_unreached",
        ...at,
        facts: { from: from ?? "–", to, count },
      })),
    ...ends.map(({ stored, changed, ...at }): Finding => ({
      check: "status_unreached",
      ...at,
      facts: { from: changed, to: stored, count: 1 },
    })),
  ];
}

const runSelect = {
  id: true,
  at: true,
  sessions: true,
  enrolments: true,
  found: true,
} as const satisfies Prisma.AuditorRunSelect;

export type RunRow = Prisma.AuditorRunGetPayload<{ select: typeof runSelect }>;
const RUNS_SHOWN = 14;

/** The last run with what it found, the session of each by its number, and the runs before it; the ministry's alone. */
export async function getLastAudit(actor: Actor) {
  if (!canReadAuditor(actor)) return null;
  const runs = await db.auditorRun.findMany({ orderBy: { at: "desc" }, take: RUNS_SHOWN, select: runSelect });
  const [run = null, ...before] = runs;
  const stored = run
    ? await db.auditorFinding.findMany({ where: { runId: run.id }, orderBy: { id: "asc" } })
    : [];
  const sessions = await db.session.findMany({
    where: { id: { in: stored.flatMap(({ sessionId }) => sessionId ?? []) } },
    select: { id: true, reference: true, courseVersion: { select: { title: true } } },
  });
  const known = new Map(sessions.map((session) => [session.id, session]));
  const findings = stored.map(({ sessionId, ...row }) => ({
    ...row,
    session: sessionId === null ? null : (known.get(sessionId) ?? null),
  }));
  return { run, before, findings, counts: countsOf(stored) };
}
export type LastAudit = NonNullable<Awaited<ReturnType<typeof getLastAudit>>>;
