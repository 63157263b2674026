import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { encode } from "next-auth/jwt";
import { SECRET } from "./web";

/** So many apply at once for so few seats. */
export type Rush = { teachers: number; seats: number };
export const RUSH: Rush = { teachers: 500, seats: 50 };
export const RUSH_2000: Rush = { teachers: 2000, seats: 100 };

const FIELD = "30";
const CENTRE = 10;

export type Applicant = { personId: string; signInId: string; cookie: string };

/** The cookie of a person who is signed in, as signing in makes it. */
export async function signIn(
  client: Client,
  personId: string,
): Promise<{ signInId: string; cookie: string }> {
  const signInId = randomUUID();
  await client.query(
    `INSERT INTO sign_in (id, person_id, method, started_at, expires_at) VALUES ($1, $2, 'PERSONA', now(), now() + interval '1 day')`,
    [signInId, personId],
  );
  const token = await encode({
    token: { sub: personId, sid: signInId },
    secret: SECRET,
    maxAge: 86_400,
  });
  return { signInId, cookie: `next-auth.session-token=${token}` };
}

export async function signInPersona(client: Client, key: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM person WHERE persona_key = $1", [key]);
  const id = rows[0]?.id ?? (await addMinistry(client));
  return (await signIn(client, id)).cookie;
}

