import { query } from "./e2e";
import { newTeachers } from "./learners";

type OpenSession = Parameters<typeof newTeachers>[0];
type Learner = Awaited<ReturnType<typeof newTeachers>>[number];
type School = { id: string; name: string; principal: Learner; teachers: Learner[] };

/** A row like another one of its table, with these columns otherwise; the new id. */
export async function copyRow(
  table: string,
  id: string | undefined,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const columns = await query<{ name: string }>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const names = columns.map(({ name }) => name).join(", ");
  const [made] = await query<{ id: string }>(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM (SELECT r.* FROM ${table} t,
       jsonb_populate_record(t, $2::jsonb || jsonb_build_object('id', gen_random_uuid())) r WHERE t.id = $1) copy RETURNING id`,
    [id, JSON.stringify(changes)],
  );
  if (!made) throw new Error(`There is no row to copy in ${table}.`);
  return made.id;
}

/** A school of one journey alone, in a province, with a principal and teachers who may apply for the session. */
export async function ownSchool(
  session: OpenSession,
  { teachers: count, province = "16" }: { teachers: number; province?: string },
): Promise<School> {
  const [principal, ...teachers] = await newTeachers(session, count + 1);
  if (!principal) throw new Error("A school has a principal.");
  const [model] = await query<{ id: string }>(
    `SELECT s.id FROM school s JOIN province p ON p.id = s.province_id
     WHERE p.code = $1 AND s.is_demonstration AND s.closed_on IS NULL LIMIT 1`,
    [province],
  );
  const name = `Yolcu Lisesi ${session.id.slice(0, 8)}`;
  const changes = { slug: `zz-yolcu-${principal.id}`, registry_code: null, name, names: {} };
  const id = await copyRow("school", model?.id, changes);
  await query("UPDATE school_membership SET school_id = $1 WHERE person_id = ANY($2)", [
    id,
    [principal.id, ...teachers.map((teacher) => teacher.id)],
  ]);
  await query("UPDATE role_assignment SET role = 'PRINCIPAL', school_id = $1 WHERE person_id = $2", [
    id,
    principal.id,
  ]);
  return { id, name, principal, teachers };
}

/** The session gets a course of its own, so that what a journey changes of the course is nobody else's. */
export async function ownCourse(
  session: OpenSession,
  changes: Record<string, unknown> = {},
): Promise<OpenSession> {
  const title = `Yolcu kursu ${session.id.slice(0, 8)}`;
  const slug = `yolcu-kursu-${session.id}`;
  const [of] = await query<{ course: string; version: string }>(
    "SELECT course_id AS course, version_id AS version FROM session WHERE id = $1",
    [session.id],
  );
  const course = await copyRow("course", of?.course, {
    slug,
    status: "DRAFT",
    published_version_id: null,
  });
  const version = await copyRow("course_version", of?.version, {
    ...changes,
    course_id: course,
    number: 1,
    title,
  });
  await query(
    "INSERT INTO course_version_field SELECT $2, field_id FROM course_version_field WHERE version_id = $1",
    [of?.version, version],
  );
  await query("UPDATE course SET published_version_id = $2, status = 'PUBLISHED' WHERE id = $1", [
    course,
    version,
  ]);
  await query("UPDATE session SET course_id = $2, version_id = $3, is_demonstration = false WHERE id = $1", [
    session.id,
    course,
    version,
  ]);
  return { ...session, slug, title };
}

/** Teachers who have a place already, as if they had applied some days ago; their enrolments, in the same order. */
export async function placeIn(session: { id: string }, teachers: readonly Learner[]): Promise<string[]> {
  const ids: string[] = [];
  for (const teacher of teachers) {
    const [seat] = await query<{ number: number }>(
      "UPDATE session SET last_queue_number = last_queue_number + 1 WHERE id = $1 RETURNING last_queue_number AS number",
      [session.id],
    );
    const [made] = await query<{ id: string }>(
      `INSERT INTO enrolment (id, reference, session_id, course_id, person_id, school_id, province_id, status,
         queue_number, applied_at, placed_at)
       SELECT gen_random_uuid(), s.reference || '-' || $3::int || left(s.id::text, 4), s.id, s.course_id, m.person_id, m.school_id,
         k.province_id, 'PLACED', $3::int, now() - interval '9 days', now() - interval '9 days'
       FROM session s, school_membership m JOIN school k ON k.id = m.school_id
       WHERE s.id = $1 AND m.person_id = $2 RETURNING id`,
      [session.id, teacher.id, seat?.number],
    );
    if (!made) throw new Error("There is no place to give.");
    await query(
      "INSERT INTO enrolment_change (enrolment_id, status, at) VALUES ($1, 'PLACED', now() - interval '9 days')",
      [made.id],
    );
    ids.push(made.id);
  }
  return ids;
}

/** The session runs on these days, counted from today, two half-days of three hours each, and is confirmed or as told. */
export async function moveDays(
  session: { id: string },
  days: readonly number[],
  status = "CONFIRMED",
): Promise<void> {
  await query("DELETE FROM session_slot WHERE session_id = $1", [session.id]);
  await query(
    `INSERT INTO session_slot (id, session_id, date, start_minute, end_minute, starts_at, ends_at)
     SELECT gen_random_uuid(), s.id, d.day, h.at, h.at + 180, (d.day + h.at * interval '1 minute') AT TIME ZONE s.time_zone,
       (d.day + (h.at + 180) * interval '1 minute') AT TIME ZONE s.time_zone
     FROM session s, unnest($2::int[]) n, LATERAL (SELECT (now() AT TIME ZONE s.time_zone)::date + n AS day) d,
       (VALUES (540), (780)) h(at) WHERE s.id = $1`,
    [session.id, days],
  );
  await query(
    `UPDATE session s SET status = $2::text::"SessionStatus", starts_at = t.first, ends_at = t.last,
       closes_at = least(s.closes_at, t.first - interval '2 days'), cut_off_at = least(s.cut_off_at, t.first - interval '1 day'),
       opens_at = least(s.opens_at, t.first - interval '20 days'), published_at = t.first - interval '20 days',
       closed_at = CASE WHEN $2 = 'CLOSED' THEN t.last + interval '1 hour' END
     FROM (SELECT min(starts_at) AS first, max(ends_at) AS last FROM session_slot WHERE session_id = $1) t WHERE s.id = $1`,
    [session.id, status],
  );
}
