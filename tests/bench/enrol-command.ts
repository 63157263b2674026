import { randomUUID } from "node:crypto";
import pg from "pg";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { loadPersonActor } from "@/lib/platform/auth/load-actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { median } from "./load";
import { type Figure, figure } from "./report";
import { addSession, type Applicant, checkRush, type Rush } from "./rush";

const AT_ONCE = 32;
const POOL = 10;

type Recorded = { text: string; values: unknown[]; name?: string };
type Recording = { statements: Recorded[]; personId: string; sessionId: string };

/**
 * The command on its own against the statements it sent, taken down from a real run and sent again by `pg` with another
 * teacher and new ids: the same transaction without the portal around it.
 */
export async function benchCommand(
  client: pg.Client,
  url: string,
  everybody: readonly Applicant[],
  { name, rush, rounds = 3 }: { name: string; rush: Rush; rounds?: number },
): Promise<Figure> {
  const { seats } = rush;
  const applicants = everybody.slice(0, rush.teachers);
  const recordings = await record(client, applicants, seats);
  const ours: number[] = [];
  const floors: number[] = [];
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  try {
    for (let round = 0; round < rounds; round++) {
      const commanded = await addSession(client, seats);
      ours.push(await together(applicants, (applicant) => enrol(applicant, commanded)));
      await checkRush(client, commanded, rush);
      const replayed = await addSession(client, seats);
      floors.push(
        await together(applicants, (applicant, index) => {
          const recording = index < seats ? recordings.placed : recordings.waiting;
          return replay(pool, recording, applicant.personId, replayed);
        }),
      );
      await checkReplay(client, replayed, applicants.length);
    }
  } finally {
    await pool.end();
  }
  return figure(name, median(ours), median(floors), "commands/s");
}

async function enrol({ signInId }: Applicant, sessionId: string): Promise<void> {
  const moment = now();
  const actor = actors.get(signInId) ?? (await loadPersonActor(db, signInId, moment));
  if (actor === null) throw new Error("An applicant is not signed in.");
  actors.set(signInId, actor);
  const result = await enrolTeacher({ actor, now: moment }, { sessionId, takesSeatUnasked: false });
  if (!result.ok) throw new Error(`An application was refused: ${result.refusal}`);
}
const actors = new Map<string, NonNullable<Awaited<ReturnType<typeof loadPersonActor>>>>();

/** Commands a second, with as many under way at once as the portal would have. */
async function together(
  applicants: readonly Applicant[],
  deed: (applicant: Applicant, index: number) => Promise<void>,
) {
  let next = 0;
  const began = performance.now();
  const work = async () => {
    for (let index = next++; index < applicants.length; index = next++)
      await deed(applicants[index] as Applicant, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return applicants.length / ((performance.now() - began) / 1000);
}

/** Takes down one application that is placed and one that waits; the run before them warms both up. */
async function record(client: pg.Client, applicants: readonly Applicant[], seats: number) {
  const sessionId = await addSession(client, seats);
  const log: Recorded[] = [];
  const send = pg.Client.prototype.query;
  let isRecording = false;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args as [string | Recorded, unknown[] | undefined];
    if (isRecording) {
      const { text, name } = typeof config === "string" ? { text: config, name: undefined } : config;
      const given = typeof config === "string" ? values : (config.values ?? values);
      log.push({ text, name, values: given ?? [] });
    }
    return (send as (...rest: unknown[]) => unknown).apply(this, args);
  } as typeof send;
  const take = async (index: number): Promise<Recording> => {
    const applicant = applicants[index] as Applicant;
    isRecording = true;
    log.length = 0;
    await enrol(applicant, sessionId);
    isRecording = false;
    return { statements: [...log], personId: applicant.personId, sessionId };
  };
  try {
    for (const applicant of applicants) actors.set(applicant.signInId, await actorOf(applicant));
    const placed = await take(0);
    for (let index = 1; index < seats; index++) await enrol(applicants[index] as Applicant, sessionId);
    return { placed, waiting: await take(seats) };
  } finally {
    pg.Client.prototype.query = send;
  }
}

async function actorOf({ signInId }: Applicant) {
  const actor = await loadPersonActor(db, signInId, now());
  if (actor === null) throw new Error("An applicant is not signed in.");
  return actor;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function replay(
  pool: pg.Pool,
  recording: Recording,
  personId: string,
  sessionId: string,
): Promise<void> {
  const renewed = new Map<string, string>([
    [recording.personId, personId],
    [recording.sessionId, sessionId],
  ]);
  const { statements } = recording;
  // Ids that the transaction itself made: they appear first in a statement that writes.
  const made = new Set(
    statements.filter(({ text }) => /\bINSERT\b/i.test(text)).flatMap(({ values }) => idsIn(values)),
  );
  const read = new Set(
    statements.filter(({ text }) => !/\bINSERT\b/i.test(text)).flatMap(({ values }) => idsIn(values)),
  );
  for (const id of made)
    if (!read.has(id) && !renewed.has(id) && isOwn(id, recording)) renewed.set(id, randomUUID());
  const client = await pool.connect();
  try {
    for (const { text, values, name } of statements) {
      await client.query({
        text,
        values: values.map((value) => renew(value, renewed)),
        name,
        rowMode: "array",
      } as never);
    }
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** Ids of rows that stood before (a centre, a school, a province) stay. */
function isOwn(id: string, { statements }: Recording): boolean {
  return !known.has(id) && statements.length > 0;
}
const known = new Set<string>();

/** Every id that the database had before the rush. */
export async function rememberIds(client: pg.Client): Promise<void> {
  for (const table of ["centre", "school", "province", "field", "course", "course_version"]) {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table}`);
    for (const { id } of rows) known.add(id);
  }
}

function idsIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (typeof value === "string" ? (value.match(UUID) ?? []) : []));
}

function renew(value: unknown, renewed: ReadonlyMap<string, string>): unknown {
  return typeof value === "string" ? value.replace(UUID, (id) => renewed.get(id) ?? id) : value;
}

async function checkReplay(client: pg.Client, sessionId: string, count: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM enrolment WHERE session_id = $1",
    [sessionId],
  );
  if (rows[0]?.count !== count)
    throw new Error(`The raw transactions wrote ${rows[0]?.count} enrolments, not ${count}.`);
}
