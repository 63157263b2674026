import "server-only";
import type { ProvinceListInput } from "@/lib/evidence/overview/schema";
import { TRAINED, type Moment } from "@/lib/evidence/statistics/queries";
import { canBrowseProvinces, provinceScope } from "@/lib/network/province/policy";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { searchWords } from "@/lib/platform/search";
import { readPage, type Paged } from "./page";

const { sql, join } = Prisma;

export type ProvinceOverviewRow = {
  id: string;
  slug: string;
  code: string;
  name: string;
  names: unknown;
  region: string;
  regionNames: unknown;
  isPilot: boolean;
  centres: number;
  schools: number;
  teachers: number;
  /** People of the province trained in the twelve months before today. */
  trained: number;
  sessions: number;
  /** Covered fields of which no teacher of the province was trained in those months, as the last count has it. */
  untrained: number;
};

const SORTS: Record<NonNullable<ProvinceListInput["sort"]>, Prisma.Sql> = {
  code: sql`p.code`,
  name: sql`p.name`,
  centres: sql`centres`,
  schools: sql`schools`,
  teachers: sql`teachers`,
  trained: sql`trained`,
  sessions: sql`sessions`,
  untrained: sql`untrained`,
};

type Asked = Partial<ProvinceListInput> & { q: string; id?: string };

function conditions(actor: Actor, asked: Asked): Prisma.Sql {
  const all: Prisma.Sql[] = [sql`true`];
  const scope = provinceScope(actor);
  if (scope !== "all") all.push(sql`p.id = ANY(${[...scope]}::uuid[])`);
  for (const word of searchWords(asked.q)) all.push(sql`p.search LIKE ${`%${word}%`}`);
  if (asked.id) all.push(sql`p.id = ${asked.id}::uuid`);
  if (asked.kind === "pilot") all.push(sql`p.is_pilot`);
  if (asked.kind === "host") all.push(sql`coalesce(k.centres, 0) > 0`);
  if (asked.kind === "other") all.push(sql`NOT p.is_pilot AND coalesce(k.centres, 0) = 0`);
  const missing = sql`(SELECT count(*) FROM covered) - coalesce(r.fields, 0)`;
  if (asked.untrained === "some") all.push(sql`${missing} > 0`);
  if (asked.untrained === "none") all.push(sql`${missing} = 0`);
  return join(all, " AND ");
}

function read(actor: Actor, asked: Asked, { now, today }: Moment, window: Prisma.Sql) {
  const direction = asked.dir === "desc" ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  const day = sql`${today}::date`;
  return db.$queryRaw<(ProvinceOverviewRow & { total: number })[]>`
    WITH trained AS (${TRAINED}),
    covered AS (
      SELECT DISTINCT cf.field_id FROM centre_field cf
      JOIN centre c ON c.id = cf.centre_id AND (c.closed_on IS NULL OR c.closed_on > ${day})
      JOIN field f ON f.id = cf.field_id AND NOT f.is_general_subject),
    places AS (
      SELECT s.province_id, count(*)::int AS schools, count(c.id)::int AS centres FROM school s
      LEFT JOIN centre c ON c.host_school_id = s.id AND (c.closed_on IS NULL OR c.closed_on > ${day})
      WHERE s.closed_on IS NULL OR s.closed_on > ${day} GROUP BY 1),
    working AS (
      SELECT s.province_id, count(DISTINCT m.person_id)::int AS n
      FROM school_membership m JOIN school s ON s.id = m.school_id
      WHERE m.status = 'CONFIRMED' AND m.starts_on <= ${day} AND (m.ends_on IS NULL OR m.ends_on > ${day})
      GROUP BY 1),
    taught AS (
      SELECT province_id, count(DISTINCT who)::int AS n FROM trained
      WHERE ended_on <= ${day} AND ended_on > ${day} - interval '1 year' GROUP BY 1),
    reached AS (
      SELECT cc.province_id, count(*)::int AS fields FROM coverage_cell cc
      JOIN covered v ON v.field_id = cc.field_id WHERE cc.trained > 0 GROUP BY 1),
    ahead AS (
      SELECT coalesce(s.province_id, h.province_id) AS province_id, count(*)::int AS n
      FROM session s JOIN centre c ON c.id = s.centre_id JOIN school h ON h.id = c.host_school_id
      WHERE s.status IN ('PUBLISHED', 'CONFIRMED') AND s.ends_at > ${now} GROUP BY 1)
    SELECT p.id::text, p.slug, p.code, p.name, p.names, p.region, p.region_names AS "regionNames",
      p.is_pilot AS "isPilot", coalesce(k.centres, 0) AS centres, coalesce(k.schools, 0) AS schools,
      coalesce(w.n, 0) AS teachers, coalesce(t.n, 0) AS trained, coalesce(a.n, 0) AS sessions,
      ((SELECT count(*) FROM covered) - coalesce(r.fields, 0))::int AS untrained, count(*) OVER ()::int AS total
    FROM province p
    LEFT JOIN places k ON k.province_id = p.id
    LEFT JOIN working w ON w.province_id = p.id
    LEFT JOIN taught t ON t.province_id = p.id
    LEFT JOIN reached r ON r.province_id = p.id
    LEFT JOIN ahead a ON a.province_id = p.id
    WHERE ${conditions(actor, asked)}
    ORDER BY ${SORTS[asked.sort ?? "name"]} ${direction}, p.name, p.id
    ${window}`;
}

/** One page of the provinces in the actor's sight; a page beyond the last one is the last one. */
export async function listProvinceOverview(
  actor: Actor,
  asked: ProvinceListInput,
  moment: Moment,
): Promise<Paged<ProvinceOverviewRow>> {
  if (!canBrowseProvinces(actor)) return { rows: [], total: 0, page: 1 };
  return readPage(asked.page, (window) => read(actor, asked, moment, window));
}

/** Everything the filters let through. */
export async function listProvincesForExport(
  actor: Actor,
  asked: ProvinceListInput,
  moment: Moment,
): Promise<ProvinceOverviewRow[]> {
  return canBrowseProvinces(actor) ? read(actor, asked, moment, sql``) : [];
}

/** The same line of one province; null outside the actor's sight. */
export async function getProvinceOverview(
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<ProvinceOverviewRow | null> {
  if (!canBrowseProvinces(actor)) return null;
  const [row] = await read(actor, { q: "", id }, moment, sql`LIMIT 1`);
  return row ?? null;
}
