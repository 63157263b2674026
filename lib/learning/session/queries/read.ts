import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { dayIn } from "@/lib/platform/dates/calendar";
import { isBooked, LIVE_STATUSES } from "@/lib/learning/enrolment/rules";
import { canReadRoster, canReadSession } from "@/lib/learning/session/policy";
import { hostInPublic, sessionPhase, type SessionPhase } from "@/lib/learning/session/rules";

const named = { select: { id: true, slug: true, name: true, names: true } } as const;
const personName = { select: { id: true, givenName: true, familyName: true } } as const;

/** The network's zone, and the day it is there as the database writes a day. */
export async function readZone(on: Db | Tx, now: Date): Promise<{ zone: string; today: Date }> {
  const network = await on.network.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  const zone = network?.timeZone ?? "UTC";
  return { zone, today: new Date(dayIn(now, zone)) };
}

export const sessionSelect = {
  id: true,
  reference: true,
  courseId: true,
  versionId: true,
  centreId: true,
  status: true,
  statusReason: true,
  fillMode: true,
  allocationPolicy: true,
  allocationSeed: true,
  allocatedAt: true,
  capacity: true,
  minimum: true,
  seatsTaken: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  cutOffAt: true,
  venue: true,
  address: true,
  provinceId: true,
  onlineLink: true,
  hostName: true,
  hostPartnerId: true,
  agreementId: true,
  hostCapacity: true,
  mentorId: true,
  pairingActivityId: true,
  pairingActivity: {
    select: {
      title: true,
      removedAt: true,
      topic: { select: { name: true, names: true } },
      pairing: { select: { id: true, sides: { select: { school: { select: { name: true } } } } } },
    },
  },
  hostPartner: { select: { name: true, slug: true, isPublic: true } },
  agreement: { select: { id: true, reference: true } },
  isOpenToAllProvinces: true,
  publishedAt: true,
  version: true,
  isDemonstration: true,
  province: named,
  course: { select: { slug: true, status: true, publishedVersionId: true } },
  courseVersion: {
    select: {
      title: true,
      mode: true,
      hours: true,
      isOpenToAllFields: true,
      fields: { select: { field: named } },
    },
  },
  centre: {
    select: {
      slug: true,
      shortName: true,
      shortNames: true,
      email: true,
      hostSchool: { select: { name: true, names: true, provinceId: true } },
    },
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
    orderBy: { startsAt: "asc" },
  },
  trainers: { select: { person: personName } },
  fields: { select: { field: named } },
  provinces: { select: { province: named } },
} satisfies Prisma.SessionSelect;

export type SessionDetail = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>;

/** A session as its centre and the ministry see it; the two are told apart by the policy, not here. */
export async function getSession(actor: Actor, sessionId: string): Promise<SessionDetail | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: sessionSelect });
  return session && canReadSession(actor, session) ? session : null;
}

/** Where a session on the job takes place, as everybody may know it. */
export async function getPublicHost(
  _actor: Actor,
  sessionId: string,
): Promise<{ host: string | null; isHidden: boolean }> {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: { hostName: true, hostPartner: { select: { name: true, isPublic: true } } },
  });
  const host = session ? hostInPublic(session) : null;
  return { host, isHidden: host === null && session?.hostPartner != null };
}

export type SeatsRow = { id: string; seatsLeft: number; phase: SessionPhase };

/** What moves between two visits of a static page: seats left this moment, and whether one can apply. */
export async function listSeats(_actor: Actor, ids: readonly string[], now: Date): Promise<SeatsRow[]> {
  const rows = await db.session.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null } },
    select: {
      id: true,
      capacity: true,
      seatsTaken: true,
      status: true,
      startsAt: true,
      endsAt: true,
      opensAt: true,
      closesAt: true,
    },
  });
  return rows.map((row) => ({
    id: row.id,
    seatsLeft: row.capacity - row.seatsTaken,
    phase: sessionPhase(row, now),
  }));
}

export type SessionCounts = { waiting: number; pending: number; offered: number; placed: number };

export async function countEnrolments(actor: Actor, session: SessionDetail): Promise<SessionCounts> {
  if (!canReadSession(actor, session)) return { waiting: 0, pending: 0, offered: 0, placed: 0 };
  const groups = await db.enrolment.groupBy({
    by: ["status"],
    where: { sessionId: session.id },
    _count: { _all: true },
  });
  const count = (...statuses: string[]) =>
    groups.reduce((sum, group) => sum + (statuses.includes(group.status) ? group._count._all : 0), 0);
  return {
    waiting: count("WAITLISTED"),
    pending: count("SUBMITTED", "SCHOOL_APPROVED"),
    offered: count("OFFERED"),
    placed: count("PLACED", "ATTENDING", "COMPLETED", "NOT_COMPLETED", "NO_SHOW"),
  };
}

export type OverlapRow = {
  enrolmentId: string;
  givenName: string;
  familyName: string;
  otherReference: string;
  otherTitle: string;
};

