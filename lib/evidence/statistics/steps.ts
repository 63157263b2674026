import "server-only";
import type { Tx } from "@/lib/platform/db";
import { TRAINED, type Moment } from "./queries";

/**
 * Counts the coverage and the months anew and puts them in the place of the old, in the caller's transaction: readers
 * see the old figures or the new ones, never half of each. Refreshes at once wait for each other.
 */
export async function writeStatistics(tx: Tx, { now, today }: Moment): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('statistics'))`;
  await tx.$executeRaw`DELETE FROM coverage_cell`;
  await tx.$executeRaw`
    WITH trained AS (
      SELECT DISTINCT person_id FROM (${TRAINED}) t
      WHERE person_id IS NOT NULL AND ended_on <= ${today}::date AND ended_on > ${today}::date - interval '1 year')
    INSERT INTO coverage_cell (field_id, province_id, teachers, trained)
    SELECT pf.field_id, s.province_id, count(DISTINCT pf.person_id), count(DISTINCT t.person_id)
    FROM person_field pf
    JOIN school_membership m ON m.person_id = pf.person_id AND m.status = 'CONFIRMED'
      AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
    JOIN school s ON s.id = m.school_id
    LEFT JOIN trained t ON t.person_id = pf.person_id
    WHERE pf.starts_on <= ${today}::date AND (pf.ends_on IS NULL OR pf.ends_on > ${today}::date)
    GROUP BY 1, 2`;
  await tx.$executeRaw`DELETE FROM activity_month`;
  await tx.$executeRaw`
    WITH trained AS MATERIALIZED (
      SELECT t.*, date_trunc('month', ended_on)::date AS month FROM (${TRAINED}) t WHERE ended_on <= ${today}::date),
    training_field_of AS (
      SELECT s.id AS training_id, vf.field_id FROM session s JOIN course_version_field vf ON vf.version_id = s.version_id
      UNION ALL SELECT training_id, field_id FROM training_field),
    counted AS (
      SELECT month, 'NETWORK' AS scope, NULL::uuid AS key, training_id, hours, who FROM trained
      UNION ALL SELECT month, 'PROVINCE', province_id, training_id, hours, who FROM trained WHERE province_id IS NOT NULL
      UNION ALL SELECT month, 'CENTRE', centre_id, training_id, hours, who FROM trained
      UNION ALL SELECT t.month, 'FIELD', f.field_id, t.training_id, t.hours, t.who
        FROM trained t JOIN training_field_of f ON f.training_id = t.training_id)
    INSERT INTO activity_month (id, month, scope, key, trainings, hours, people)
    SELECT gen_random_uuid(), month, scope::"ActivityScope", key, count(DISTINCT training_id), sum(hours), count(DISTINCT who)
    FROM counted GROUP BY month, scope, key`;
  await tx.statisticsRun.upsert({
    where: { id: 1 },
    create: { asOf: now, day: today },
    update: { asOf: now, day: today },
  });
}
