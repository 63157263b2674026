import "server-only";
import { canMarkAttendance, registersVisibleTo } from "@/lib/learning/attendance/policy";
import { ON_THE_REGISTER } from "@/lib/learning/attendance/queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { isSameSecret, keyedNumber, seal, unseal } from "@/lib/platform/auth/secrets";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { CHECK_IN_DIGITS, TICKET_SECONDS, undecided, validWindows, windowAt } from "./rules";

const PURPOSE = "check-in";
const HOLDS_A_PLACE: EnrolmentStatus[] = ["PLACED", "ATTENDING"];

/** The code of a half-day at a time: from the portal's secret, so that nobody who lacks it tells the next one. */
export function checkInCode(slotId: string, window: number): string {
  const number = keyedNumber(PURPOSE, `${slotId} ${window}`, 10 ** CHECK_IN_DIGITS);
  return String(number).padStart(CHECK_IN_DIGITS, "0");
}

export function isCheckInCode(slotId: string, code: string, now: Date): boolean {
  return validWindows(now).some((window) => isSameSecret(code, checkInCode(slotId, window)));
}

const TICKET = "check-in-ticket";

/** For whoever opens the right code: a proof of it that outlives the code by what signing in and finding the button take. */
export function checkInTicket(personId: string, slotId: string, now: Date): string {
  return seal(TICKET, { personId, slotId, until: now.getTime() + TICKET_SECONDS * 1000 });
}

export function isCheckInTicket(ticket: string, personId: string, slotId: string, now: Date): boolean {
  const told = unseal(TICKET, ticket) as { personId?: unknown; slotId?: unknown; until?: unknown } | null;
  return (
    told?.personId === personId &&
    told.slotId === slotId &&
    typeof told.until === "number" &&
    told.until >= now.getTime()
  );
}

/** Minutes after a half-day's start until which its people may check in. */
export async function getCheckInMinutes(_actor: Actor, now: Date): Promise<number> {
  return readSetting(db, "checkInMinutes", (await networkDay(db, now)).date);
}

const slotSelect = {
  id: true,
  startsAt: true,
  endsAt: true,
  room: true,
  session: {
    select: {
      id: true,
      reference: true,
      status: true,
      centreId: true,
      timeZone: true,
      courseVersion: { select: { title: true, language: true } },
      reopenings: { where: { lockedAt: null }, select: { id: true } },
    },
  },
} as const;

/** A half-day of a register the actor keeps, with its code of now and how many are in; null outside the actor's scope. */
export async function getCheckInScreen(actor: Actor, slotId: string, now: Date) {
  const found = await db.sessionSlot.findFirst({
    where: { id: slotId, session: registersVisibleTo(actor) },
    select: {
      ...slotSelect,
      session: { select: { ...slotSelect.session.select, trainers: { select: { personId: true } } } },
      _count: { select: { checkIns: true } },
    },
  });
  if (!found) return null;
  const { session, _count, ...slot } = found;
  const trainerIds = session.trainers.map(({ personId }) => personId);
  if (!canMarkAttendance(actor, { centreId: session.centreId, trainerIds })) return null;
  const people = await db.enrolment.count({
    where: { sessionId: session.id, status: { in: HOLDS_A_PLACE } },
  });
  return {
    ...slot,
    session: { ...session, isReopened: session.reopenings.length > 0 },
    minutes: await getCheckInMinutes(actor, now),
    code: checkInCode(slotId, windowAt(now)),
    checkedIn: _count.checkIns,
    people,
  };
}
export type CheckInScreen = NonNullable<Awaited<ReturnType<typeof getCheckInScreen>>>;

const DAY_MS = 24 * 3_600_000;

