import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { canMarkAttendance, canReopenRegister, registersVisibleTo } from "./policy";
import { rowCode, type Mark } from "./rules";

/** Whose presence is marked: everyone who holds or held a place. */
export const ON_THE_REGISTER: EnrolmentStatus[] = [
  "PLACED",
  "ATTENDING",
  "COMPLETED",
  "NOT_COMPLETED",
  "NO_SHOW",
];

const registerSelect = {
  id: true,
  reference: true,
  status: true,
  centreId: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  courseVersion: {
    select: {
      title: true,
      language: true,
      hasAssessment: true,
      mode: true,
      steps: { select: { id: true, minutes: true } },
    },
  },
  trainers: { select: { personId: true } },
  reopenings: {
    select: {
      id: true,
      reason: true,
      reopenedAt: true,
      lockedAt: true,
      reopenedBy: { select: { givenName: true, familyName: true } },
    },
    orderBy: { reopenedAt: "desc" as const },
  },
  slots: {
    select: {
      id: true,
      date: true,
      startMinute: true,
      endMinute: true,
      startsAt: true,
      endsAt: true,
      room: true,
    },
    orderBy: { startsAt: "asc" as const },
  },
  enrolments: {
    where: { status: { in: ON_THE_REGISTER } },
    select: {
      id: true,
      status: true,
      queueNumber: true,
      person: { select: { id: true, givenName: true, familyName: true } },
      school: { select: { name: true, names: true } },
      marks: {
        where: { supersededAt: null },
        select: { id: true, slotId: true, status: true, minutes: true, markedAt: true, markedById: true },
      },
      checkIns: { select: { slotId: true, isThere: true } },
      lessonsDone: { select: { stepId: true } },
    },
    orderBy: [{ person: { familyName: "asc" as const } }, { person: { givenName: "asc" as const } }],
  },
};

/** A session with its half-days, the people on its register and their current marks; null outside the actor's scope. */
export async function getRegister(actor: Actor, sessionId: string) {
  const session = await db.session.findFirst({
    where: { AND: [{ id: sessionId }, registersVisibleTo(actor)] },
    select: registerSelect,
  });
  if (!session) return null;
  const owner = { centreId: session.centreId, trainerIds: session.trainers.map((one) => one.personId) };
  return {
    ...session,
    enrolments: session.enrolments.map((row) => ({
      ...row,
      code: rowCode(session.reference, row.queueNumber),
    })),
    isReopened: session.reopenings.some(({ lockedAt }) => lockedAt === null),
    mayMark: canMarkAttendance(actor, owner),
    mayReopen: canReopenRegister(actor, owner),
  };
}
export type Register = NonNullable<Awaited<ReturnType<typeof getRegister>>>;

/** What was corrected, newest first: the mark that stood, and why another one came in its place. */
export async function listMarkHistory(actor: Actor, sessionId: string) {
  const rows = await db.attendanceMark.findMany({
    where: {
      supersededAt: { not: null },
      slot: { session: { AND: [{ id: sessionId }, registersVisibleTo(actor)] } },
    },
    select: {
      id: true,
      status: true,
      minutes: true,
      markedAt: true,
      supersededAt: true,
      slotId: true,
      slot: { select: { id: true, date: true, startMinute: true } },
      enrolment: { select: { id: true, person: { select: { givenName: true, familyName: true } } } },
      markedBy: { select: { givenName: true, familyName: true } },
    },
    orderBy: { supersededAt: "desc" },
    take: 200,
  });
  const successors = await db.attendanceMark.findMany({
    where: {
      slotId: { in: rows.map(({ slotId }) => slotId) },
      enrolmentId: { in: rows.map(({ enrolment }) => enrolment.id) },
      markedAt: { in: rows.flatMap(({ supersededAt }) => supersededAt ?? []) },
    },
    select: { slotId: true, enrolmentId: true, markedAt: true, reasonCode: true, note: true },
  });
  const keyOf = (slotId: string, enrolmentId: string, at: Date | null) =>
    `${slotId} ${enrolmentId} ${at?.getTime()}`;
  const why = new Map(
    successors.map((mark) => [keyOf(mark.slotId, mark.enrolmentId, mark.markedAt), mark] as const),
  );
  return rows.map((row) => {
    const { reasonCode = null, note = null } =
      why.get(keyOf(row.slotId, row.enrolment.id, row.supersededAt)) ?? {};
    return { ...row, reasonCode, note };
  });
}
export type MarkHistoryRow = Awaited<ReturnType<typeof listMarkHistory>>[number];

/** Current marks of a session by enrolment, then by half-day. */
export async function readMarks(on: Db | Tx, sessionId: string): Promise<Map<string, Map<string, Mark>>> {
  const rows = await on.attendanceMark.findMany({
    where: { supersededAt: null, slot: { sessionId } },
    select: { enrolmentId: true, slotId: true, status: true, minutes: true },
  });
  const marks = new Map<string, Map<string, Mark>>();
  for (const { enrolmentId, slotId, status, minutes } of rows) {
    const own = marks.get(enrolmentId) ?? new Map<string, Mark>();
    own.set(slotId, { status, minutes });
    marks.set(enrolmentId, own);
  }
  return marks;
}

/** Sessions that have begun, with the marks their finished half-days have, for those who keep the register. */
export async function listRegisterTasks(actor: Actor, now: Date) {
  if (actor.kind !== "person") return [];
  const onRegister = { status: { in: ["PLACED", "ATTENDING"] as EnrolmentStatus[] } };
  const sessions = await db.session.findMany({
    where: {
      status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED"] },
      startsAt: { lte: now },
      OR: [{ centreId: { in: [...actor.centreIds] } }, { trainers: { some: { personId: actor.personId } } }],
      enrolments: { some: onRegister },
    },
    select: {
      id: true,
      reference: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      courseVersion: { select: { title: true } },
      slots: {
        where: { endsAt: { lte: now } },
        select: { _count: { select: { marks: { where: { supersededAt: null, enrolment: onRegister } } } } },
      },
      _count: { select: { enrolments: { where: onRegister } } },
    },
    orderBy: { startsAt: "asc" },
    take: 100,
  });
  return sessions.map(({ _count, slots, ...session }) => ({
    ...session,
    people: _count.enrolments,
    slots: slots.map((slot) => ({ marks: slot._count.marks })),
  }));
}
