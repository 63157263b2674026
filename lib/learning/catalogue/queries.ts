import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, readRows } from "@/lib/platform/db";
import { keptAWhile } from "@/lib/platform/db/kept-a-while";
import { Prisma } from "@/lib/platform/db/generated/client";
import { firstRows, pageWindow } from "@/lib/platform/db/page-window";
import type { Audience, Locale, Mode, SessionStatus } from "@/lib/platform/db/generated/enums";
import { searchWords } from "@/lib/platform/search";
import type { CatalogueFilter } from "./schema";

export const CATALOGUE_PAGE = 20;
/** Sessions shown with a course; the others are a link to its page. */
const SESSIONS_SHOWN = 3;

type Name = { name: string; names: unknown };

export type CatalogueSession = {
  id: string;
  reference: string;
  status: SessionStatus;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  capacity: number;
  seatsTaken: number;
  venue: string | null;
  province: Name | null;
};

export type CatalogueRow = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  mode: Mode;
  hours: number;
  language: Locale;
  audiences: Audience[];
  isOpenToAllFields: boolean;
  isDemonstration: boolean;
  centre: Name & { slug: string };
  province: Name;
  fields: Name[];
  /** The next sessions that the filters let through, and how many there are of them. */
  sessions: CatalogueSession[];
  sessionCount: number;
};

export type Catalogue = { rows: CatalogueRow[]; total: number; page: number; pages: number };

const { sql, join } = Prisma;

const isComing = (now: Date) => sql`s.status IN ('PUBLISHED', 'CONFIRMED') AND s.starts_at > ${now}`;

/** Each word must be found somewhere: in the course, its centre, the host school, a province or a field. */
function matches(word: string, now: Date): Prisma.Sql {
  const like = sql`${`%${word}%`}`;
  return sql`(
    c.published_version_id IN (SELECT cv.id FROM course_version cv WHERE cv.search LIKE ${like})
    OR c.centre_id IN (SELECT ce.id FROM centre ce JOIN school hs ON hs.id = ce.host_school_id
      JOIN province hp ON hp.id = hs.province_id
      WHERE ce.search LIKE ${like} OR hs.search LIKE ${like} OR hp.search LIKE ${like})
    OR c.published_version_id IN (SELECT vf.version_id FROM course_version_field vf
      JOIN field f ON f.id = vf.field_id WHERE f.search LIKE ${like})
    OR c.id IN (SELECT s.course_id FROM session s JOIN province sp ON sp.id = s.province_id
      WHERE sp.search LIKE ${like} AND ${isComing(now)}))`;
}

function courseConditions(filter: CatalogueFilter, now: Date): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [sql`c.status = 'PUBLISHED'`];
  for (const word of searchWords(filter.q)) conditions.push(matches(word, now));
  if (filter.mode) conditions.push(sql`v.mode = ${filter.mode}::"Mode"`);
  if (filter.language) conditions.push(sql`v.language = ${filter.language}::"Locale"`);
  if (filter.least) conditions.push(sql`v.hours >= ${filter.least}`);
  if (filter.most) conditions.push(sql`v.hours <= ${filter.most}`);
  if (filter.centre) conditions.push(sql`ce.slug = ${filter.centre}`);
  if (filter.field)
    conditions.push(sql`(v.is_open_to_all_fields OR EXISTS (SELECT 1 FROM course_version_field vf
      JOIN field f ON f.id = vf.field_id WHERE vf.version_id = v.id AND f.slug = ${filter.field}))`);
  if (filter.province)
    conditions.push(sql`(hp.slug = ${filter.province} OR c.id IN (SELECT s.course_id FROM session s
      JOIN province sp ON sp.id = s.province_id WHERE sp.slug = ${filter.province} AND ${isComing(now)}))`);
  if (filter.from || filter.to || filter.seats) conditions.push(sql`n.next_at IS NOT NULL`);
  return conditions;
}

/** Days of the filters are days of the session's own zone. */
function sessionConditions(filter: CatalogueFilter, now: Date): Prisma.Sql {
  const conditions = [isComing(now)];
  if (filter.from)
    conditions.push(sql`s.starts_at >= (${filter.from}::date)::timestamp AT TIME ZONE s.time_zone`);
  if (filter.to)
    conditions.push(sql`s.starts_at < (${filter.to}::date + 1)::timestamp AT TIME ZONE s.time_zone`);
  if (filter.seats)
    conditions.push(sql`s.seats_taken < s.capacity AND s.opens_at <= ${now} AND s.closes_at > ${now}`);
  return join(conditions, " AND ");
}

const ORDERS: Record<NonNullable<CatalogueFilter["sort"]>, Prisma.Sql> = {
  date: sql`n.next_at NULLS LAST, v.title, c.id`,
  title: sql`v.title, c.id`,
  hours: sql`v.hours, v.title, c.id`,
};

