import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { keepTotal, knownTotal } from "@/lib/platform/db/kept-a-while";
import { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import {
  canFindByName,
  canListPeople,
  canManagePeople,
  canSeeStaff,
  peopleScope,
  peopleVisibleTo,
} from "./policy";
import { invitationStatus, type RoleName, type ScopedRole } from "./rules";
import type { PeopleFilter } from "./schema";

const { sql, join } = Prisma;

export const PEOPLE_PAGE = 50;
const MOST_FOUND = 20;
const WORDS_MOST = 6;

export const PLACE = {
  centre: { select: { id: true, shortName: true, shortNames: true } },
  province: { select: { id: true, name: true, names: true } },
  school: { select: { id: true, name: true, names: true } },
  partner: { select: { id: true, slug: true, name: true } },
} as const;

/** Whether the place an office names is there and open. */
export async function placeExists(
  on: Db | Tx,
  { centreId, provinceId, schoolId }: ScopedRole,
): Promise<boolean> {
  if (centreId) return (await on.centre.count({ where: { id: centreId, closedOn: null } })) === 1;
  if (schoolId) return (await on.school.count({ where: { id: schoolId, closedOn: null } })) === 1;
  return provinceId === null || (await on.province.count({ where: { id: provinceId } })) === 1;
}

/** The search key of what was typed, as a LIKE pattern. */
const like = (word: string) =>
  sql`'%' || regexp_replace(search_fold(${word}), '([\\%_])', '\\\\\\1', 'g') || '%'`;

const wordsOf = (q: string) => q.split(/\s+/).filter(Boolean).slice(0, WORDS_MOST);

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
    all.push(sql`(${working(sql`s.province_id = ${province}::uuid`)} OR p.id IN (SELECT r.person_id
      FROM role_assignment r WHERE r.province_id = ${province}::uuid AND ${holds("r")}))`);
  }
  if (school) all.push(working(sql`s.id = ${school}::uuid`));
  if (field) {
    all.push(sql`p.id IN (SELECT f.person_id FROM person_field f
      WHERE f.field_id = ${field}::uuid AND ${holds("f")})`);
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
    const [found] = await db.$queryRaw<{ total: number; rows: PeopleRow[] }[]>`
      SELECT ${known ?? sql`(SELECT count(*)::int FROM person p WHERE ${where})`} AS total,
        (SELECT coalesce(json_agg(people), '[]'::json) FROM (${pageOf(where, filter.sort, date, {
          limit: PEOPLE_PAGE,
          offset: (page - 1) * PEOPLE_PAGE,
        })}) people) AS rows`;
    const { total, rows } = found ?? { total: 0, rows: [] };
    if (known === undefined) keepTotal(what, Number(total));
    return { total: Number(total), rows, page };
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
  return db.$queryRaw<PeopleRow[]>`${pageOf(where, filter.sort, date, { limit: EXPORT_MOST, offset: 0 })}`;
}

function pageOf(
  where: Prisma.Sql,
  sort: PeopleFilter["sort"],
  today: Date,
  { limit, offset }: { limit: number; offset: number },
): Prisma.Sql {
  const order = ORDERS[sort ?? "name"];
  return sql`
    SELECT p.id::text AS id, p.given_name AS "givenName", p.family_name AS "familyName", p.email,
      p.closed_at IS NOT NULL AS "isClosed", p.is_demonstration AS "isDemonstration",
      s.name AS school, s.names AS "schoolNames", v.name AS province, v.names AS "provinceNames",
      EXISTS (SELECT 1 FROM school_membership c WHERE c.person_id = p.id AND c.status = 'CLAIMED') AS "isClaimed",
      ARRAY(SELECT DISTINCT r.role::text FROM role_assignment r WHERE r.person_id = p.id
        AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on > ${today}::date) ORDER BY 1) AS roles
    FROM (SELECT * FROM person p WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}) p
    LEFT JOIN school_membership m ON m.person_id = p.id AND m.status = 'CONFIRMED'
      AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
    LEFT JOIN school s ON s.id = m.school_id
    LEFT JOIN province v ON v.id = s.province_id
    ORDER BY ${order}`;
}

