import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readSettings } from "@/lib/platform/settings/read";
import { maskCells, maskCount, type PlaceFigures, type PublicCount } from "./rules";

/** `today` is the day in the network's zone, as midnight in UTC. */
export type Moment = { now: Date; today: Date };

export type NetworkFigures = {
  asOf: Date;
  centres: number;
  fields: number;
  provinces: number;
  pilotProvinces: number;
  hostProvinces: number;
  teachersTrained: PublicCount;
  hours: number;
  sessionsToCome: number;
};

/**
 * One row for each person and training that counts: a certificate in force, or a place in a
 * training logged by a centre. The province is the one of the person's school at its start.
 */
export const TRAINED = Prisma.sql`
  SELECT c.person_id::text AS who, c.person_id, e.province_id, c.centre_id, c.session_id AS training_id, c.hours, c.ended_on
  FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id
  WHERE c.status = 'ISSUED'
  UNION ALL
  SELECT coalesce(p.person_id::text, p.id::text), p.person_id, s.province_id, t.centre_id, t.id, t.hours, t.ends_on
  FROM training_participant p
  JOIN training t ON t.id = p.training_id AND t.removed_at IS NULL
  LEFT JOIN school_membership m ON m.person_id = p.person_id AND m.status = 'CONFIRMED'
    AND m.starts_on <= t.starts_on AND (m.ends_on IS NULL OR m.ends_on > t.starts_on)
  LEFT JOIN school s ON s.id = m.school_id`;

const TO_COME = Prisma.sql`
  SELECT s.id, s.version_id, coalesce(s.province_id, h.province_id) AS province_id, s.centre_id
  FROM session s JOIN centre c ON c.id = s.centre_id JOIN school h ON h.id = c.host_school_id
  WHERE s.status IN ('PUBLISHED', 'CONFIRMED')`;

/** The counters of the home page. */
export async function getNetworkFigures(_actor: Actor, { now, today }: Moment): Promise<NetworkFigures> {
  const { smallestCell } = await readSettings(db, today);
  const rows = await db.$queryRaw<(Omit<NetworkFigures, "asOf"> & { teachersTrained: number })[]>`
    WITH open_centre AS (
      SELECT c.id, h.province_id FROM centre c JOIN school h ON h.id = c.host_school_id
      WHERE c.closed_on IS NULL OR c.closed_on > ${today}::date),
    trained AS (${TRAINED})
    SELECT
      (SELECT count(*) FROM open_centre)::int AS centres,
      (SELECT count(DISTINCT cf.field_id) FROM centre_field cf JOIN open_centre o ON o.id = cf.centre_id
        JOIN field f ON f.id = cf.field_id AND NOT f.is_general_subject)::int AS fields,
      (SELECT count(*) FROM province)::int AS provinces,
      (SELECT count(*) FROM province WHERE is_pilot)::int AS "pilotProvinces",
      (SELECT count(DISTINCT province_id) FROM open_centre)::int AS "hostProvinces",
      (SELECT count(DISTINCT who) FROM trained WHERE ended_on <= ${today}::date)::int AS "teachersTrained",
      (SELECT coalesce(sum(hours), 0) FROM trained WHERE ended_on <= ${today}::date)::int AS hours,
      (SELECT count(*) FROM session WHERE status IN ('PUBLISHED', 'CONFIRMED') AND starts_at > ${now})::int
        AS "sessionsToCome"`;
  const row = rows[0];
  if (!row) throw new Error("A query of counts gave no row.");
  return { ...row, asOf: now, teachersTrained: maskCount(row.teachersTrained, smallestCell) };
}

type RawFigures = { key: string; teachers: number; trained: number; sessionsToCome: number };

function toFigures(rows: RawFigures[], smallest: number): Map<string, PlaceFigures> {
  const teachers = maskCells(
    rows.map((row) => [row.key, row.teachers] as const),
    smallest,
  );
  const trained = maskCells(
    rows.map((row) => [row.key, row.trained] as const),
    smallest,
  );
  return new Map(
    rows.map(({ key, sessionsToCome }) => [
      key,
      { teachers: teachers.get(key) ?? null, trained: trained.get(key) ?? null, sessionsToCome },
    ]),
  );
}

export async function listProvinceFigures(
  _actor: Actor,
  { now, today }: Moment,
): Promise<Map<string, PlaceFigures>> {
  const { smallestCell } = await readSettings(db, today);
  const rows = await db.$queryRaw<RawFigures[]>`
    WITH trained AS (${TRAINED}), to_come AS (${TO_COME} AND s.starts_at > ${now}),
    here AS (
      SELECT s.province_id, count(DISTINCT m.person_id)::int AS n
      FROM school_membership m JOIN school s ON s.id = m.school_id
      WHERE m.status = 'CONFIRMED' AND m.starts_on <= ${today}::date
        AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
      GROUP BY 1),
    taught AS (
      SELECT province_id, count(DISTINCT who)::int AS n FROM trained
      WHERE ended_on <= ${today}::date AND province_id IS NOT NULL GROUP BY 1),
    ahead AS (SELECT province_id, count(*)::int AS n FROM to_come GROUP BY 1)
    SELECT p.id AS key, coalesce(h.n, 0) AS teachers, coalesce(t.n, 0) AS trained,
      coalesce(a.n, 0) AS "sessionsToCome"
    FROM province p
    LEFT JOIN here h ON h.province_id = p.id
    LEFT JOIN taught t ON t.province_id = p.id
    LEFT JOIN ahead a ON a.province_id = p.id`;
  return toFigures(rows, smallestCell);
}