/** People placed here who are placed in another session at the same time: shown when dates have moved (rule 18). */
export async function listOverlaps(actor: Actor, session: SessionDetail): Promise<OverlapRow[]> {
  if (!canReadSession(actor, session)) return [];
  return db.$queryRaw<OverlapRow[]>`
    SELECT DISTINCT ON (e.id) e.id::text AS "enrolmentId", p.given_name AS "givenName",
      p.family_name AS "familyName", os.reference AS "otherReference", ov.title AS "otherTitle"
    FROM enrolment e
    JOIN person p ON p.id = e.person_id
    JOIN session_slot sl ON sl.session_id = e.session_id
    JOIN enrolment oe ON oe.person_id = e.person_id AND oe.id <> e.id AND oe.status IN ('PLACED', 'ATTENDING')
    JOIN session os ON os.id = oe.session_id AND os.status IN ('PUBLISHED', 'CONFIRMED')
    JOIN session_slot osl ON osl.session_id = os.id AND osl.starts_at < sl.ends_at AND sl.starts_at < osl.ends_at
    JOIN course_version ov ON ov.id = os.version_id
    WHERE e.session_id = ${session.id}::uuid AND e.status IN ('PLACED', 'ATTENDING', 'OFFERED')
    ORDER BY e.id, osl.starts_at`;
}

const rosterSelect = {
  id: true,
  reference: true,
  status: true,
  queueNumber: true,
  person: { select: { id: true, givenName: true, familyName: true, phone: true, email: true } },
  school: { select: { name: true, names: true, province: named } },
} satisfies Prisma.EnrolmentSelect;

export type RosterRow = Prisma.EnrolmentGetPayload<{ select: typeof rosterSelect }>;
export type Roster = { session: SessionDetail; rows: RosterRow[] };

/** Who has a place, by name; for the centre, its trainers and the ministry. */
export async function getRoster(actor: Actor, sessionId: string): Promise<Roster | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: sessionSelect });
  if (!session) return null;
  const trainerIds = session.trainers.map(({ person }) => person.id);
  if (!canReadRoster(actor, { centreId: session.centreId, trainerIds })) return null;
  const rows = await db.enrolment.findMany({
    where: { sessionId, status: { in: ["PLACED", "ATTENDING", "COMPLETED", "NOT_COMPLETED", "NO_SHOW"] } },
    select: rosterSelect,
    orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }, { id: "asc" }],
  });
  return { session, rows };
}

export type TrainerOption = { id: string; givenName: string; familyName: string };

/** People who hold the trainer's role at the centre today. */
export async function listTrainers(on: Db | Tx, centreId: string, today: Date): Promise<TrainerOption[]> {
  return on.person.findMany({
    where: {
      closedAt: null,
      roles: {
        some: {
          role: "TRAINER",
          centreId,
          startsOn: { lte: today },
          OR: [{ endsOn: null }, { endsOn: { gt: today } }],
        },
      },
    },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
  });
}

export type CourseOption = {
  id: string;
  centreId: string;
  title: string;
  shortName: string;
  shortNames: unknown;
};

/** Published courses of the centres the actor coordinates: what a session can be opened of. */
export async function listCourseOptions(actor: Actor): Promise<CourseOption[]> {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  const courses = await db.course.findMany({
    where: { centreId: { in: [...actor.centreIds] }, status: "PUBLISHED" },
    select: {
      id: true,
      centreId: true,
      centre: { select: { shortName: true, shortNames: true } },
      publishedVersion: { select: { title: true } },
    },
    orderBy: [{ publishedVersion: { title: "asc" } }, { id: "asc" }],
  });
  return courses.flatMap(({ id, centreId, centre, publishedVersion }) =>
    publishedVersion ? [{ id, centreId, title: publishedVersion.title, ...centre }] : [],
  );
}

export type SessionReader = {
  personId: string;
  recipient: string;
  locale: "tr" | "en" | "az";
  /** The number of their enrolment; null for trainers. */
  reference: string | null;
  /** Has a place: the dates stand in their calendar. */
  isBooked: boolean;
};

/** Everyone who must be told when a session moves: who applied, waits or has a place, and its trainers. */
export async function listReaders(on: Db | Tx, sessionId: string): Promise<SessionReader[]> {
  const person = { select: { id: true, email: true, locale: true, closedAt: true } };
  const enrolments = await on.enrolment.findMany({
    where: {
      sessionId,
      status: { in: [...LIVE_STATUSES] },
    },
    select: { reference: true, status: true, person },
    orderBy: { queueNumber: "asc" },
  });
  const trainers = await on.sessionTrainer.findMany({ where: { sessionId }, select: { person } });
  const everyone = [
    ...enrolments,
    ...trainers.map((trainer) => ({ reference: null, status: null, ...trainer })),
  ];
  const readers = new Map<string, SessionReader>();
  for (const { reference, status, person: reader } of everyone) {
    if (reader.email === null || reader.closedAt !== null || readers.has(reader.id)) continue;
    readers.set(reader.id, {
      personId: reader.id,
      recipient: reader.email,
      locale: reader.locale,
      reference,
      isBooked: status !== null && isBooked(status),
    });
  }
  return [...readers.values()];
}
