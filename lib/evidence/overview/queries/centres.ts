import "server-only";
import { TRAINED, type Moment } from "@/lib/evidence/statistics/queries";
import type { CentreListInput } from "@/lib/evidence/overview/schema";
import { canBrowseCentres } from "@/lib/network/centre/policy";
import { CONFIRMATION_DAYS } from "@/lib/network/centre/rules";
import { provinceScope } from "@/lib/network/province/policy";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { searchWords } from "@/lib/platform/search";
import { readPage, type Paged } from "./page";

const { sql, join } = Prisma;

type Named = { name: string; names: unknown };

export type CentreOverviewRow = Named & {
  id: string;
  number: number;
  slug: string;
  school: Named & { id: string };
  province: Named & { slug: string };
  district: string | null;
  leads: Named[];
  fieldCount: number;
  staff: number;
  running: number;
  coming: number;
  /** People trained by the centre in the twelve months before today. */
  trained: number;
  confirmedOn: Date | null;
  closedOn: Date | null;
};

const SORTS: Record<NonNullable<CentreListInput["sort"]>, Prisma.Sql> = {
  number: sql`c.number`,
  name: sql`c.short_name`,
  province: sql`p.name`,
  staff: sql`staff`,
  running: sql`running`,
  coming: sql`coming`,
  trained: sql`trained`,
  confirmed: sql`c.confirmed_on`,
};

type Asked = Partial<CentreListInput> & { q: string; id?: string };

function conditions(actor: Actor, asked: Asked, today: Date): Prisma.Sql {
  const day = sql`${today}::date`;
  const all: Prisma.Sql[] = [sql`true`];
  const scope = provinceScope(actor);
  if (scope !== "all") all.push(sql`h.province_id = ANY(${[...scope]}::uuid[])`);
  for (const word of searchWords(asked.q)) {
    const like = `%${word}%`;
    all.push(sql`(c.search LIKE ${like} OR h.search LIKE ${like} OR p.search LIKE ${like})`);
  }
  if (asked.id) all.push(sql`c.id = ${asked.id}::uuid`);
  if (asked.province) all.push(sql`p.slug = ${asked.province}`);
  if (asked.field)
    all.push(sql`EXISTS (SELECT FROM centre_field cf JOIN field f ON f.id = cf.field_id
      WHERE cf.centre_id = c.id AND f.slug = ${asked.field})`);
  const oldest = sql`(${day} - ${CONFIRMATION_DAYS}::int)`;
  if (asked.confirmed === "never") all.push(sql`c.confirmed_on IS NULL`);
  if (asked.confirmed === "old") all.push(sql`c.confirmed_on < ${oldest}`);
  if (asked.confirmed === "fresh") all.push(sql`c.confirmed_on >= ${oldest}`);
  if (asked.state === "open") all.push(sql`(c.closed_on IS NULL OR c.closed_on > ${day})`);
  if (asked.state === "closed") all.push(sql`c.closed_on <= ${day}`);
  return join(all, " AND ");
}

function read(actor: Actor, asked: Asked, { now, today }: Moment, window: Prisma.Sql) {
  const direction = asked.dir === "desc" ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  const day = sql`${today}::date`;
  return db.$queryRaw<(CentreOverviewRow & { total: number })[]>`
    WITH trained AS (${TRAINED}),
    taught AS (
      SELECT centre_id, count(DISTINCT who)::int AS n FROM trained
      WHERE ended_on <= ${day} AND ended_on > ${day} - interval '1 year' GROUP BY 1),
    held AS (
      SELECT centre_id, count(*) FILTER (WHERE starts_at <= ${now} AND ends_at > ${now})::int AS running,
        count(*) FILTER (WHERE starts_at > ${now})::int AS coming
      FROM session WHERE status IN ('PUBLISHED', 'CONFIRMED') AND ends_at > ${now} GROUP BY 1),
    working AS (
      SELECT s.centre_id, count(DISTINCT s.person_id)::int AS n FROM centre_staff s
      JOIN person w ON w.id = s.person_id AND w.closed_at IS NULL
      WHERE s.starts_on <= ${day} AND (s.ends_on IS NULL OR s.ends_on > ${day}) GROUP BY 1)
    SELECT c.id::text, c.number, c.slug, c.short_name AS name, c.short_names AS names,
      jsonb_build_object('id', h.id, 'name', h.name, 'names', h.names) AS school,
      jsonb_build_object('slug', p.slug, 'name', p.name, 'names', p.names) AS province, d.name AS district,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'names', f.names) ORDER BY f.name)
        FROM centre_field cf JOIN field f ON f.id = cf.field_id WHERE cf.centre_id = c.id AND cf.is_lead), '[]') AS leads,
      (SELECT count(*) FROM centre_field cf WHERE cf.centre_id = c.id)::int AS "fieldCount",
      coalesce(w.n, 0) AS staff, coalesce(s.running, 0) AS running, coalesce(s.coming, 0) AS coming,
      coalesce(t.n, 0) AS trained, c.confirmed_on AS "confirmedOn", c.closed_on AS "closedOn",
      count(*) OVER ()::int AS total
    FROM centre c
    JOIN school h ON h.id = c.host_school_id
    JOIN province p ON p.id = h.province_id
    LEFT JOIN district d ON d.id = h.district_id
    LEFT JOIN taught t ON t.centre_id = c.id
    LEFT JOIN held s ON s.centre_id = c.id
    LEFT JOIN working w ON w.centre_id = c.id
    WHERE ${conditions(actor, asked, today)}
    ORDER BY ${SORTS[asked.sort ?? "number"]} ${direction}, c.number
    ${window}`;
}

/** One page of the centres in the actor's sight; a page beyond the last one is the last one. */
export async function listCentreOverview(
  actor: Actor,
  asked: CentreListInput,
  moment: Moment,
): Promise<Paged<CentreOverviewRow>> {
  if (!canBrowseCentres(actor)) return { rows: [], total: 0, page: 1 };
  return readPage(asked.page, (window) => read(actor, asked, moment, window));
}

/** Everything the filters let through. */
export async function listCentresForExport(
  actor: Actor,
  asked: CentreListInput,
  moment: Moment,
): Promise<CentreOverviewRow[]> {
  return canBrowseCentres(actor) ? read(actor, asked, moment, sql``) : [];
}

/** The same line of one centre, also of a closed one; null outside the actor's sight. */
export async function getCentreOverview(
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<CentreOverviewRow | null> {
  if (!canBrowseCentres(actor)) return null;
  const [row] = await read(actor, { q: "", id }, moment, sql`LIMIT 1`);
  return row ?? null;
}
