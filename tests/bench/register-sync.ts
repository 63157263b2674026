import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { Client } from "pg";
import type { MergeAnswer } from "@/lib/learning/attendance/rules";
import { measure, median } from "./load";
import { floorOf } from "./pages";
import { type Figure, figure } from "./report";
import { signIn } from "./rush";

const DEVICES = 500;
const MARKS = 10;
const AT_ONCE = 32;
const ROUNDS = 3;
const CENTRE = 10;

type Device = { cookie: string; slots: string[]; enrolments: string[] };

/** 500 trainers come back on line at once, each with a half-day's marks; then all of them once more, which must change nothing. */
export async function benchRegister(client: Client, url: string): Promise<Figure> {
  const devices = await addDevices(client);
  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const batches = devices.map((device) => batchOf(device, round));
    floors.push((await measure([floorOf(url)])).get("floor") ?? 0);
    ours.push(await synchronise(url, devices, batches, "taken"));
    await synchronise(url, devices, batches, "already");
    await checkMarks(client, devices, round);
  }
  return figure("register.500", median(ours), median(floors), "batches/s");
}

function batchOf({ slots, enrolments }: Device, round: number): Buffer {
  const fields = enrolments.flatMap((enrolmentId, index) => {
    const key = randomUUID();
    const mark = { slotId: slots[round], enrolmentId, status: index % 7 === 6 ? "ABSENT" : "PRESENT" };
    return Object.entries(mark).map(([name, value]) => [`marks.${key}.${name}`, value]);
  });
  return Buffer.from(JSON.stringify(Object.fromEntries(fields)));
}

