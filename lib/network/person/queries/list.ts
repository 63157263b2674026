import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, readRows } from "@/lib/platform/db";
import { keepTotal, knownTotal } from "@/lib/platform/db/kept-a-while";
import { Prisma } from "@/lib/platform/db/generated/client";
import { firstRows, pageWindow } from "@/lib/platform/db/page-window";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canListPeople, peopleScope } from "@/lib/network/person/policy";
import type { RoleName } from "@/lib/network/person/rules";
import type { PeopleFilter } from "@/lib/network/person/schema";
import { like, wordsOf } from "./find";

const { sql, join } = Prisma;

export const PEOPLE_PAGE = 50;

export type PeopleRow = {
  id: string;
  givenName: string;
  familyName: string;
  email: string | null;
  isClosed: boolean;
  isDemonstration: boolean;
  school: string | null;
  schoolNames: unknown;
  province: string | null;
  provinceNames: unknown;
  /** Waits for a school's word. */
  isClaimed: boolean;
  roles: RoleName[];
};

export type People = { rows: PeopleRow[]; total: number; page: number };

const ORDERS = {
  name: sql`p.family_name, p.given_name, p.id`,
  "-name": sql`p.family_name DESC, p.given_name DESC, p.id DESC`,
  created: sql`p.created_at, p.id`,
  "-created": sql`p.created_at DESC, p.id DESC`,
};

function conditions(actor: Actor, filter: PeopleFilter, today: Date): Prisma.Sql {
  const { role, province, field, school, state } = filter;
  const holds = (alias: string) =>
    Prisma.raw(`${alias}.starts_on <= DATE '${today.toISOString().slice(0, 10)}'
    AND (${alias}.ends_on IS NULL OR ${alias}.ends_on > DATE '${today.toISOString().slice(0, 10)}')`);
  const working = (where: Prisma.Sql) => sql`p.id IN (SELECT m.person_id FROM school_membership m
    JOIN school s ON s.id = m.school_id WHERE m.status = 'CONFIRMED' AND ${holds("m")} AND ${where})`;
  const all: Prisma.Sql[] = [state === "closed" ? sql`p.closed_at IS NOT NULL` : sql`p.closed_at IS NULL`];
  const scope = peopleScope(actor);
  if (scope !== "all") {
    all.push(sql`p.id IN (SELECT m.person_id FROM school_membership m JOIN school s ON s.id = m.school_id
      WHERE m.status IN ('CONFIRMED', 'CLAIMED') AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
        AND (s.id = ANY (${scope.schoolIds}::uuid[]) OR s.province_id = ANY (${scope.provinceIds}::uuid[])))`);
  }
  for (const word of wordsOf(filter.q)) all.push(sql`p.search LIKE ${like(word)}`);
  if (role) {
    all.push(sql`p.id IN (SELECT r.person_id FROM role_assignment r
      WHERE r.role = ${role}::"Role" AND ${holds("r")})`);
  }
  if (province) {
    const named = sql`(SELECT id FROM province WHERE slug = ${province})`;
    all.push(sql`(${working(sql`s.province_id = ${named}`)} OR p.id IN (SELECT r.person_id
      FROM role_assignment r WHERE r.province_id = ${named} AND ${holds("r")}))`);
  }
  if (school) all.push(working(sql`s.id = ${school}::uuid`));
  if (field) {
    all.push(sql`p.id IN (SELECT f.person_id FROM person_field f
      WHERE f.field_id = (SELECT id FROM field WHERE slug = ${field}) AND ${holds("f")})`);
  }
  if (state === "claimed") {
    all.push(sql`p.id IN (SELECT m.person_id FROM school_membership m WHERE m.status = 'CLAIMED')`);
  }
  if (state === "noschool") {
    all.push(sql`NOT EXISTS (SELECT 1 FROM school_membership m
      WHERE m.person_id = p.id AND m.status = 'CONFIRMED' AND ${holds("m")})`);
  }
  return join(all, " AND ");
}

/** Fifty people at a time, with school and roles of today, and how many there are: one statement. */
export async function listPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<People> {
  if (!canListPeople(actor)) return { rows: [], total: 0, page: 1 };
  const { date } = await networkDay(db, now);
  const where = conditions(actor, filter, date);
  const what = JSON.stringify([where.sql, where.values]);
  const read = async (page: number, known = knownTotal(what)) => {
    const [found] = await readRows<{ total: number; rows: PeopleRow[] }>(sql`
      SELECT ${known ?? sql`(SELECT count(*)::int FROM person p WHERE ${where})`} AS total,
        (SELECT coalesce(json_agg(people), '[]'::json) FROM (${pageOf(where, filter.sort, date, pageWindow(page, PEOPLE_PAGE))}) people) AS rows`);
    const { total, rows } = found ?? { total: 0, rows: [] };
    if (known === undefined) keepTotal(what, Number(total));
    return { total: Number(total), rows: rows.map(withEachRoleOnce), page };
  };
  const asked = await read(filter.page);
  const last = Math.max(1, Math.ceil(asked.total / PEOPLE_PAGE));
  return asked.page <= last ? asked : read(last, asked.total);
}

const EXPORT_MOST = 100_000;

/** All that the filter lets through, for an export of exactly what is filtered. */
export async function listPeopleForExport(
  actor: Actor,
  filter: PeopleFilter,
  now: Date,
): Promise<PeopleRow[]> {
  if (!canListPeople(actor)) return [];
  const { date } = await networkDay(db, now);
  const where = conditions(actor, filter, date);
  const all = pageOf(where, filter.sort, date, firstRows(EXPORT_MOST));
  return (await db.$queryRaw<PeopleRow[]>`${all}`).map(withEachRoleOnce);
}

/** Somebody may hold a role in several places. */
const withEachRoleOnce = (row: PeopleRow): PeopleRow => ({ ...row, roles: [...new Set(row.roles)].sort() });

function pageOf(where: Prisma.Sql, sort: PeopleFilter["sort"], today: Date, window: Prisma.Sql): Prisma.Sql {
  const order = ORDERS[sort ?? "name"];
  return sql`
    SELECT p.id::text AS id, p.given_name AS "givenName", p.family_name AS "familyName", p.email,
      p.closed_at IS NOT NULL AS "isClosed", p.is_demonstration AS "isDemonstration",
      s.name AS school, s.names AS "schoolNames", v.name AS province, v.names AS "provinceNames",
      EXISTS (SELECT 1 FROM school_membership c WHERE c.person_id = p.id AND c.status = 'CLAIMED') AS "isClaimed",
      ARRAY(SELECT r.role::text FROM role_assignment r WHERE r.person_id = p.id
        AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on > ${today}::date)) AS roles
    FROM (SELECT * FROM person p WHERE ${where} ORDER BY ${order} ${window}) p
    LEFT JOIN school_membership m ON m.person_id = p.id AND m.status = 'CONFIRMED'
      AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
    LEFT JOIN school s ON s.id = m.school_id
    LEFT JOIN province v ON v.id = s.province_id
    ORDER BY ${order}`;
}
