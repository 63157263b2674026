import { ALLOCATION_STEPS, type AllocationPolicy } from "@/lib/learning/allocation/rules";
import { addDays } from "date-fns";
import type { Prisma, SessionStatus } from "@/lib/platform/db/generated/client";
import {
  sessionReference,
  sessionTimes,
  slotsOf,
  type Slot,
  type WallSlot,
} from "@/lib/learning/session/rules";
import { partsIn } from "@/lib/platform/dates/calendar";
import { stableId } from "@/prisma/seed/stable-id";
import { type Demonstration, type Facts, isoDay } from "./demonstration";
import { type Phase, planSessions, type PlannedSession } from "./session-plan";

export type SeededSlot = Slot & { id: string };
export type SeededSession = PlannedSession & {
  id: string;
  reference: string;
  row: Prisma.SessionCreateManyInput & {
    startsAt: Date;
    endsAt: Date;
    opensAt: Date;
    closesAt: Date;
    cutOffAt: Date;
  };
  slots: readonly SeededSlot[];
};

const STATUS: Record<Phase, SessionStatus> = {
  closed: "CLOSED",
  over: "CONFIRMED",
  running: "CONFIRMED",
  open: "PUBLISHED",
  full: "PUBLISHED",
  offer: "PUBLISHED",
  announced: "PUBLISHED",
  enrolmentClosed: "CONFIRMED",
  cancelled: "CANCELLED",
  postponed: "POSTPONED",
  draft: "DRAFT",
};
const REASONS: Partial<Record<Phase, string>> = {
  cancelled: "Hangardaki bakım çalışması nedeniyle uygulama alanı kullanılamıyor.",
  postponed: "Baskı hattının yenilenmesi gecikti; yeni tarih yakında duyurulacak.",
};
const CUT_OFF_HOURS = 24;
const OPENS_BEFORE = 50;
const CLOSES_BEFORE = 5;

export function addSessions(data: Demonstration, facts: Facts): SeededSession[] {
  const numbers = new Map<number, number>();
  return planSessions(data.seededCourses)
    .map((plan, index) => addSession(data, facts, plan, index, numbers))
    .sort((a, b) => order(a) - order(b) || a.row.startsAt.getTime() - b.row.startsAt.getTime());
}

/** Enrolments are made in this order: the special ones first, while their teachers are free. */
function order({ phase, personas, fillMode }: PlannedSession): number {
  return personas !== undefined || fillMode === "ALLOCATION" || phase === "full" || phase === "offer" ? 0 : 1;
}

/** The ministry's settings as they begin, and a seed of the session's own. */
export const DEMONSTRATION_POLICY: AllocationPolicy = {
  schoolCap: 2,
  sharePercent: 100,
  pilotWeight: 150,
  districtWeight: 150,
  districtBelow: 40,
  years: 3,
  steps: ALLOCATION_STEPS,
};

const toldAllocation = (id: string, publishedAt: Date | null) => ({
  allocationPolicy: { ...DEMONSTRATION_POLICY, steps: [...ALLOCATION_STEPS] },
  allocationSeed: publishedAt === null ? null : stableId("seed", id).replaceAll("-", ""),
});

