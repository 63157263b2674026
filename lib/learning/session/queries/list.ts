import "server-only";
import { canBrowseSessions } from "@/lib/learning/session/policy";
import type { SessionPhase } from "@/lib/learning/session/rules";
import { sessionPhase } from "@/lib/learning/session/rules";
import type { SessionListFilter } from "@/lib/learning/session/schema";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { firstRows, pageWindow } from "@/lib/platform/db/page-window";
import type { Mode, SessionStatus } from "@/lib/platform/db/generated/enums";
import { searchWords } from "@/lib/platform/search";

export const SESSION_PAGE = 50;
/** What an export may hold: every session of many years. */
const EXPORT_MOST = 50_000;

type Stored = {
  id: string;
  reference: string;
  title: string;
  mode: Mode;
  status: SessionStatus;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  capacity: number;
  seatsTaken: number;
  minimum: number;
  centreName: string;
  centreNames: unknown;
  provinceName: string | null;
  provinceNames: unknown;
};
export type SessionRow = Stored & { phase: SessionPhase };
export type SessionList = { rows: SessionRow[]; total: number; page: number };

const { sql, join } = Prisma;

/** The stored states and dates behind a derived state; the same cases as `sessionPhase`, as a database reads them. */
function phaseCondition(phase: SessionPhase, now: Date): Prisma.Sql {
  const live = sql`s.status IN ('PUBLISHED', 'CONFIRMED')`;
  switch (phase) {
    case "draft":
      return sql`s.status IN ('DRAFT', 'SUBMITTED')`;
    case "announced":
      return sql`(${live} AND s.opens_at > ${now} AND s.closes_at > ${now} AND s.starts_at > ${now})`;
    case "enrolment_open":
      return sql`(${live} AND s.opens_at <= ${now} AND s.closes_at > ${now} AND s.starts_at > ${now})`;
    case "enrolment_closed":
      return sql`(${live} AND s.closes_at <= ${now} AND s.starts_at > ${now})`;
    case "running":
      return sql`(${live} AND s.starts_at <= ${now} AND s.ends_at > ${now})`;
    case "ended":
      return sql`(${live} AND s.ends_at <= ${now})`;
    default:
      return sql`s.status = ${phase.toUpperCase()}::"SessionStatus"`;
  }
}

function conditions(filter: SessionListFilter, scope: Prisma.Sql, now: Date): Prisma.Sql {
  const found: Prisma.Sql[] = [scope];
  for (const word of searchWords(filter.q)) {
    const like = sql`${`%${word}%`}`;
    found.push(sql`(s.reference LIKE ${like}
      OR s.version_id IN (SELECT cv.id FROM course_version cv WHERE cv.search LIKE ${like})
      OR s.centre_id IN (SELECT c.id FROM centre c WHERE c.search LIKE ${like})
      OR s.province_id IN (SELECT p.id FROM province p WHERE p.search LIKE ${like}))`);
  }
  if (filter.phase) found.push(phaseCondition(filter.phase, now));
  if (filter.mode) found.push(sql`v.mode = ${filter.mode}::"Mode"`);
  if (filter.centre) found.push(sql`s.centre_id = ${filter.centre}::uuid`);
  if (filter.province) found.push(sql`s.province_id = ${filter.province}::uuid`);
  if (filter.field)
    found.push(sql`(v.is_open_to_all_fields OR EXISTS (SELECT 1 FROM course_version_field vf
      WHERE vf.version_id = v.id AND vf.field_id = ${filter.field}::uuid))`);
  if (filter.from) found.push(sql`s.starts_at >= (${filter.from}::date)::timestamp AT TIME ZONE s.time_zone`);
  if (filter.to) found.push(sql`s.starts_at < (${filter.to}::date + 1)::timestamp AT TIME ZONE s.time_zone`);
  return join(found, " AND ");
}

const COLUMNS: Record<NonNullable<SessionListFilter["sort"]>, Prisma.Sql> = {
  start: sql`s.starts_at`,
  reference: sql`s.reference`,
  course: sql`v.title`,
  centre: sql`ce.short_name COLLATE "tr-x-icu"`,
  seats: sql`s.seats_taken`,
  status: sql`s.status`,
};