function source(filter: CatalogueFilter, now: Date): Prisma.Sql {
  return sql`FROM course c
    JOIN course_version v ON v.id = c.published_version_id
    JOIN centre ce ON ce.id = c.centre_id
    JOIN school hs ON hs.id = ce.host_school_id
    JOIN province hp ON hp.id = hs.province_id
    LEFT JOIN (SELECT s.course_id, min(s.starts_at) AS next_at, count(*)::int AS session_count
      FROM session s WHERE ${sessionConditions(filter, now)} GROUP BY s.course_id) n ON n.course_id = c.id
    WHERE ${join(courseConditions(filter, now), " AND ")}`;
}

/** One statement for a page of the catalogue: courses, their fields, and their next sessions. */
export function catalogueStatement(filter: CatalogueFilter, now: Date, page: number): Prisma.Sql {
  return sql`WITH hit AS (
      SELECT c.id, c.slug, c.is_demonstration, c.centre_id, hp.id AS province_id, c.published_version_id,
        coalesce(n.session_count, 0) AS session_count, count(*) OVER ()::int AS total,
        row_number() OVER (ORDER BY ${ORDERS[filter.sort ?? "date"]})::int AS place
      ${source(filter, now)}
      ORDER BY place ${pageWindow(page, CATALOGUE_PAGE)}
    )
    SELECT hit.id::text, hit.slug, hit.is_demonstration AS "isDemonstration", hit.total,
      hit.session_count AS "sessionCount", v.title, v.summary, v.mode::text, v.hours, v.language::text,
      v.audiences::text[], v.is_open_to_all_fields AS "isOpenToAllFields",
      jsonb_build_object('slug', ce.slug, 'name', ce.short_name, 'names', ce.short_names) AS centre,
      jsonb_build_object('name', hp.name, 'names', hp.names) AS province,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'names', f.names) ORDER BY f.name)
        FROM course_version_field vf JOIN field f ON f.id = vf.field_id
        WHERE vf.version_id = v.id), '[]'::jsonb) AS fields,
      coalesce((SELECT jsonb_agg(next.row ORDER BY next.starts_at) FROM (
        SELECT s.starts_at, jsonb_build_object('id', s.id, 'reference', s.reference, 'status', s.status,
          'startsAt', s.starts_at, 'endsAt', s.ends_at, 'opensAt', s.opens_at, 'closesAt', s.closes_at,
          'capacity', s.capacity, 'seatsTaken', s.seats_taken, 'venue', s.venue,
          'province', CASE WHEN p.id IS NULL THEN NULL
            ELSE jsonb_build_object('name', p.name, 'names', p.names) END) AS row
        FROM session s LEFT JOIN province p ON p.id = s.province_id
        WHERE s.course_id = hit.id AND ${sessionConditions(filter, now)}
        ORDER BY s.starts_at, s.id ${firstRows(SESSIONS_SHOWN)}) next), '[]'::jsonb) AS sessions
    FROM hit
    JOIN course_version v ON v.id = hit.published_version_id
    JOIN centre ce ON ce.id = hit.centre_id
    JOIN province hp ON hp.id = hit.province_id
    ORDER BY hit.place`;
}

type Stored = Omit<CatalogueRow, "sessions"> & {
  total: number;
  sessions: (Omit<CatalogueSession, "startsAt" | "endsAt" | "opensAt" | "closesAt"> &
    Record<"startsAt" | "endsAt" | "opensAt" | "closesAt", string>)[];
};

/** Published courses that the filters let through; a page beyond the last one is the last one. */
export async function listCatalogue(_actor: Actor, filter: CatalogueFilter, now: Date): Promise<Catalogue> {
  const stored = await readRows<Stored>(catalogueStatement(filter, now, filter.page));
  if (stored.length === 0 && filter.page > 1) {
    const [count] = await db.$queryRaw<{ total: number }[]>(
      sql`SELECT count(*)::int AS total ${source(filter, now)}`,
    );
    const last = Math.ceil((count?.total ?? 0) / CATALOGUE_PAGE);
    if (last > 0) return listCatalogue(_actor, { ...filter, page: last }, now);
  }
  const total = stored[0]?.total ?? 0;
  const rows = stored.map(({ total: _total, sessions, ...row }) => ({
    ...row,
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
      opensAt: new Date(session.opensAt),
      closesAt: new Date(session.closesAt),
    })),
  }));
  return {
    rows,
    total,
    page: total === 0 ? 1 : filter.page,
    pages: Math.max(1, Math.ceil(total / CATALOGUE_PAGE)),
  };
}

export type CatalogueOption = Name & { slug: string };
export type CatalogueOptions = Record<"fields" | "centres" | "provinces", CatalogueOption[]>;

/** What the catalogue can be filtered by: only what leads to a course. */
export function listCatalogueOptions(_actor: Actor, now: Date): Promise<CatalogueOptions> {
  return readOptions(now);
}