/** The half-days around now in which somebody holds a place, nearest first, with what they checked in to already. */
export async function listOwnSlots(actor: Actor, now: Date, slotId?: string) {
  if (actor.kind !== "person") return [];
  const held = { personId: actor.personId, status: { in: HOLDS_A_PLACE } };
  const slots = await db.sessionSlot.findMany({
    where: {
      ...(slotId
        ? { id: slotId }
        : {
            startsAt: { lt: new Date(now.getTime() + DAY_MS / 2) },
            endsAt: { gt: new Date(now.getTime() - DAY_MS / 2) },
          }),
      session: {
        status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"] },
        enrolments: { some: held },
      },
    },
    select: {
      ...slotSelect,
      checkIns: { where: { enrolment: held }, select: { checkedInAt: true } },
    },
    take: 20,
  });
  const away = ({ startsAt }: { startsAt: Date }) => Math.abs(startsAt.getTime() - now.getTime());
  return slots
    .map(({ session, checkIns, ...slot }) => ({
      ...slot,
      session: { ...session, isReopened: session.reopenings.length > 0 },
      checkedInAt: checkIns[0]?.checkedInAt ?? null,
    }))
    .sort((a, b) => away(a) - away(b));
}
export type OwnSlot = Awaited<ReturnType<typeof listOwnSlots>>[number];

/** Of a half-day: who is in by their own word, and whom of them the keeper of the register has still to look for. */
export async function getSample(actor: Actor, slotId: string, now: Date) {
  const { date } = await networkDay(db, now);
  const percent = await readSetting(db, "checkInSamplePercent", date);
  const checkIns = await db.checkIn.findMany({
    where: {
      slotId,
      slot: { session: registersVisibleTo(actor) },
      enrolment: { status: { in: ON_THE_REGISTER } },
    },
    select: {
      id: true,
      enrolmentId: true,
      checkedInAt: true,
      lot: true,
      isThere: true,
      enrolment: { select: { person: { select: { givenName: true, familyName: true } } } },
    },
    orderBy: [{ lot: "asc" }, { id: "asc" }],
  });
  return {
    checkedIn: checkIns.length,
    found: checkIns.filter(({ isThere }) => isThere === true).length,
    missed: checkIns.filter(({ isThere }) => isThere === false).length,
    toLookFor: undecided(checkIns, percent),
  };
}
export type CheckInSample = Awaited<ReturnType<typeof getSample>>;

/**
 * Of a whole session: who checked in by their own word, was drawn to be looked for and has no word of the trainer yet. A mark
 * the trainer made themselves is such a word.
 */
export async function readOpenSamples(on: Db | Tx, sessionId: string, now: Date) {
  const slots = await on.sessionSlot.findMany({
    where: { sessionId, checkIns: { some: { isThere: null } } },
    orderBy: { startsAt: "asc" },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      checkIns: {
        where: { enrolment: { status: { in: ON_THE_REGISTER } } },
        orderBy: { id: "asc" },
        select: {
          lot: true,
          isThere: true,
          enrolmentId: true,
          enrolment: {
            select: { personId: true, person: { select: { givenName: true, familyName: true } } },
          },
        },
      },
    },
  });
  if (slots.length === 0) return [];
  const percent = await readSetting(on, "checkInSamplePercent", (await networkDay(on, now)).date);
  const marks = await on.attendanceMark.findMany({
    where: { slotId: { in: slots.map(({ id }) => id) }, supersededAt: null },
    select: { slotId: true, enrolmentId: true, markedById: true },
  });
  const markedBy = new Map(marks.map((mark) => [`${mark.slotId} ${mark.enrolmentId}`, mark.markedById]));
  return slots.flatMap(({ checkIns, ...slot }) => {
    const people = undecided(checkIns, percent)
      .filter(({ enrolmentId, enrolment }) => {
        const by = markedBy.get(`${slot.id} ${enrolmentId}`);
        return by === undefined || by === null || by === enrolment.personId;
      })
      .map(({ enrolment }) => enrolment.person);
    return people.length === 0 ? [] : [{ ...slot, people }];
  });
}
export type OpenSample = Awaited<ReturnType<typeof readOpenSamples>>[number];
