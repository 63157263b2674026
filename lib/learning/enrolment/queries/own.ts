import "server-only";
import { createHash } from "node:crypto";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSettings } from "@/lib/platform/settings/read";
import { listDeputisedOffices } from "@/lib/learning/approval/queries";
import { enrolmentsVisibleTo } from "@/lib/learning/enrolment/policy";
import {
  BOOKED_STATUSES,
  deferralRefusal,
  isLive,
  LIVE_STATUSES,
  notAfter,
  PENDING_STATUSES,
  statusAt,
  type StrikeTerms,
} from "@/lib/learning/enrolment/rules";
import { hostInPublic, hostNameOf } from "@/lib/learning/session/rules";

const named = { select: { name: true, names: true } } as const;

export const sessionCard = {
  id: true,
  version: true,
  reference: true,
  status: true,
  statusReason: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  cutOffAt: true,
  fillMode: true,
  allocatedAt: true,
  timeZone: true,
  venue: true,
  address: true,
  onlineLink: true,
  hostName: true,
  hostPartner: { select: { name: true, isPublic: true } },
  centreId: true,
  capacity: true,
  seatsTaken: true,
  province: named,
  slots: {
    select: { date: true, startMinute: true, endMinute: true, startsAt: true, endsAt: true, room: true },
    orderBy: { startsAt: "asc" },
  },
  course: { select: { slug: true } },
  courseVersion: { select: { title: true, language: true, mode: true, hours: true } },
  centre: { select: { slug: true, shortName: true, shortNames: true, email: true, phone: true } },
} as const satisfies Prisma.SessionSelect;

const row = {
  id: true,
  reference: true,
  status: true,
  approvalsLeft: true,
  queueNumber: true,
  appliedAt: true,
  takesSeatUnasked: true,
  standsBy: true,
  band: true,
  offerExpiresAt: true,
  reasonCode: true,
  personId: true,
  session: { select: sessionCard },
} as const satisfies Prisma.EnrolmentSelect;

const approval = {
  level: true,
  heldBy: true,
  status: true,
  openedAt: true,
  dueAt: true,
  escalatedAt: true,
  decidedAt: true,
  reasonCode: true,
  reasonText: true,
  decidedBy: { select: { givenName: true, familyName: true } },
  deputyFor: { select: { givenName: true, familyName: true } },
} as const satisfies Prisma.ApprovalStepSelect;
export type ApprovalShown = Prisma.ApprovalStepGetPayload<{ select: typeof approval }>;

const detail = {
  ...row,
  reasonText: true,
  nominationId: true,
  schoolId: true,
  courseId: true,
  strike: true,
  strikeExcusedAt: true,
  deferredUntil: true,
  substituteFor: { select: { person: { select: { givenName: true, familyName: true } } } },
  substitute: { select: { person: { select: { givenName: true, familyName: true } } } },
  approvals: { select: approval, orderBy: { position: "asc" } },
  person: { select: { givenName: true, familyName: true } },
  changes: { select: { status: true, at: true, reasonCode: true }, orderBy: { id: "asc" } },
} as const satisfies Prisma.EnrolmentSelect;

export type EnrolmentRow = Prisma.EnrolmentGetPayload<{ select: typeof row }>;
export type EnrolmentDetail = Prisma.EnrolmentGetPayload<{ select: typeof detail }> & {
  isOwn: boolean;
  /** On the waiting list: how many stand before, plus one. */
  position: number | null;
  /** So many hours before the start leaving begins to count as late. */
  lateHours: number;
  /** May be deferred to a later session now. */
  isDeferrable: boolean;
  /** The host of a session on the job: whoever has a place is told, also where the public list leaves it out. */
  host: string | null;
  /** How strikes count today. */
  strikeTerms: StrikeTerms;
  /** Of a deferred one: sessions of its course that take applications or will, the nearest first. */
  laterSessions: LaterSession[];
};

const laterSession = {
  id: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  centre: { select: { shortName: true, shortNames: true } },
} as const satisfies Prisma.SessionSelect;
type LaterSession = Prisma.SessionGetPayload<{ select: typeof laterSession }>;
const LATER_MOST = 20;

/** One enrolment with its way so far, for whoever may see it; the reason's own words only for the person and the centre. */
export async function getEnrolment(actor: Actor, id: string, now: Date): Promise<EnrolmentDetail | null> {
  const find = (where: Prisma.EnrolmentWhereInput) =>
    db.enrolment.findFirst({ where: { AND: [{ id }, where] }, select: detail });
  const found = (await find(enrolmentsVisibleTo(actor))) ?? (await find(await standingIn(actor, now)));
  if (!found) return null;
  const isOwn = isPerson(actor) && actor.personId === found.personId;
  const ofCentre = isPerson(actor) && actor.centreIds.includes(found.session.centreId);
  const status = statusAt(found, now);
  const position =
    status === "WAITLISTED"
      ? await db.enrolment.count({
          where: {
            sessionId: found.session.id,
            status: "WAITLISTED",
            ...notAfter(found),
          },
        })
      : null;
  const terms = await readSettings(db, (await networkDay(db, now)).date);
  const isBooked = (BOOKED_STATUSES as readonly string[]).includes(status);
  const onlineLink = isOwn && isBooked ? found.session.onlineLink : null;
  return {
    ...found,
    status,
    isOwn,
    position,
    lateHours: terms.lateWithdrawalHours,
    host: isBooked || ofCentre ? hostNameOf(found.session) : hostInPublic(found.session),
    strikeTerms: terms,
    isDeferrable: isOwn && deferralRefusal(status, found.session.startsAt, now, terms) === null,
    laterSessions: status === "DEFERRED" ? await listLaterSessions(found, now) : [],
    reasonText: isOwn || ofCentre ? found.reasonText : null,
    session: { ...found.session, onlineLink },
  };
}

