import { Client } from "pg";
import { dayIn } from "@/lib/platform/dates/calendar";
import { FAMILY_NAMES, GIVEN_NAMES } from "@/prisma/seed/demonstration/names";
import {
  COMING_DAYS,
  COURSES_A_FIELD,
  ENROLMENTS_EACH,
  PAST_DAYS,
  planScale,
  type ScalePlan,
  STRIDE,
} from "./plan";
import { Progress } from "./progress";
import * as sql from "./statements";

type Step = { what: string; rows: number; upTo: number; chunk: number; statement: string; values: unknown[] };

/** Rows of a nation on top of the network's facts, by statements that write many thousands each; a second run adds nothing. */
export async function writeScale(url: string, teachers: number, now: Date): Promise<ScalePlan> {
  const client = new Client({ connectionString: url, application_name: "usta-scale" });
  await client.connect();
  try {
    await client.query(sql.PREPARE);
    const zone: string = (await client.query(`SELECT time_zone FROM network`)).rows[0].time_zone;
    const fields = Number((await client.query(`SELECT count(*) FROM scale_field`)).rows[0].count);
    if (fields === 0) throw new Error("No centre of this network has a field: there is nothing to teach.");
    const plan = planScale(teachers, fields);
    const today = dayIn(now, zone);
    await client.query(sql.PLAN_SESSIONS, [
      fields,
      plan.sessions,
      plan.sessionsAField,
      today,
      PAST_DAYS,
      COMING_DAYS,
    ]);
    const steps = stepsOf(plan, zone);
    const progress = new Progress(steps.reduce((sum, { rows }) => sum + rows, 0));
    for (const step of steps) await runStep(client, step, progress);
    await client.query(sql.LAST_QUEUE_NUMBERS);
    progress.add(0, "statistics of the planner");
    await client.query("VACUUM (ANALYZE)");
    progress.end();
    return plan;
  } finally {
    await client.end();
  }
}

/** Each chunk is a transaction of its own, so that the bar moves and a run that is stopped keeps what it has. */
async function runStep(
  client: Client,
  { what, rows, upTo, chunk, statement, values }: Step,
  progress: Progress,
) {
  for (let from = 0; from < upTo; from += chunk) {
    const to = Math.min(upTo, from + chunk);
    await client.query(statement, [from, to, ...values]);
    progress.add((rows * (to - from)) / upTo, what);
  }
}

function stepsOf(plan: ScalePlan, zone: string): Step[] {
  const { teachers, schools, sessions, enrolments, fields, sessionsAField, capacity } = plan;
  const courses = fields * COURSES_A_FIELD;
  const people = { upTo: teachers, rows: teachers, chunk: 10_000 };
  const runs = { upTo: sessions, chunk: 200 };
  const all = (count: number) => ({ upTo: count, rows: count, chunk: count });
  return [
    { what: "schools", ...all(schools), statement: sql.SCHOOLS, values: [] },
    { what: "schools", ...all(schools), statement: sql.SCHOOL_FIELDS, values: [] },
    { what: "teachers", ...people, statement: sql.PEOPLE, values: [GIVEN_NAMES, FAMILY_NAMES] },
    { what: "roles", ...people, statement: sql.ROLES, values: [] },
    { what: "fields", ...people, statement: sql.PERSON_FIELDS, values: [] },
    { what: "where they work", ...people, statement: sql.MEMBERSHIPS, values: [schools, fields] },
    { what: "courses", ...all(courses), statement: sql.COURSES, values: [] },
    { what: "courses", ...all(courses), statement: sql.VERSIONS, values: [] },
    { what: "courses", ...all(courses), statement: sql.VERSION_FIELDS, values: [] },
    { what: "courses", ...all(courses), statement: sql.PUBLISH, values: [] },
    {
      what: "sessions",
      ...runs,
      rows: sessions,
      statement: sql.SESSIONS,
      values: [COURSES_A_FIELD, capacity, zone],
    },
    { what: "half-days", ...runs, rows: sessions * 8, statement: sql.SLOTS, values: [zone] },
    {
      what: "enrolments",
      ...runs,
      rows: enrolments * 2,
      statement: sql.ENROLMENTS,
      values: [teachers, ENROLMENTS_EACH, sessionsAField, fields, STRIDE, schools],
    },
    { what: "timelines", ...runs, rows: enrolments, statement: sql.CHANGES, values: [] },
    { what: "certificates", ...runs, rows: enrolments, statement: sql.CERTIFICATES, values: [] },
  ];
}