/** Batches a second, as the devices send them; an answer that is not what it must be ends the bench. */
async function synchronise(
  url: string,
  devices: readonly Device[],
  batches: readonly Buffer[],
  outcome: MergeAnswer["outcome"],
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let next = 0;
  const began = performance.now();
  const work = async () => {
    for (let index = next++; index < devices.length; index = next++) {
      const answer = await send(agent, url, devices[index] as Device, batches[index] as Buffer);
      const answers = answer.value?.answers ?? [];
      if (answers.length !== MARKS || answers.some((one) => one.outcome !== outcome))
        throw new Error(`A device was not told "${outcome}": ${JSON.stringify(answer).slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return devices.length / seconds;
}

function send(
  agent: Agent,
  url: string,
  { cookie }: Device,
  body: Buffer,
): Promise<{ value?: { answers: MergeAnswer[] } }> {
  const headers = {
    cookie,
    origin: url,
    accept: "application/json",
    "content-type": "application/json",
    "content-length": String(body.length),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/registers/marks`, { agent, method: "POST", headers, timeout: 30_000 });
    sent.once("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(text) as { value?: { answers: MergeAnswer[] } });
        else reject(new Error(`A batch was answered with ${answer.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.once("error", reject);
    sent.once("timeout", () => sent.destroy(new Error("A batch took more than 30 seconds.")));
    sent.end(body);
  });
}

/** Trainers with a session of their own that runs, three half-days that have begun and ten people each; new ones each run. */
async function addDevices(client: Client): Promise<Device[]> {
  const run = randomUUID();
  const [courseId, versionId] = [randomUUID(), randomUUID()];
  await client.query("BEGIN");
  try {
    for (const [sql, ...values] of statements(run, courseId, versionId)) await client.query(sql, values);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  await client.query("ANALYZE");
  const { rows } = await client.query<{ trainer: string; slots: string[]; enrolments: string[] }>(
    `SELECT t.person_id AS trainer,
       (SELECT array_agg(id ORDER BY starts_at) FROM session_slot WHERE session_id = s.id) AS slots,
       (SELECT array_agg(id) FROM enrolment WHERE session_id = s.id) AS enrolments
     FROM session s JOIN session_trainer t ON t.session_id = s.id WHERE s.course_id = $1`,
    [courseId],
  );
  if (rows.length !== DEVICES) throw new Error(`There are ${rows.length} registers, not ${DEVICES}.`);
  const devices: Device[] = [];
  for (const { trainer, ...own } of rows)
    devices.push({ cookie: (await signIn(client, trainer)).cookie, ...own });
  return devices;
}

function statements(run: string, courseId: string, versionId: string): [string, ...unknown[]][] {
  const centre = `(SELECT id FROM centre WHERE number = ${CENTRE})`;
  const people = (kind: string, count: number): [string, ...unknown[]] => [
    `INSERT INTO person (id, given_name, family_name, email, is_demonstration, created_at)
     SELECT gen_random_uuid(), 'Yoklama', '${kind} ' || n, '${kind}-' || n || '-' || $1::text || '@bench.usta.example', true, now()
     FROM generate_series(1, ${count}) n`,
    run,
  ];
  const of = (kind: string, number: string) =>
    `(SELECT id FROM person WHERE email = '${kind}-' || ${number} || '-' || $2::text || '@bench.usta.example')`;
  return [
    people("egitici", DEVICES),
    people("katilan", DEVICES * MARKS),
    [
      `INSERT INTO role_assignment (id, person_id, role, centre_id, starts_on, granted_at)
       SELECT gen_random_uuid(), id, 'TRAINER', ${centre}, CURRENT_DATE - 30, now() FROM person
       WHERE email LIKE 'egitici-%' || $1::text || '@bench.usta.example'`,
      run,
    ],
    [
      `INSERT INTO course (id, slug, centre_id, status, is_demonstration, created_at)
       VALUES ($1::uuid, 'yoklama-' || $1::text, ${centre}, 'DRAFT', true, now())`,
      courseId,
    ],
    [
      `INSERT INTO course_version (id, course_id, number, status, title, summary, description, outcomes, mode, hours, language, audiences, created_at)
       VALUES ($1, $2, 1, 'PUBLISHED', 'Yoklama', 'Ölçüm.', 'Ölçüm.', 'Ölçüm.', 'FACE_TO_FACE', 12, 'tr', ARRAY['TEACHER']::"Audience"[], now())`,
      versionId,
      courseId,
    ],
    [
      `INSERT INTO session (id, reference, course_id, version_id, centre_id, status, capacity, time_zone, starts_at, ends_at, opens_at,
         closes_at, cut_off_at, venue, published_at, is_demonstration, created_at)
       SELECT gen_random_uuid(), 'Y-' || n || '-' || left($1::uuid::text, 8), $1::uuid, $2::uuid, ${centre}, 'CONFIRMED', ${MARKS}, 'Europe/Istanbul',
         now() - interval '9 hours', now() + interval '1 day', now() - interval '9 days', now() - interval '2 days',
         now() - interval '1 day', 'Atölye', now(), true, now() FROM generate_series(1, ${DEVICES}) n`,
      courseId,
      versionId,
    ],
    [
      `INSERT INTO session_slot (id, session_id, date, start_minute, end_minute, starts_at, ends_at)
       SELECT gen_random_uuid(), id, CURRENT_DATE, 120 * n, 120 * n + 120, now() - interval '9 hours' + n * interval '2 hours',
         now() - interval '7 hours' + n * interval '2 hours' FROM session, generate_series(1, ${ROUNDS}) n WHERE course_id = $1`,
      courseId,
    ],
    [
      `INSERT INTO session_trainer SELECT id, ${of("egitici", "split_part(reference, '-', 2)")} FROM session WHERE course_id = $1`,
      courseId,
      run,
    ],
    [
      `INSERT INTO enrolment (id, reference, session_id, course_id, person_id, status, queue_number, applied_at, placed_at)
       SELECT gen_random_uuid(), session.reference || '-' || n, session.id, course_id,
         ${of("katilan", `((split_part(session.reference, '-', 2)::int - 1) * ${MARKS} + n)`)}, 'PLACED', n, now(), now()
       FROM session, generate_series(1, ${MARKS}) n WHERE course_id = $1`,
      courseId,
      run,
    ],
    [
      `INSERT INTO enrolment_change (enrolment_id, status, at)
       SELECT id, status, applied_at FROM enrolment WHERE course_id = $1`,
      courseId,
    ],
    [`UPDATE session SET last_queue_number = ${MARKS} WHERE course_id = $1`, courseId],
  ];
}

/** One current mark a person and half-day, none of them superseded: the second sending had no effect. */
async function checkMarks(client: Client, devices: readonly Device[], round: number): Promise<void> {
  const { rows } = await client.query<{ marks: number; people: number }>(
    `SELECT count(*)::int AS marks, count(DISTINCT enrolment_id)::int AS people FROM attendance_mark WHERE slot_id = ANY($1)`,
    [devices.map(({ slots }) => slots[round])],
  );
  const expected = devices.length * MARKS;
  if (rows[0]?.marks !== expected || rows[0].people !== expected)
    throw new Error(`The registers hold ${rows[0]?.marks} marks of ${rows[0]?.people}, not ${expected}.`);
}