const listLaterSessions = ({ courseId, session }: { courseId: string; session: { id: string } }, now: Date) =>
  db.session.findMany({
    where: {
      courseId,
      id: { not: session.id },
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      closesAt: { gt: now },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: LATER_MOST,
    select: laterSession,
  });

/** What one sees in the place of a principal who named one as deputy. */
async function standingIn(actor: Actor, now: Date): Promise<Prisma.EnrolmentWhereInput> {
  const { date } = await networkDay(db, now);
  const deputised = isPerson(actor) ? await listDeputisedOffices(db, actor.personId, date) : [];
  return deputised.length === 0 ? { id: { in: [] } } : enrolmentsVisibleTo(actor, deputised);
}

/** One's own: those that go on, the nearest first; those that are over, the latest first. */
export async function listOwnEnrolments(
  actor: Actor,
  now: Date,
): Promise<{ live: EnrolmentRow[]; over: EnrolmentRow[] }> {
  if (!isPerson(actor)) return { live: [], over: [] };
  const rows = await db.enrolment.findMany({
    where: { personId: actor.personId },
    orderBy: { session: { startsAt: "asc" } },
    select: row,
  });
  const shown = rows.map((one) => ({ ...one, status: statusAt(one, now) }));
  return {
    live: shown.filter(({ status }) => isLive(status)),
    over: shown.filter(({ status }) => !isLive(status)).reverse(),
  };
}

const way = {
  ...row,
  approvals: { select: approval, orderBy: { position: "asc" } },
  changes: { select: { status: true, at: true, reasonCode: true }, orderBy: { id: "asc" } },
} as const satisfies Prisma.EnrolmentSelect;

export type EnrolmentWay = Prisma.EnrolmentGetPayload<{ select: typeof way }>;

/** One's own that go on, the nearest first, each with its way so far. */
export async function listOwnWays(actor: Actor, now: Date, take: number): Promise<EnrolmentWay[]> {
  if (!isPerson(actor)) return [];
  const rows = await db.enrolment.findMany({
    where: {
      personId: actor.personId,
      status: { in: [...LIVE_STATUSES] },
      OR: [{ status: { not: "OFFERED" } }, { offerExpiresAt: { gt: now } }],
    },
    orderBy: [{ session: { startsAt: "asc" } }, { id: "asc" }],
    take,
    select: way,
  });
  return rows.map((one) => ({ ...one, status: statusAt(one, now) }));
}

/** What stands in the calendar: places that are certain, past ones of the last year too. */
export async function listBookings(personId: string, now: Date) {
  return db.enrolment.findMany({
    where: {
      personId,
      status: { in: [...BOOKED_STATUSES, "COMPLETED"] },
      session: {
        endsAt: { gte: new Date(now.getTime() - 366 * 86_400_000) },
        status: { notIn: ["CANCELLED", "POSTPONED"] },
      },
    },
    orderBy: { session: { startsAt: "asc" } },
    select: { reference: true, session: { select: sessionCard } },
  });
}

/** The address itself is not kept: who reads the database cannot read anybody's calendar. */
export const hashFeedToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** The person behind a private calendar address. */
export async function findFeedOwner(token: string) {
  return db.person.findFirst({
    where: { feedTokenHash: hashFeedToken(token), closedAt: null },
    select: { id: true, locale: true },
  });
}

export async function hasFeed(actor: Actor): Promise<boolean> {
  if (!isPerson(actor)) return false;
  return (await db.person.count({ where: { id: actor.personId, feedTokenHash: { not: null } } })) > 0;
}

/** Awaits the centre's choice and nobody's approval before it. */
const CHOOSABLE = {
  status: { in: [...PENDING_STATUSES] },
  approvalsLeft: 0,
} as const satisfies Prisma.EnrolmentWhereInput;

/** Offers to answer, for the inbox; and for the centre, applications that wait for its choice. */
export async function listTasks(actor: Actor, now: Date) {
  if (!isPerson(actor)) return { offers: [], choices: [] };
  const [offers, waiting] = await Promise.all([
    db.enrolment.findMany({
      where: { personId: actor.personId, status: "OFFERED", offerExpiresAt: { gt: now } },
      orderBy: { offerExpiresAt: "asc" },
      select: row,
    }),
    actor.centreIds.length === 0
      ? []
      : db.session.findMany({
          where: {
            centreId: { in: [...actor.centreIds] },
            status: { in: ["PUBLISHED", "CONFIRMED"] },
            startsAt: { gt: now },
            NOT: { fillMode: "ALLOCATION", allocatedAt: null },
            enrolments: { some: CHOOSABLE },
          },
          orderBy: { startsAt: "asc" },
          select: {
            id: true,
            reference: true,
            startsAt: true,
            courseVersion: { select: { title: true } },
            _count: {
              select: { enrolments: { where: CHOOSABLE } },
            },
          },
        }),
  ]);
  return { offers, choices: waiting };
}

/** The next session one has a place in, or teaches. */
export async function getNextBooking(actor: Actor, now: Date): Promise<EnrolmentRow | null> {
  if (!isPerson(actor)) return null;
  return db.enrolment.findFirst({
    where: {
      personId: actor.personId,
      status: { in: [...BOOKED_STATUSES] },
      session: { endsAt: { gt: now }, status: { in: ["PUBLISHED", "CONFIRMED"] } },
    },
    orderBy: { session: { startsAt: "asc" } },
    select: row,
  });
}
