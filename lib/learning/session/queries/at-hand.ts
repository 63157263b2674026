import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";

const COMING_SHOWN = 5;
const HALF_DAYS_MOST = 50;

const sessionsOf = (actor: Extract<Actor, { kind: "person" }>): Prisma.SessionWhereInput => ({
  OR: [{ centreId: { in: [...actor.centreIds] } }, { trainers: { some: { personId: actor.personId } } }],
});

/** The sessions at hand of whoever runs or gives some: those under way first. */
export async function listComingSessions(actor: Actor, now: Date) {
  if (!isPerson(actor)) return [];
  return db.session.findMany({
    where: {
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      endsAt: { gt: now },
      ...sessionsOf(actor),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: COMING_SHOWN,
    select: {
      id: true,
      reference: true,
      centreId: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      capacity: true,
      seatsTaken: true,
      courseVersion: { select: { title: true, language: true } },
    },
  });
}
export type ComingSession = Awaited<ReturnType<typeof listComingSessions>>[number];

const halfDaySelect = {
  id: true,
  startsAt: true,
  endsAt: true,
  room: true,
  session: {
    select: {
      id: true,
      reference: true,
      timeZone: true,
      venue: true,
      seatsTaken: true,
      courseVersion: { select: { title: true, language: true } },
    },
  },
} as const satisfies Prisma.SessionSlotSelect;

export type HalfDayToday = Prisma.SessionSlotGetPayload<{ select: typeof halfDaySelect }>;

/** The half-days of today of the sessions one coordinates or gives, in their order: each has its register. */
export async function listHalfDaysToday(actor: Actor, now: Date): Promise<HalfDayToday[]> {
  if (!isPerson(actor)) return [];
  const { date } = await networkDay(db, now);
  return db.sessionSlot.findMany({
    where: {
      date,
      session: { status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED"] }, ...sessionsOf(actor) },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: HALF_DAYS_MOST,
    select: halfDaySelect,
  });
}
