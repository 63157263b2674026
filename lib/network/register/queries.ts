import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { foldSearch } from "@/lib/platform/search";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { canImportRegisters } from "./policy";
import {
  type KnownPerson,
  type KnownSchool,
  ROWS_A_PAGE,
  type SchoolContext,
  type TeacherContext,
} from "./rules";
import type { RegisterRowsQuery } from "./schema";

const person = { select: { givenName: true, familyName: true } } as const;

/** The registers' files, the latest first. */
export async function listBatches(actor: Actor) {
  if (!canImportRegisters(actor)) return null;
  return db.importBatch.findMany({
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    take: 50,
    include: { uploadedBy: person },
  });
}
export type BatchRow = NonNullable<Awaited<ReturnType<typeof listBatches>>>[number];

/** A file with how far it is and what it holds. */
export async function getBatch(actor: Actor, id: string) {
  if (!canImportRegisters(actor)) return null;
  const batch = await db.importBatch.findUnique({
    where: { id },
    include: { uploadedBy: person, confirmedBy: person },
  });
  if (!batch) return null;
  const groups = await db.importRow.groupBy({ by: ["outcome"], where: { batchId: id }, _count: true });
  const stored = batch.details as Record<string, number>;
  const counts = { NEW: 0, CHANGED: 0, MOVED: 0, UNCHANGED: 0, WRONG: 0 };
  for (const outcome of Object.keys(counts) as (keyof typeof counts)[]) {
    const found = groups.find((group) => group.outcome === outcome)?._count ?? 0;
    counts[outcome] = batch.status === "COMPLETED" ? (stored[outcome] ?? found) : found;
  }
  return { ...batch, counts, toApply: counts.NEW + counts.CHANGED + counts.MOVED };
}
export type BatchDetail = NonNullable<Awaited<ReturnType<typeof getBatch>>>;

export async function listRows(actor: Actor, batchId: string, { outcome, page }: RegisterRowsQuery) {
  if (!canImportRegisters(actor)) return null;
  const where = { batchId, outcome: outcome ?? { not: null } };
  const total = await db.importRow.count({ where });
  const shown = Math.min(page, Math.max(1, Math.ceil(total / ROWS_A_PAGE)));
  const rows = await db.importRow.findMany({
    where,
    orderBy: { line: "asc" },
    skip: (shown - 1) * ROWS_A_PAGE,
    take: ROWS_A_PAGE,
  });
  return { rows, total, page: shown };
}
export type RegisterRow = NonNullable<Awaited<ReturnType<typeof listRows>>>["rows"][number];

/** The rows that cannot be taken, for the file of errors. */
export async function listWrongRows(actor: Actor, batchId: string) {
  if (!canImportRegisters(actor)) return null;
  const batch = await db.importBatch.findUnique({ where: { id: batchId }, select: { kind: true } });
  if (!batch) return null;
  const rows = await db.importRow.findMany({
    where: { batchId, outcome: "WRONG" },
    orderBy: { line: "asc" },
    take: 100_000,
    select: { line: true, cells: true, problem: true },
  });
  return { kind: batch.kind, rows };
}

type Named = { name: string; names: unknown };
const wordsOf = ({ name, names }: Named) => [name, ...Object.values(names as Record<string, string>)];

/** What schools' rows are held against: the places, and the schools they may mean. */
export async function readSchoolContext(
  on: Db | Tx,
  rows: readonly { code: string; previousCode: string; name: string }[],
): Promise<SchoolContext> {
  const codes = rows.flatMap(({ code, previousCode }) => [code, previousCode]).filter(Boolean);
  const select = {
    id: true,
    registryCode: true,
    name: true,
    registryName: true,
    kind: true,
    provinceId: true,
    districtId: true,
    closedOn: true,
  } as const;
  const [provinces, districts, coded, named] = await Promise.all([
    on.province.findMany({ select: { id: true, code: true, name: true, names: true } }),
    on.district.findMany({ select: { id: true, provinceId: true, name: true } }),
    on.school.findMany({ where: { registryCode: { in: codes }, mergedIntoId: null }, select }),
    on.school.findMany({ where: { registryCode: null, mergedIntoId: null }, select }),
  ]);
  const known = ({ registryCode, closedOn, ...rest }: (typeof coded)[number]): KnownSchool => ({
    ...rest,
    code: registryCode,
    closedOn: closedOn && dayOfDate(closedOn),
  });
  return {
    provinces: new Map(
      provinces.flatMap((one) => [one.code, ...wordsOf(one)].map((word) => [foldSearch(word), one] as const)),
    ),
    districts: new Map(districts.map((one) => [`${one.provinceId}|${foldSearch(one.name)}`, one])),
    byCode: new Map(coded.map((one) => [one.registryCode ?? "", known(one)])),
    byName: new Map(named.map((one) => [`${one.provinceId}|${foldSearch(one.name)}`, known(one)])),
    provinceNames: new Map(provinces.map(({ id, name }) => [id, name])),
    districtNames: new Map(districts.map(({ id, name }) => [id, name])),
    fold: foldSearch,
  };
}