/** A course published this moment is found at once; as a choice it may be some seconds late. */
const readOptions = keptAWhile(async (now: Date): Promise<CatalogueOptions> => {
  const [row] = await db.$queryRaw<CatalogueOptions[]>`
    WITH live AS (SELECT c.centre_id, c.published_version_id FROM course c WHERE c.status = 'PUBLISHED')
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', f.slug, 'name', f.name, 'names', f.names) ORDER BY f.name)
        FROM field f WHERE f.id IN (SELECT vf.field_id FROM course_version_field vf
          JOIN live ON live.published_version_id = vf.version_id)), '[]'::jsonb) AS fields,
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', ce.slug, 'name', ce.short_name, 'names', ce.short_names)
          ORDER BY ce.short_name) FROM centre ce
        WHERE ce.id IN (SELECT centre_id FROM live)), '[]'::jsonb) AS centres,
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'names', p.names) ORDER BY p.name)
        FROM province p WHERE p.id IN (SELECT hs.province_id FROM live JOIN centre ce ON ce.id = live.centre_id
          JOIN school hs ON hs.id = ce.host_school_id
          UNION SELECT s.province_id FROM session s WHERE ${isComing(now)})), '[]'::jsonb) AS provinces`;
  return row ?? { fields: [], centres: [], provinces: [] };
});

const cardSelect = {
  id: true,
  reference: true,
  status: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  capacity: true,
  seatsTaken: true,
  venue: true,
  isDemonstration: true,
  course: { select: { slug: true } },
  courseVersion: { select: { title: true, mode: true, hours: true, language: true } },
  centre: { select: { slug: true, shortName: true, shortNames: true } },
  province: { select: { slug: true, name: true, names: true } },
} satisfies Prisma.SessionSelect;

export type SessionCard = Prisma.SessionGetPayload<{ select: typeof cardSelect }>;
export type SessionsOf = { centreId?: string; fieldId?: string; provinceId?: string };

function sessionsOf({ centreId, fieldId, provinceId }: SessionsOf): Prisma.SessionWhereInput {
  const inProvince: Prisma.SessionWhereInput = {
    OR: [{ provinceId }, { provinceId: null, centre: { hostSchool: { provinceId } } }],
  };
  return {
    course: { status: { in: ["PUBLISHED", "RETIRED"] } },
    ...(centreId ? { centreId } : {}),
    ...(fieldId ? { courseVersion: { fields: { some: { fieldId } } } } : {}),
    ...(provinceId ? inProvince : {}),
  };
}

/** Sessions that have not begun, soonest first; with `openOnly`, those that take applications now. */
export async function listNextSessions(
  _actor: Actor,
  { openOnly = false, ...of }: SessionsOf & { openOnly?: boolean },
  now: Date,
  take: number,
): Promise<SessionCard[]> {
  return db.session.findMany({
    where: {
      AND: [
        sessionsOf(of),
        { status: { in: ["PUBLISHED", "CONFIRMED"] }, startsAt: { gt: now } },
        openOnly ? { opensAt: { lte: now }, closesAt: { gt: now } } : {},
      ],
    },
    select: cardSelect,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
  });
}

/** Sessions that took place, newest first, and how many there are. */
export async function listPastSessions(
  _actor: Actor,
  of: SessionsOf,
  now: Date,
  take: number,
): Promise<{ rows: SessionCard[]; total: number }> {
  const where: Prisma.SessionWhereInput = {
    AND: [
      sessionsOf(of),
      { status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"] }, endsAt: { lte: now } },
    ],
  };
  const [rows, total] = await Promise.all([
    db.session.findMany({
      where,
      select: cardSelect,
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      take,
    }),
    db.session.count({ where }),
  ]);
  return { rows, total };
}

export type CourseCard = {
  slug: string;
  title: string;
  mode: Mode;
  hours: number;
  centre: Name & { slug: string };
};

/** Published courses about a field, or of a centre. */
export async function listPublishedCourses(
  _actor: Actor,
  { fieldId, centreId }: { fieldId?: string; centreId?: string },
): Promise<CourseCard[]> {
  const rows = await db.course.findMany({
    where: {
      status: "PUBLISHED",
      ...(centreId ? { centreId } : {}),
      ...(fieldId ? { publishedVersion: { fields: { some: { fieldId } } } } : {}),
    },
    select: {
      slug: true,
      publishedVersion: { select: { title: true, mode: true, hours: true } },
      centre: { select: { slug: true, shortName: true, shortNames: true } },
    },
    orderBy: { publishedVersion: { title: "asc" } },
    take: 60,
  });
  return rows.flatMap(({ slug, publishedVersion: version, centre }) =>
    version === null
      ? []
      : {
          slug,
          ...version,
          centre: { slug: centre.slug, name: centre.shortName, names: centre.shortNames },
        },
  );
}
