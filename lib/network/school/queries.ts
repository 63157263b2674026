import "server-only";
import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { firstRows, pageWindow } from "@/lib/platform/db/page-window";
import type { SchoolKind } from "@/lib/platform/db/generated/enums";
import { canBrowseSchools, canSeeMembers, schoolsVisibleTo } from "./policy";
import type { SchoolListInput } from "./schema";

const publicSelect = {
  id: true,
  slug: true,
  name: true,
  names: true,
  kind: true,
  isDemonstration: true,
  district: { select: { name: true } },
  fields: {
    select: { field: { select: { id: true, slug: true, name: true, names: true } } },
    orderBy: { field: { name: "asc" } },
  },
} satisfies Prisma.SchoolSelect;

export type PublicSchoolRow = Prisma.SchoolGetPayload<{ select: typeof publicSelect }>;

/** Open schools of a province, by name, and how many there are. */
export async function listProvinceSchools(
  _actor: Actor,
  provinceId: string,
  today: Date,
  take: number,
): Promise<{ rows: PublicSchoolRow[]; total: number }> {
  const where = { provinceId, OR: [{ closedOn: null }, { closedOn: { gt: today } }] };
  const [rows, total] = await Promise.all([
    db.school.findMany({
      where,
      select: publicSelect,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take,
    }),
    db.school.count({ where }),
  ]);
  return { rows, total };
}

export const SCHOOL_PAGE = 50;

export type SchoolRow = {
  id: string;
  name: string;
  names: unknown;
  kind: SchoolKind;
  registryCode: string | null;
  district: string | null;
  province: { slug: string; name: string; names: unknown };
  members: number;
  fieldCount: number;
  confirmedOn: Date | null;
  isDemonstration: boolean;
};
export type SchoolPage = { rows: SchoolRow[]; total: number; page: number; pages: number };

const { sql, join } = Prisma;

const likeFolded = (word: string) =>
  sql`'%' || regexp_replace(search_fold(${word}), '([\\%_])', '\\\\\\1', 'g') || '%'`;

const SORTS: Record<NonNullable<SchoolListInput["sort"]>, Prisma.Sql> = {
  name: sql`s.name`,
  province: sql`p.name`,
  members: sql`members`,
  confirmed: sql`s.confirmed_on`,
};

function conditions(actor: Actor, input: SchoolListInput, today: Date): Prisma.Sql {
  const all = [sql`(s.closed_on IS NULL OR s.closed_on > ${today}::date)`];
  if (actor.kind !== "system" && !isMinistry(actor)) {
    const { provinceIds, schoolIds } = isPerson(actor) ? actor : { provinceIds: [], schoolIds: [] };
    all.push(
      sql`(s.province_id = ANY(${[...provinceIds]}::uuid[]) OR s.id = ANY(${[...schoolIds]}::uuid[]))`,
    );
  }
  for (const word of input.q
    .split(" ")
    .filter((part) => part !== "")
    .slice(0, 6)) {
    const like = likeFolded(word);
    all.push(sql`(s.search LIKE ${like} OR p.search LIKE ${like})`);
  }
  if (input.province) all.push(sql`p.slug = ${input.province}`);
  if (input.kind) all.push(sql`s.kind = ${input.kind}::"SchoolKind"`);
  if (input.confirmed === "yes") all.push(sql`s.confirmed_on IS NOT NULL`);
  if (input.confirmed === "no") all.push(sql`s.confirmed_on IS NULL`);
  if (input.field)
    all.push(sql`EXISTS (SELECT 1 FROM school_field sf JOIN field f ON f.id = sf.field_id
      WHERE sf.school_id = s.id AND f.slug = ${input.field})`);
  return join(all, " AND ");
}

type Stored = Omit<SchoolRow, "province"> & { total: number; province: SchoolRow["province"] };