export type TeacherKnown = TeacherContext & {
  /** Fields by code, and claims that wait, by person. */
  claims: ReadonlyMap<string, { id: string; schoolId: string }>;
  memberships: ReadonlyMap<string, string>;
};

/** What teachers' rows are held against: the schools and the people they may mean, with where these work. */
export async function readTeacherContext(
  on: Db | Tx,
  rows: readonly { staffNumber: string; mail: string; schoolCode: string }[],
  today: string,
): Promise<TeacherKnown> {
  const numbers = rows.map(({ staffNumber }) => staffNumber).filter(Boolean);
  const mails = rows.map(({ mail }) => mail.toLowerCase()).filter(Boolean);
  const codes = [...new Set(rows.map(({ schoolCode }) => schoolCode).filter(Boolean))];
  const [schools, fields, people] = await Promise.all([
    on.school.findMany({
      where: { registryCode: { in: codes } },
      select: { id: true, registryCode: true, name: true, closedOn: true },
    }),
    on.field.findMany({ select: { id: true, code: true, name: true } }),
    on.$queryRaw<PersonJson[]>`
      SELECT p.id::text, p.staff_number AS "staffNumber", p.given_name AS "givenName", p.family_name AS "familyName",
        p.registry_name AS "registryName", p.email AS mail, p.closed_at IS NOT NULL AS "isClosed",
        ARRAY(SELECT f.field_id::text FROM person_field f WHERE f.person_id = p.id
          AND (f.ends_on IS NULL OR f.ends_on > ${today}::date)) AS "fieldIds",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'schoolId', m.school_id, 'name', s.name, 'status', m.status,
            'startsOn', m.starts_on)), '[]') FROM school_membership m JOIN school s ON s.id = m.school_id
          WHERE m.person_id = p.id AND (m.status = 'CLAIMED' OR (m.status = 'CONFIRMED'
            AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)))) AS memberships
      FROM person p WHERE p.staff_number = ANY(${numbers}::text[])
        OR (p.email = ANY(${mails}::text[]) AND p.closed_at IS NULL)`,
  ]);
  const claims = new Map<string, { id: string; schoolId: string }>();
  const current = new Map<string, string>();
  const known = people.map(({ memberships, ...rest }): KnownPerson => {
    const confirmed = memberships.filter(({ status }) => status === "CONFIRMED");
    const now = confirmed.find(({ startsOn }) => startsOn <= today);
    const claim = memberships.find(({ status }) => status === "CLAIMED");
    if (claim) claims.set(rest.id, { id: claim.id, schoolId: claim.schoolId });
    if (now) current.set(rest.id, now.id);
    const school = now ? { id: now.schoolId, name: now.name, startsOn: now.startsOn } : null;
    return { ...rest, school, movesLater: confirmed.some(({ startsOn }) => startsOn > today) };
  });
  const by = (key: (one: KnownPerson) => string | null) =>
    new Map(known.flatMap((one) => (key(one) === null ? [] : [[key(one) ?? "", one] as const])));
  return {
    schools: new Map(
      schools.map(({ id, registryCode, name, closedOn }) => [
        registryCode ?? "",
        { id, name, isClosed: closedOn !== null && dayOfDate(closedOn) <= today },
      ]),
    ),
    fields: new Map(fields.map((field) => [field.code, field])),
    byStaffNumber: by(({ staffNumber }) => staffNumber),
    byMail: by(({ mail }) => mail),
    today,
    fold: foldSearch,
    claims,
    memberships: current,
  };
}

type PersonJson = Omit<KnownPerson, "school" | "movesLater"> & {
  memberships: { id: string; schoolId: string; name: string; status: string; startsOn: string }[];
};