function statement(filter: SessionListFilter, scope: Prisma.Sql, now: Date, limit: Prisma.Sql): Prisma.Sql {
  const direction = filter.order === "asc" ? sql`ASC` : sql`DESC`;
  return sql`SELECT s.id::text, s.reference, v.title, v.mode::text, s.status::text, s.starts_at AS "startsAt",
      s.ends_at AS "endsAt", s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.time_zone AS "timeZone",
      s.capacity, s.seats_taken AS "seatsTaken", s.minimum, ce.short_name AS "centreName",
      ce.short_names AS "centreNames", p.name AS "provinceName", p.names AS "provinceNames"
    FROM session s JOIN course_version v ON v.id = s.version_id JOIN centre ce ON ce.id = s.centre_id
      LEFT JOIN province p ON p.id = s.province_id
    WHERE ${conditions(filter, scope, now)}
    ORDER BY ${COLUMNS[filter.sort ?? "start"]} ${direction}, s.id ${limit}`;
}

async function readPage(filter: SessionListFilter, scope: Prisma.Sql, now: Date): Promise<SessionList> {
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM session s JOIN course_version v ON v.id = s.version_id
    WHERE ${conditions(filter, scope, now)}`;
  const total = count?.total ?? 0;
  const page = Math.min(filter.page, Math.max(1, Math.ceil(total / SESSION_PAGE)));
  const limit = pageWindow(page, SESSION_PAGE);
  const rows = await db.$queryRaw<Stored[]>(statement(filter, scope, now, limit));
  return { rows: rows.map((row) => ({ ...row, phase: sessionPhase(row, now) })), total, page };
}

/** The sessions of the centres the actor coordinates, drafts included. */
export async function listManagedSessions(
  actor: Actor,
  filter: SessionListFilter,
  now: Date,
): Promise<SessionList> {
  const ids = isPerson(actor) ? [...actor.centreIds] : [];
  return readPage(filter, sql`s.centre_id = ANY(${ids}::uuid[])`, now);
}

/** Every centre's sessions, for the ministry; nothing for anybody else. */
export async function listNationalSessions(
  actor: Actor,
  filter: SessionListFilter,
  now: Date,
): Promise<SessionList> {
  return readPage(filter, canBrowseSessions(actor) ? sql`true` : sql`false`, now);
}

/** The own centres' sessions, all pages of exactly what is filtered. */
export async function listManagedSessionsForExport(
  actor: Actor,
  filter: SessionListFilter,
  now: Date,
): Promise<SessionRow[]> {
  const ids = isPerson(actor) ? [...actor.centreIds] : [];
  const own = sql`s.centre_id = ANY(${ids}::uuid[])`;
  const rows = await db.$queryRaw<Stored[]>(statement(filter, own, now, firstRows(EXPORT_MOST)));
  return rows.map((row) => ({ ...row, phase: sessionPhase(row, now) }));
}

/** Exactly what is filtered, all pages of it. */
export async function listSessionsForExport(
  actor: Actor,
  filter: SessionListFilter,
  now: Date,
): Promise<SessionRow[]> {
  if (!canBrowseSessions(actor)) return [];
  const rows = await db.$queryRaw<Stored[]>(statement(filter, sql`true`, now, firstRows(EXPORT_MOST)));
  return rows.map((row) => ({ ...row, phase: sessionPhase(row, now) }));
}

/** What the ministry's list can be narrowed to: centres, the provinces of sessions, and fields that are taught. */
export async function listSessionFilterOptions(actor: Actor) {
  if (!canBrowseSessions(actor)) return { centres: [], provinces: [], fields: [] };
  const named = { id: true, name: true, names: true } as const;
  const [centres, provinces, fields] = await Promise.all([
    db.centre.findMany({
      select: { id: true, shortName: true, shortNames: true },
      orderBy: [{ shortName: "asc" }, { id: "asc" }],
    }),
    db.province.findMany({ where: { sessions: { some: {} } }, select: named, orderBy: { name: "asc" } }),
    db.field.findMany({ where: { courseVersions: { some: {} } }, select: named, orderBy: { name: "asc" } }),
  ]);
  return { centres, provinces, fields };
}
