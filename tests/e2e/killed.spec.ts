import { Agent } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { form as sentences } from "@/lib/platform/i18n/messages/tr/form";
import { addApplicants, addSession, type Applicant } from "@/tests/bench/rush";
import { postForm, readForm } from "@/tests/bench/enrol-post";
import { SECRET } from "@/tests/bench/web";
import { expect, moveClock, query, test } from "@/tests/support/e2e";
import { startPortal } from "@/tests/support/portal";
import { proveSessions } from "@/tests/support/prove";

/** Processes end without a word in the middle of a rush: what anybody was told holds, and no letter goes out twice. */

const TEACHERS = 120;
const SEATS = 40;
const AT_ONCE = 16;
/** After so many answers, one process is gone. */
const KILLS = [
  [15, "web"],
  [40, "database"],
  [65, "worker"],
  [80, "web"],
  [95, "database"],
] as const;
const MINUTE = 60_000;
const { request_failed, request_unsure } = sentences.refusal;
const FAULTS = [request_failed, request_unsure];

type Portal = Awaited<ReturnType<typeof startPortal>>;
let portal: Portal;
let client: Client;
const usual = { ...process.env };

test.beforeAll(async () => {
  test.setTimeout(180_000);
  portal = await startPortal(async () => ({ USTA_SECRET: SECRET }), { database: { fsync: "off" } });
  Object.assign(process.env, portal.told);
  client = await connect();
});

test.afterAll(async () => {
  Object.assign(process.env, usual);
  await client.end();
  await portal.stop();
});

/** The connection is one of those that a crash of the database ends. */
async function connect(): Promise<Client> {
  const opened = new Client({ connectionString: portal.databaseUrl });
  opened.on("error", () => {});
  await opened.connect();
  return opened;
}

/** Presses the button until an answer comes; "you have applied already" is one too: the first press counted though nobody heard of it. */
async function apply(agent: Agent, page: string, fields: Map<string, string>, { cookie }: Applicant) {
  for (const giveUp = Date.now() + 90_000; Date.now() < giveUp;) {
    const answer = await postForm(agent, page, fields, cookie).catch(() => null);
    if (answer?.status === 303) return /enrolments\/([-0-9a-f]+)/.exec(answer.location)?.[1] ?? null;
    if (answer?.status === 200 && !FAULTS.some((sentence) => answer.text.includes(sentence))) return null;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("No answer came within 90 seconds.");
}

test("web, database and worker are killed in the middle of a rush: who was told of a place has it, and no letter goes out twice", async () => {
  test.setTimeout(480_000);
  const applicants = await addApplicants(client, TEACHERS);
  const sessionId = await addSession(client, SEATS);
  const fields = await readForm(portal.url, sessionId, applicants[0] as Applicant);
  const page = `${portal.url}/tr/learning/apply/${sessionId}`;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const told = new Map<string, string>();
  const queue = [...applicants];
  const kills = [...KILLS];
  const under: Promise<void>[] = [];
  let answers = 0;
  const press = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const enrolment = await apply(agent, page, fields, one);
      if (enrolment !== null) told.set(one.personId, enrolment);
      if (++answers >= (kills[0]?.[0] ?? Infinity)) {
        const [, what] = kills.shift() as (typeof KILLS)[number];
        under.push(portal.kill[what]());
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, press));
  await Promise.all(under);
  agent.destroy();
  expect(kills, "all of them were killed").toEqual([]);

  const rows = await query<{ id: string; person: string; status: string; number: number }>(
    `SELECT id, person_id AS person, status, queue_number AS number FROM enrolment WHERE session_id = $1 ORDER BY queue_number`,
    [sessionId],
  );
  expect(rows).toHaveLength(TEACHERS);
  expect(rows.filter(({ status }) => status === "PLACED")).toHaveLength(SEATS);
  expect(rows.every(({ status }, index) => (status === "PLACED") === index < SEATS)).toBe(true);
  const of = new Map(rows.map((row) => [row.person, row]));
  expect(told.size).toBeGreaterThan(TEACHERS / 2);
  for (const [person, enrolment] of told) expect(of.get(person)?.id).toBe(enrolment);

  await lettersSettle();
  const letters = await query<{ id: string; status: string; kind: string; person: string }>(
    `SELECT m.id, m.status, m.kind, m.person_id AS person FROM mail m JOIN person p ON p.id = m.person_id
     WHERE p.email LIKE 'kosu%@bench.usta.example' AND m.kind LIKE 'enrolment.%'`,
  );
  expect(letters).toHaveLength(TEACHERS);
  const sent = await lettersSent();
  for (const { id, status, kind, person } of letters) {
    expect(kind).toBe(of.get(person)?.status === "PLACED" ? "enrolment.placed" : "enrolment.waitlisted");
    expect(["SENT", "UNSURE"]).toContain(status);
    const times = sent.get(id) ?? 0;
    if (status === "SENT") expect(times, id).toBe(1);
    else expect(times, id).toBeLessThanOrEqual(1);
  }
  await proveSessions(portal.databaseUrl);
});

/** A letter that was being sent when its worker died is shown as unsure once its time is over. */
async function lettersSettle(): Promise<void> {
  const open = async () => {
    const [row] = await query<{ count: number }>(
      "SELECT count(*)::int FROM mail WHERE status IN ('QUEUED', 'SENDING')",
    );
    return row?.count;
  };
  await expect.poll(open, { timeout: 150_000, intervals: [1_000] }).toBeLessThan(AT_ONCE);
  moveClock(20 * MINUTE);
  await expect.poll(open, { timeout: 150_000, intervals: [1_000] }).toBe(0);
}

/** How often the mail server took each letter, by the letter's own number. */
async function lettersSent(): Promise<Map<string, number>> {
  const dir = process.env.USTA_TEST_MAILBOX ?? "";
  const times = new Map<string, number>();
  for (const name of readdirSync(dir).filter((file) => file.endsWith(".eml"))) {
    const id = /^Message-ID: <([-0-9a-f]+)@usta>/im.exec(readFileSync(join(dir, name), "utf8"))?.[1];
    if (id !== undefined) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}