const personSelect = {
  id: true,
  givenName: true,
  familyName: true,
  registryName: true,
  email: true,
  phone: true,
  locale: true,
  audience: true,
  createdAt: true,
  emailProvenAt: true,
  closedAt: true,
  anonymisedAt: true,
  totpConfirmedAt: true,
  isDemonstration: true,
  version: true,
  roles: {
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: { id: true, role: true, startsOn: true, endsOn: true, grantedAt: true, ...PLACE },
  },
  memberships: {
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      status: true,
      startsOn: true,
      endsOn: true,
      claimedAt: true,
      decidedAt: true,
      school: {
        select: { id: true, name: true, names: true, province: { select: { name: true, names: true } } },
      },
    },
  },
  fields: {
    orderBy: { startsOn: "desc" },
    select: {
      startsOn: true,
      endsOn: true,
      field: { select: { id: true, code: true, name: true, names: true } },
    },
  },
  erasures: { orderBy: { askedAt: "desc" }, select: { id: true, status: true, askedAt: true } },
} as const satisfies Prisma.PersonSelect;

export type PersonDetail = Prisma.PersonGetPayload<{ select: typeof personSelect }>;

/** A person with all periods, for who may see them; null like one that is not there. */
export function getPerson(actor: Actor, id: string): Promise<PersonDetail | null> {
  return db.person.findFirst({ where: { AND: [{ id }, peopleVisibleTo(actor)] }, select: personSelect });
}

export function getOwnPerson(actor: Actor): Promise<PersonDetail | null> {
  return actor.kind === "person" ? getPerson(actor, actor.personId) : Promise.resolve(null);
}

/** Consents in force and the newest version of the privacy notice one said to have read. */
export async function getOwnConsents(actor: Actor) {
  if (actor.kind !== "person") return null;
  const { personId } = actor;
  const [consents, reading] = await Promise.all([
    db.consent.findMany({ where: { personId, withdrawnAt: null }, select: { kind: true, givenAt: true } }),
    db.privacyReading.findFirst({ where: { personId }, orderBy: { readAt: "desc" } }),
  ]);
  return { consents, reading: reading && { version: reading.version, readAt: reading.readAt } };
}

const staffSelect = {
  id: true,
  status: true,
  startsOn: true,
  endsOn: true,
  claimedAt: true,
  person: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      email: true,
      fields: { where: { endsOn: null }, select: { field: { select: { name: true, names: true } } } },
    },
  },
} as const satisfies Prisma.SchoolMembershipSelect;

export type StaffRow = Prisma.SchoolMembershipGetPayload<{ select: typeof staffSelect }>;
export type SchoolStaff = {
  school: { id: string; name: string; names: unknown };
  claims: StaffRow[];
  present: StaffRow[];
  past: StaffRow[];
};

/** Who works at a school, who says so, and who left; null for whom it is not the school of. */
export async function getSchoolStaff(actor: Actor, schoolId: string, now: Date): Promise<SchoolStaff | null> {
  const school = await db.school.findUnique({
    where: { id: schoolId },
    select: { id: true, name: true, names: true, provinceId: true },
  });
  if (!school || !canSeeStaff(actor, school)) return null;
  const { date } = await networkDay(db, now);
  const rows = await db.schoolMembership.findMany({
    where: { schoolId, status: { in: ["CLAIMED", "CONFIRMED"] }, person: { closedAt: null } },
    orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
    take: 1000,
    select: staffSelect,
  });
  const isOver = (row: StaffRow) => row.endsOn !== null && row.endsOn <= date;
  return {
    school,
    claims: rows.filter((row) => row.status === "CLAIMED"),
    present: rows.filter((row) => row.status === "CONFIRMED" && !isOver(row)),
    past: rows.filter((row) => row.status === "CONFIRMED" && isOver(row)),
  };
}

export type SchoolFound = {
  id: string;
  name: string;
  names: unknown;
  province: { name: string; names: unknown };
};