export function addSession(
  data: Demonstration,
  facts: Facts,
  plan: PlannedSession,
  index: number,
  numbers: Map<number, number>,
): SeededSession {
  const { course, phase } = plan;
  const id = stableId("session", course.id, index);
  const slots = slotsOf(wallSlots(data, plan), data.zone).map((slot, number) => ({
    ...slot,
    id: stableId("slot", id, number),
  }));
  const firstDay = data.dayAgo(-plan.startsIn);
  const isSoon = phase === "announced" ? 30 : OPENS_BEFORE;
  const times = sessionTimes(
    slots,
    {
      opensOn: isoDay(addDays(firstDay, -isSoon)),
      lastDay: isoDay(addDays(firstDay, -CLOSES_BEFORE)),
      cutOffHours: CUT_OFF_HOURS,
    },
    data.zone,
  );
  const announcedAgo = Math.max(isSoon - plan.startsIn + 4, 3);
  const createdAt = data.daysAgo(announcedAgo + 3, 580);
  const publishedAt = phase === "draft" ? null : data.daysAgo(announcedAgo, 620);
  const closedAt = phase === "closed" ? new Date(times.endsAt.getTime() + 3 * 86_400_000) : null;
  const year = createdAt.getUTCFullYear();
  const number = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, number);

  const isAtCentre = course.mode === "FACE_TO_FACE" || course.mode === "BLENDED";
  const row = {
    id,
    reference: sessionReference(year, number),
    courseId: course.id,
    versionId: course.versionId,
    centreId: course.centre.id,
    status: STATUS[phase],
    fillMode: plan.fillMode,
    ...(plan.fillMode === "ALLOCATION" ? toldAllocation(id, publishedAt) : {}),
    capacity: plan.capacity,
    minimum: Math.min(6, plan.capacity),
    timeZone: data.zone,
    ...times,
    venue: isAtCentre ? `${course.centre.shortName} uygulama atölyesi` : null,
    address: isAtCentre ? course.centre.address : null,
    provinceId: course.mode === "DISTANCE" ? null : course.centre.provinceId,
    onlineLink:
      course.mode === "DISTANCE" || course.mode === "BLENDED"
        ? `https://ders.usta.example/${id.slice(0, 8)}`
        : null,
    hostName: course.mode === "ON_THE_JOB" ? (course.host ?? null) : null,
    isOpenToAllProvinces: plan.isOwnProvinceOnly !== true,
    statusReason: REASONS[phase],
    publishedAt,
    closedAt,
    isDemonstration: true,
    createdAt,
  };
  data.sessions.push(row);
  for (const { id: slotId, date, ...slot } of slots) {
    data.slots.push({ id: slotId, sessionId: id, date: new Date(`${date}T00:00:00Z`), ...slot });
  }
  const trainers = data.trainers.get(course.centre.id) ?? [];
  for (const personId of trainers.slice(0, 1 + (index % 2)))
    data.sessionTrainers.push({ sessionId: id, personId });
  if (plan.isOwnProvinceOnly === true) {
    data.sessionProvinces.push({ sessionId: id, provinceId: course.centre.provinceId });
  }
  addEvents(data, { id, centreId: course.centre.id, phase, createdAt, publishedAt, closedAt });
  return { ...plan, id, reference: row.reference, row, slots };
}

/** Whole days of two half-days, six hours; a distance course meets in the evening, two hours a time. Never at a weekend. */
function wallSlots(
  data: Demonstration,
  { course, startsIn, isNow, liveHours, everyDays = 1 }: PlannedSession,
): WallSlot[] {
  const isDistance = course.mode === "DISTANCE";
  const days = Math.ceil((liveHours ?? course.hours) / (isDistance ? 2 : 6));
  const room = isDistance ? null : "A-101";
  const slots: WallSlot[] = isNow ? [slotOfNow(data)] : [];
  for (
    let day = data.dayAgo(isNow ? -1 : -startsIn);
    slots.length < (isDistance ? days : days * 2);
    day = addDays(day, isWeekend(day) ? 1 : everyDays)
  ) {
    if (isWeekend(day)) continue;
    const date = isoDay(day);
    if (isDistance) slots.push({ date, startMinute: 19 * 60, endMinute: 21 * 60, room });
    else {
      slots.push({ date, startMinute: 9 * 60, endMinute: 12 * 60, room });
      slots.push({ date, startMinute: 13 * 60, endMinute: 16 * 60, room });
    }
  }
  return slots;
}

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/** Two hours from the last five minutes that are full, still today. */
function slotOfNow(data: Demonstration): WallSlot {
  const { hour, minute } = partsIn(data.now, data.zone);
  const startMinute = Math.min(Math.floor((hour * 60 + minute) / 5) * 5, 22 * 60 - 5);
  return { date: isoDay(data.dayAgo(0)), startMinute, endMinute: startMinute + 120, room: null };
}

type Told = {
  id: string;
  centreId: string;
  phase: Phase;
  createdAt: Date;
  publishedAt: Date | null;
  closedAt: Date | null;
};

function addEvents(
  data: Demonstration,
  { id, centreId, phase, createdAt, publishedAt, closedAt }: Told,
): void {
  const about = { subjectType: "session", subjectId: id, centreId, actorId: data.coordinators.get(centreId) };
  data.events.push({ ...about, type: "session.created", at: createdAt });
  if (publishedAt !== null) data.events.push({ ...about, type: "session.published", at: publishedAt });
  if (closedAt !== null) data.events.push({ ...about, type: "session.closed", at: closedAt });
  if (phase === "cancelled")
    data.events.push({ ...about, type: "session.cancelled", at: data.daysAgo(2, 700) });
  if (phase === "postponed")
    data.events.push({ ...about, type: "session.postponed", at: data.daysAgo(3, 700) });
}
