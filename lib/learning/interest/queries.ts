import "server-only";
import { coordinates, isPerson, type Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { proposedDay, proposedProvince } from "./rules";

/** A session for which one can still apply, or soon. */
export const openToCome = (now: Date) =>
  ({
    status: { in: ["PUBLISHED", "CONFIRMED"] },
    closesAt: { gt: now },
    startsAt: { gt: now },
  }) satisfies Prisma.SessionWhereInput;

/**
 * Interests of courses that are as good as this one, at whatever centre: the same course; one that closes a competence this
 * one closes; where neither names a competence, one of the same field.
 */
const alike = (course: Prisma.Sql) => Prisma.sql`
  (d.id = ${course} OR EXISTS (
    SELECT FROM course_version_competence x
    JOIN course_version_competence y ON y.competence_id = x.competence_id
    JOIN course own ON own.id = ${course} AND own.published_version_id = y.version_id
    WHERE x.version_id = d.published_version_id
  ) OR (
    NOT EXISTS (SELECT FROM course_version_competence x WHERE x.version_id = d.published_version_id)
    AND NOT EXISTS (SELECT FROM course_version_competence y
      JOIN course own ON own.id = ${course} AND own.published_version_id = y.version_id)
    AND EXISTS (SELECT FROM course_version_field x
      JOIN course_version_field y ON y.field_id = x.field_id
      JOIN course own ON own.id = ${course} AND own.published_version_id = y.version_id
      WHERE x.version_id = d.published_version_id)
  ))`;

export type LiveInterest = { id: string; personId: string; provinceId: string | null; courseId: string };

/** Who waits for a session of this course or of one as good. */
export function listLiveInterests(on: Db | Tx, courseId: string): Promise<LiveInterest[]> {
  return on.$queryRaw<LiveInterest[]>`
    SELECT i.id::text, i.person_id::text AS "personId", i.province_id::text AS "provinceId", d.id::text AS "courseId"
    FROM interest i JOIN course d ON d.id = i.course_id
    WHERE i.withdrawn_at IS NULL AND i.told_at IS NULL AND ${alike(Prisma.sql`${courseId}::uuid`)}
    ORDER BY i.created_at, i.id`;
}

export type InterestTask = { courseId: string; title: string; people: number };

/** Courses of the actor's centres without dates for which enough people wait, counted over all centres. */
export async function listTasks(actor: Actor, now: Date): Promise<InterestTask[]> {
  if (!isPerson(actor) || actor.centreIds.length === 0) return [];
  const { date } = await networkDay(db, now);
  const minimum = await readSetting(db, "interestMinimum", date);
  return db.$queryRaw<InterestTask[]>`
    SELECT c.id::text AS "courseId", v.title, count(DISTINCT i.person_id)::int AS people
    FROM course c JOIN course_version v ON v.id = c.published_version_id
    JOIN interest i ON i.withdrawn_at IS NULL AND i.told_at IS NULL
    JOIN course d ON d.id = i.course_id AND ${alike(Prisma.sql`c.id`)}
    WHERE c.status = 'PUBLISHED' AND c.centre_id = ANY(${[...actor.centreIds]}::uuid[])
      AND NOT EXISTS (SELECT FROM session s WHERE s.course_id = c.id AND s.status IN ('DRAFT', 'PUBLISHED', 'CONFIRMED')
        AND s.closes_at > ${now} AND s.starts_at > ${now})
    GROUP BY c.id, v.title HAVING count(DISTINCT i.person_id) >= ${minimum}::int
    ORDER BY people DESC, v.title, c.id`;
}

/** Place, date and host to open a session with, from who waits and where; null where nobody does or it is not the actor's course. */
export async function getProposal(actor: Actor, courseId: string, now: Date) {
  const course = await db.course.findUnique({
    where: { id: courseId },
    select: {
      centreId: true,
      publishedVersion: { select: { mode: true } },
      centre: { select: { hostSchool: { select: { name: true, provinceId: true } } } },
    },
  });
  if (!course?.publishedVersion || !coordinates(actor, course.centreId)) return null;
  const interests = await listLiveInterests(db, courseId);
  if (interests.length === 0) return null;
  const people = new Map(interests.map((row) => [row.personId, row.provinceId]));
  const counts = new Map<string | null, number>();
  for (const provinceId of people.values()) counts.set(provinceId, (counts.get(provinceId) ?? 0) + 1);
  const waiting = [...counts].map(([provinceId, count]) => ({ provinceId, people: count }));
  const own = course.centre.hostSchool;
  const provinceId = proposedProvince(waiting, own.provinceId);
  const { date, day: today, zone } = await networkDay(db, now);
  const [sessions, provinces, agreement, hosts] = await Promise.all([
    db.session.findMany({
      where: {
        centreId: course.centreId,
        status: { in: ["DRAFT", "PUBLISHED", "CONFIRMED"] },
        endsAt: { gt: now },
      },
      select: { startsAt: true, endsAt: true },
    }),
    db.province.findMany({
      where: { id: { in: waiting.flatMap((row) => row.provinceId ?? []) } },
      select: { id: true, name: true, names: true },
    }),
    course.publishedVersion.mode !== "ON_THE_JOB"
      ? null
      : db.agreement.findFirst({
          where: {
            centreId: course.centreId,
            status: "SIGNED",
            startsOn: { lte: date },
            endsOn: { gt: date },
            partner: { provinceId },
          },
          orderBy: [{ endsOn: "desc" }, { id: "asc" }],
          select: { id: true },
        }),
    db.school.findMany({
      where: { provinceId, closedOn: null, centre: { closedOn: null } },
      orderBy: { name: "asc" },
      take: 1,
      select: { name: true },
    }),
  ]);
  const known = new Map(provinces.map((province) => [province.id, province]));
  return {
    people: people.size,
    waiting: waiting
      .map((row) => ({
        people: row.people,
        province: row.provinceId ? (known.get(row.provinceId) ?? null) : null,
      }))
      .sort((a, b) => b.people - a.people),
    provinceId,
    /** The centre's own school at home; elsewhere the school of the centre there, where there is one. */
    venue: provinceId === own.provinceId ? own.name : (hosts[0]?.name ?? null),
    agreementId: agreement?.id ?? null,
    day: proposedDay(
      today,
      sessions.map(({ startsAt, endsAt }) => ({ from: dayIn(startsAt, zone), to: dayIn(endsAt, zone) })),
    ),
  };
}
export type SessionProposal = NonNullable<Awaited<ReturnType<typeof getProposal>>>;

/** A published course as its reader's own page shows it: whether it has dates, and whether the reader waits for some. */
export async function getOwnCourse(actor: Actor, courseId: string, now: Date) {
  if (!isPerson(actor)) return null;
  const course = await db.course.findFirst({
    where: { id: courseId, status: "PUBLISHED" },
    select: {
      id: true,
      slug: true,
      publishedVersion: {
        select: {
          title: true,
          summary: true,
          language: true,
          competences: { select: { competenceId: true } },
        },
      },
      centre: { select: { shortName: true, shortNames: true } },
      sessions: {
        where: openToCome(now),
        select: { id: true, reference: true, startsAt: true, endsAt: true, timeZone: true },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: 10,
      },
      interests: {
        where: { personId: actor.personId, withdrawnAt: null, toldAt: null },
        select: { id: true, createdAt: true, province: { select: { name: true, names: true } } },
        take: 1,
      },
    },
  });
  if (!course?.publishedVersion) return null;
  const { publishedVersion, interests, ...rest } = course;
  const [provinces, school] = await Promise.all([
    db.province.findMany({ select: { id: true, name: true, names: true }, orderBy: { name: "asc" } }),
    actor.schoolId === null
      ? null
      : db.school.findUnique({ where: { id: actor.schoolId }, select: { provinceId: true } }),
  ]);
  return {
    ...rest,
    version: publishedVersion,
    interest: interests[0] ?? null,
    provinces,
    provinceId: school?.provinceId ?? null,
  };
}
export type OwnCourse = NonNullable<Awaited<ReturnType<typeof getOwnCourse>>>;

/** What one waits for, the newest first. */
export async function listOwnInterests(actor: Actor) {
  if (!isPerson(actor)) return [];
  const rows = await db.interest.findMany({
    where: { personId: actor.personId, withdrawnAt: null, toldAt: null },
    select: {
      id: true,
      createdAt: true,
      province: { select: { name: true, names: true } },
      course: {
        select: {
          id: true,
          centre: { select: { shortName: true, shortNames: true } },
          publishedVersion: { select: { title: true, language: true } },
        },
      },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  return rows;
}
export type OwnInterest = Awaited<ReturnType<typeof listOwnInterests>>[number];