/** By the fields people teach today; who teaches two counts in both. */
export async function listFieldFigures(
  _actor: Actor,
  { now, today }: Moment,
): Promise<Map<string, PlaceFigures>> {
  const { smallestCell } = await readSettings(db, today);
  const rows = await db.$queryRaw<RawFigures[]>`
    WITH trained AS (${TRAINED}), to_come AS (${TO_COME} AND s.starts_at > ${now}),
    teaching AS (
      SELECT person_id, field_id FROM person_field
      WHERE starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on > ${today}::date)),
    here AS (SELECT field_id, count(DISTINCT person_id)::int AS n FROM teaching GROUP BY 1),
    taught AS (
      SELECT g.field_id, count(DISTINCT g.person_id)::int AS n
      FROM trained t JOIN teaching g ON g.person_id = t.person_id
      WHERE t.ended_on <= ${today}::date GROUP BY 1),
    ahead AS (
      SELECT vf.field_id, count(*)::int AS n
      FROM to_come c JOIN course_version_field vf ON vf.version_id = c.version_id GROUP BY 1)
    SELECT f.id AS key, coalesce(h.n, 0) AS teachers, coalesce(t.n, 0) AS trained,
      coalesce(a.n, 0) AS "sessionsToCome"
    FROM field f
    LEFT JOIN here h ON h.field_id = f.id
    LEFT JOIN taught t ON t.field_id = f.id
    LEFT JOIN ahead a ON a.field_id = f.id`;
  return toFigures(rows, smallestCell);
}

/** One cell of the coverage matrix: the teachers of a field in a province, and those trained in the last 12 months. */
export type CoverageCell = {
  fieldId: string;
  provinceId: string;
  teachers: PublicCount;
  trained: PublicCount;
};

/** One row or column of the matrix: of a field over all provinces, or of a province over all fields. */
export async function listCoverage(
  _actor: Actor,
  { today }: Moment,
  { fieldId, provinceId }: { fieldId?: string; provinceId?: string },
): Promise<CoverageCell[]> {
  const { smallestCell } = await readSettings(db, today);
  const rows = await db.$queryRaw<
    { fieldId: string; provinceId: string; teachers: number; trained: number }[]
  >`
    WITH trained AS (${TRAINED})
    SELECT pf.field_id AS "fieldId", s.province_id AS "provinceId",
      count(DISTINCT pf.person_id)::int AS teachers,
      count(DISTINCT pf.person_id) FILTER (WHERE EXISTS (
        SELECT FROM trained t WHERE t.person_id = pf.person_id
          AND t.ended_on <= ${today}::date AND t.ended_on > ${today}::date - interval '1 year'))::int AS trained
    FROM person_field pf
    JOIN school_membership m ON m.person_id = pf.person_id AND m.status = 'CONFIRMED'
      AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
    JOIN school s ON s.id = m.school_id
    WHERE pf.starts_on <= ${today}::date AND (pf.ends_on IS NULL OR pf.ends_on > ${today}::date)
      AND (${fieldId ?? null}::uuid IS NULL OR pf.field_id = ${fieldId ?? null}::uuid)
      AND (${provinceId ?? null}::uuid IS NULL OR s.province_id = ${provinceId ?? null}::uuid)
    GROUP BY 1, 2`;
  const keyOf = (row: { fieldId: string; provinceId: string }) => `${row.fieldId} ${row.provinceId}`;
  const teachers = maskCells(
    rows.map((row) => [keyOf(row), row.teachers] as const),
    smallestCell,
  );
  const trained = maskCells(
    rows.map((row) => [keyOf(row), row.trained] as const),
    smallestCell,
  );
  return rows.map((row) => ({
    fieldId: row.fieldId,
    provinceId: row.provinceId,
    teachers: teachers.get(keyOf(row)) ?? null,
    trained: trained.get(keyOf(row)) ?? null,
  }));
}

/** What stands behind the counters of the home page: trainings, people and hours of one centre or province. */
export type TrainedSum = {
  id: string;
  slug: string;
  name: string;
  names: unknown;
  trainings: number;
  people: PublicCount;
  hours: PublicCount;
};
type RawSum = Omit<TrainedSum, "people" | "hours"> & { people: number; hours: number };

/** Summed over the centres that trained, or the provinces of the people's schools; few people are masked, and their hours with them. */
export async function listTrainedSums(
  _actor: Actor,
  { today }: Moment,
  by: "centre" | "province",
): Promise<TrainedSum[]> {
  const { smallestCell } = await readSettings(db, today);
  const place =
    by === "province"
      ? Prisma.sql`JOIN province p ON p.id = t.province_id`
      : Prisma.sql`JOIN (SELECT c.id, c.slug, s.name, s.names FROM centre c JOIN school s ON s.id = c.host_school_id) p ON p.id = t.centre_id`;
  const rows = await db.$queryRaw<RawSum[]>`
    WITH trained AS (${TRAINED})
    SELECT p.id::text, p.slug, p.name, p.names, count(DISTINCT t.training_id)::int AS trainings,
      count(DISTINCT t.who)::int AS people, sum(t.hours)::int AS hours
    FROM trained t ${place}
    WHERE t.ended_on <= ${today}::date
    GROUP BY 1, 2, 3, 4 ORDER BY sum(t.hours) DESC, p.name`;
  const people = maskCells(
    rows.map((row) => [row.id, row.people] as const),
    smallestCell,
  );
  return rows.map((row) => {
    const shown = people.get(row.id) ?? null;
    return { ...row, people: shown, hours: shown === null ? null : row.hours };
  });
}