/** A nation's database has no cast: somebody of the ministry who looks at it. */
async function addMinistry(client: Client): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO person (id, given_name, family_name, email, is_demonstration, created_at)
     VALUES ($1, 'Bench', 'Officer', 'bench.officer@usta.example', true, now()) ON CONFLICT DO NOTHING`,
    [id],
  );
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM person WHERE email = 'bench.officer@usta.example'",
  );
  const officer = rows[0]?.id ?? id;
  await client.query(
    `INSERT INTO role_assignment (id, person_id, role, starts_on, granted_at)
     SELECT gen_random_uuid(), $1, 'MINISTRY', CURRENT_DATE - 1, now()
     WHERE NOT EXISTS (SELECT FROM role_assignment WHERE person_id = $1)`,
    [officer],
  );
  return officer;
}

/** Teachers of one field with a confirmed school, signed in. */
export async function addApplicants(client: Client, count: number): Promise<Applicant[]> {
  await client.query(
    `INSERT INTO person (id, given_name, family_name, email, staff_number, is_demonstration, created_at)
     SELECT gen_random_uuid(), 'Koşu', 'Öğretmen ' || n, 'kosu' || n || '@bench.usta.example', 'K' || n, true, now()
     FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
    [count],
  );
  const mine = `person WHERE email LIKE 'kosu%@bench.usta.example'`;
  await client.query(`INSERT INTO role_assignment (id, person_id, role, starts_on, granted_at)
    SELECT gen_random_uuid(), id, 'TEACHER', CURRENT_DATE - 30, now() FROM ${mine} ON CONFLICT DO NOTHING`);
  await client.query(
    `INSERT INTO person_field (id, person_id, field_id, starts_on)
     SELECT gen_random_uuid(), person.id, (SELECT id FROM field WHERE code = $1), CURRENT_DATE - 30 FROM ${mine} ON CONFLICT DO NOTHING`,
    [FIELD],
  );
  await client.query(`INSERT INTO school_membership (id, person_id, school_id, status, starts_on, claimed_at, decided_at)
    SELECT gen_random_uuid(), person.id, (SELECT id FROM school WHERE is_demonstration ORDER BY slug LIMIT 1), 'CONFIRMED',
      CURRENT_DATE - 30, now(), now() FROM ${mine} ON CONFLICT DO NOTHING`);
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${mine} ORDER BY email LIMIT ${count}`);
  const applicants: Applicant[] = [];
  for (const { id } of rows) applicants.push({ personId: id, ...(await signIn(client, id)) });
  return applicants;
}

/** A course of its own with one open session, so that nobody has been there and no booking overlaps another. */
export async function addSession(client: Client, seats: number): Promise<string> {
  const [courseId, versionId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const { rows } = await client.query<{ weeks: number }>(
    "SELECT count(*)::int AS weeks FROM course WHERE slug LIKE 'kosu-%'",
  );
  const inDays = 30 + (rows[0]?.weeks ?? 0) * 3;
  await client.query("BEGIN");
  try {
    await writeSession(client, { courseId, versionId, sessionId, inDays, seats });
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  return sessionId;
}

type NewSession = { courseId: string; versionId: string; sessionId: string; inDays: number; seats: number };

async function writeSession(
  client: Client,
  { courseId, versionId, sessionId, inDays, seats }: NewSession,
): Promise<void> {
  const centre = `(SELECT id FROM centre WHERE number = ${CENTRE})`;
  await client.query(
    `INSERT INTO course (id, slug, centre_id, status, is_demonstration, created_at) VALUES ($1::uuid, 'kosu-' || $1::text, ${centre}, 'DRAFT', true, now())`,
    [courseId],
  );
  await client.query(
    `INSERT INTO course_version (id, course_id, number, status, title, summary, description, outcomes, mode, hours, language, audiences, created_at)
     VALUES ($1, $2, 1, 'PUBLISHED', 'Koşu', 'Az yer için çok başvuru.', 'Ölçüm.', 'Ölçüm.', 'FACE_TO_FACE', 12, 'tr', ARRAY['TEACHER']::"Audience"[], now())`,
    [versionId, courseId],
  );
  await client.query(`INSERT INTO course_version_field VALUES ($1, (SELECT id FROM field WHERE code = $2))`, [
    versionId,
    FIELD,
  ]);
  await client.query(`UPDATE course SET status = 'PUBLISHED', published_version_id = $2 WHERE id = $1`, [
    courseId,
    versionId,
  ]);
  await client.query(
    `INSERT INTO session (id, reference, course_id, version_id, centre_id, status, capacity, time_zone, starts_at, ends_at, opens_at,
       closes_at, cut_off_at, venue, province_id, published_at, is_demonstration, created_at)
     SELECT $1::uuid, 'K-' || left($1::text, 8), $2, $3, centre.id, 'PUBLISHED', $4, 'Europe/Istanbul', start, start + interval '7 hours',
       now() - interval '1 day', start - interval '3 days', start - interval '1 day', 'Atölye', host.province_id, now(), true, now()
     FROM centre JOIN school host ON host.id = host_school_id,
       (SELECT date_trunc('day', now()) + make_interval(days => $5::int, hours => 6) AS start) times WHERE number = ${CENTRE}`,
    [sessionId, courseId, versionId, seats, inDays],
  );
  await client.query(
    `INSERT INTO session_slot (id, session_id, date, start_minute, end_minute, starts_at, ends_at)
     SELECT gen_random_uuid(), id, starts_at::date, 540, 960, starts_at, ends_at FROM session WHERE id = $1`,
    [sessionId],
  );
  await client.query(
    `INSERT INTO session_trainer SELECT $1::uuid, person_id FROM role_assignment WHERE role = 'TRAINER' AND centre_id = ${centre} LIMIT 1`,
    [sessionId],
  );
}

/** Exactly the seats are taken, everybody else waits, and the numbers run from 1 without gap or repeat. */
export async function checkRush(client: Client, sessionId: string, { teachers, seats }: Rush): Promise<void> {
  const { rows } = await client.query<{ status: string; queue_number: number; seats_taken: number }>(
    `SELECT e.status, e.queue_number, s.seats_taken FROM enrolment e JOIN session s ON s.id = e.session_id
     WHERE session_id = $1 ORDER BY queue_number`,
    [sessionId],
  );
  const placed = rows.filter(({ status }) => status === "PLACED").length;
  const waiting = rows.filter(({ status }) => status === "WAITLISTED").length;
  if (placed !== seats || waiting !== teachers - seats || rows[0]?.seats_taken !== seats) {
    throw new Error(
      `The rush ended with ${placed} placed and ${waiting} waiting, ${rows[0]?.seats_taken} seats taken.`,
    );
  }
  const wrong = rows.findIndex(
    ({ queue_number, status }, index) =>
      queue_number !== index + 1 || (status === "PLACED") !== index < seats,
  );
  if (wrong !== -1) throw new Error(`The queue is out of order at ${wrong + 1}.`);
}