async function readSchools(actor: Actor, input: SchoolListInput, today: Date, window: Prisma.Sql) {
  const direction = input.dir === "desc" ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  return db.$queryRaw<Stored[]>`
    SELECT s.id::text, s.name, s.names, s.kind::text, s.registry_code AS "registryCode", d.name AS district,
      jsonb_build_object('slug', p.slug, 'name', p.name, 'names', p.names) AS province,
      m.members, (SELECT count(*) FROM school_field sf WHERE sf.school_id = s.id)::int AS "fieldCount",
      s.confirmed_on AS "confirmedOn", s.is_demonstration AS "isDemonstration", count(*) OVER ()::int AS total
    FROM school s
    JOIN province p ON p.id = s.province_id
    LEFT JOIN district d ON d.id = s.district_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM school_membership sm
      WHERE sm.school_id = s.id AND sm.status = 'CONFIRMED' AND sm.starts_on <= ${today}::date
        AND (sm.ends_on IS NULL OR sm.ends_on > ${today}::date)) m
    WHERE ${conditions(actor, input, today)}
    ORDER BY ${SORTS[input.sort ?? "name"]} ${direction}, s.name, s.id
    ${window}`;
}

/** The browse list: one page of it; a page beyond the last one is the last one. */
export async function listSchools(actor: Actor, input: SchoolListInput, today: Date): Promise<SchoolPage> {
  const empty = { rows: [], total: 0, page: 1, pages: 1 };
  if (!canBrowseSchools(actor)) return empty;
  const stored = await readSchools(actor, input, today, pageWindow(input.page, SCHOOL_PAGE));
  if (stored.length === 0 && input.page > 1) {
    const [first] = await readSchools(actor, input, today, firstRows(1));
    if (!first) return empty;
    return listSchools(actor, { ...input, page: Math.ceil(first.total / SCHOOL_PAGE) }, today);
  }
  const total = stored[0]?.total ?? 0;
  return {
    rows: stored.map(({ total: _total, ...row }) => row),
    total,
    page: input.page,
    pages: Math.max(1, Math.ceil(total / SCHOOL_PAGE)),
  };
}

/** Everything the filters let through, for an export. */
export async function listSchoolsForExport(
  actor: Actor,
  input: SchoolListInput,
  today: Date,
): Promise<SchoolRow[]> {
  if (!canBrowseSchools(actor)) return [];
  const stored = await readSchools(actor, input, today, sql`LIMIT 50000`);
  return stored.map(({ total: _total, ...row }) => row);
}

const detailSelect = {
  id: true,
  slug: true,
  name: true,
  names: true,
  kind: true,
  registryCode: true,
  provinceId: true,
  districtId: true,
  address: true,
  phone: true,
  website: true,
  isSure: true,
  isDemonstration: true,
  confirmedOn: true,
  closedOn: true,
  closedReason: true,
  mergedIntoId: true,
  version: true,
  province: { select: { slug: true, name: true, names: true } },
  district: { select: { id: true, name: true } },
  centre: { select: { slug: true, closedOn: true, shortName: true, shortNames: true } },
  fields: {
    select: { field: { select: { id: true, slug: true, code: true, name: true, names: true } } },
    orderBy: { field: { name: "asc" } },
  },
} satisfies Prisma.SchoolSelect;

export type SchoolDetail = Prisma.SchoolGetPayload<{ select: typeof detailSelect }>;

export async function getSchool(actor: Actor, schoolId: string): Promise<SchoolDetail | null> {
  return db.school.findFirst({
    where: { AND: [{ id: schoolId }, schoolsVisibleTo(actor)] },
    select: detailSelect,
  });
}

const memberSelect = {
  id: true,
  status: true,
  startsOn: true,
  endsOn: true,
  person: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      fields: { where: { endsOn: null }, select: { field: { select: { name: true, names: true } } } },
    },
  },
} satisfies Prisma.SchoolMembershipSelect;

export type SchoolMemberRow = Prisma.SchoolMembershipGetPayload<{ select: typeof memberSelect }>;

/** Who works and worked there, newest first; nobody for whoever may not see the school's people. */
export async function listSchoolMembers(
  actor: Actor,
  school: { id: string; provinceId: string },
): Promise<SchoolMemberRow[]> {
  if (!canSeeMembers(actor, school)) return [];
  return db.schoolMembership.findMany({
    where: { schoolId: school.id, status: { in: ["CONFIRMED", "CLAIMED"] } },
    select: memberSelect,
    orderBy: [{ endsOn: { sort: "desc", nulls: "first" } }, { person: { familyName: "asc" } }, { id: "asc" }],
    take: 500,
  });
}