/** Open schools by folded words of their name, province or district; for everyone who says where they work. */
export async function findSchools(_actor: Actor, q: string): Promise<SchoolFound[]> {
  const words = wordsOf(q);
  if (words.join("").length < 2) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id::text AS id FROM school s JOIN province v ON v.id = s.province_id
      LEFT JOIN district d ON d.id = s.district_id
    WHERE s.closed_on IS NULL AND ${join(
      words.map(
        (word) =>
          sql`(s.search LIKE ${like(word)} OR v.search LIKE ${like(word)} OR search_fold(d.name) LIKE ${like(word)})`,
      ),
      " AND ",
    )}
    ORDER BY s.name, s.id LIMIT ${MOST_FOUND}`;
  const ids = rows.map((row) => row.id);
  return db.school.findMany({
    where: { id: { in: ids } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: found,
  });
}

const found = {
  id: true,
  name: true,
  names: true,
  province: { select: { name: true, names: true } },
} as const;

export function getOpenSchool(_actor: Actor, id: string): Promise<SchoolFound | null> {
  return db.school.findFirst({ where: { id, closedOn: null }, select: found });
}

export type PersonFound = {
  id: string;
  givenName: string;
  familyName: string;
  school: string | null;
  fields: string[];
};

/** People by name, to log who took part in a training: three letters at least, name, school and fields only. */
export async function findPeopleByName(actor: Actor, q: string, now: Date): Promise<PersonFound[]> {
  const words = wordsOf(q);
  if (!canFindByName(actor) || words.join("").length < 3) return [];
  const { date } = await networkDay(db, now);
  const name = sql`search_fold(p.given_name || ' ' || p.family_name)`;
  return db.$queryRaw<PersonFound[]>`
    SELECT p.id::text AS id, p.given_name AS "givenName", p.family_name AS "familyName",
      (SELECT s.name FROM school_membership m JOIN school s ON s.id = m.school_id
        WHERE m.person_id = p.id AND m.status = 'CONFIRMED' AND m.starts_on <= ${date}::date
          AND (m.ends_on IS NULL OR m.ends_on > ${date}::date) LIMIT 1) AS school,
      ARRAY(SELECT f.name FROM person_field pf JOIN field f ON f.id = pf.field_id
        WHERE pf.person_id = p.id AND (pf.ends_on IS NULL OR pf.ends_on > ${date}::date) ORDER BY 1) AS fields
    FROM person p
    WHERE p.closed_at IS NULL
      AND ${join(
        words.map((word) => sql`p.search LIKE ${like(word)} AND ${name} LIKE ${like(word)}`),
        " AND ",
      )}
    ORDER BY p.family_name, p.given_name, p.id LIMIT ${MOST_FOUND}`;
}

/** What an invitation's page says to whoever holds its token; null for any other token. */
export async function getInvitation(_actor: Actor, token: string, now: Date) {
  const row = await db.invitation.findUnique({ where: { tokenHash: hashSecret(token) }, include: PLACE });
  if (!row) return null;
  const hasAccount = (await db.person.count({ where: { email: row.email, closedAt: null } })) > 0;
  return { ...row, tokenHash: undefined, status: invitationStatus(row, now), hasAccount };
}

/** Invitations of the last year that nobody took yet; the ministry's all, a principal's those to the own school. */
export async function listInvitations(actor: Actor, now: Date, schoolId?: string) {
  if (actor.kind !== "person") return [];
  if (!canManagePeople(actor) && (schoolId === undefined || !actor.schoolIds.includes(schoolId))) return [];
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, ...(schoolId ? { schoolId, role: "TEACHER" } : {}) },
    orderBy: { createdAt: "desc" },
    take: 200,
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      ...PLACE,
    },
  });
  return rows.map((row) => ({ ...row, status: invitationStatus(row, now) }));
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];

/** One who works at a school now, for whoever may say that they left. */
export async function getStaffMember(actor: Actor, id: string) {
  const row = await db.schoolMembership.findUnique({
    where: { id },
    select: {
      id: true,
      status: true,
      person: { select: { givenName: true, familyName: true } },
      school: { select: { id: true, name: true, names: true, provinceId: true } },
    },
  });
  return row?.status === "CONFIRMED" && canSeeStaff(actor, row.school) ? row : null;
}
