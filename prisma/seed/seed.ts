import "server-only";
import { auditSessions } from "@/lib/desk/auditor/commands";
import { writeStatistics } from "@/lib/evidence/statistics/steps";
import { dayIn } from "@/lib/platform/dates/calendar";
import { type Db, db, transaction } from "@/lib/platform/db";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { azerbaijan } from "./azerbaijan";
import { changeCollation } from "./collation";
import { hasDemonstration, seedDemonstration } from "./demonstration/write";
import { writeScale } from "./scale/write";
import { type NetworkFacts, seedNetwork } from "./network";
import { turkiye } from "./turkiye";

export type Say = (line: string) => void;
export type SeedOptions = {
  /** Demonstration people, schools, courses and sessions beside the facts; never in production mode. */
  demonstration?: boolean;
  /** Another database and moment, in tests. */
  on?: Db;
  at?: Date;
};

/** What cannot be seeded as asked; the message is the sentence for the person at the command line. */
export class SeedError extends Error {
  override name = "PlainError";
}

/** The first network's facts, and in demo mode the demonstration on top of them. A second run changes nothing. */
export async function seed(say: Say, { on = db, at = now(), demonstration = env.isDemo }: SeedOptions = {}) {
  await refuseOtherNetwork(on, "tr");
  await writeNetwork(on, turkiye(), at, say);
  if (!demonstration || (await hasDemonstration(on))) return;
  const { people, schools, sessions, enrolments, certificates } = await seedDemonstration(on, at);
  say(
    `demonstration: ${people.length} people, ${schools.length} schools, ${sessions.length} sessions, ` +
      `${enrolments.length} enrolments, ${certificates.length} certificates`,
  );
  await countFigures(on, at);
  await auditSessions({ now: at }, on);
}

/** Azerbaijan's network, on a database where nothing stands yet: its names sort in another language. */
export async function seedAzerbaijan(say: Say, { on = db, at = now() }: SeedOptions = {}) {
  await refuseOtherNetwork(on, "az");
  const found = await on.network.count();
  if (found === 0) {
    await refuseFilled(on);
    const columns = await transaction((tx) => changeCollation(tx, "tr-x-icu", "az-x-icu"), LONG(on));
    say(`sorting: ${columns.length} columns sort as Azerbaijani does`);
  }
  await writeNetwork(on, azerbaijan(), at, say);
}

const MOST_TEACHERS = 1_000_000;

/** A nation's worth of invented rows on top of the facts, to measure with; demonstration data like the other. */
export async function seedScale(
  say: Say,
  teachers: number,
  url: string,
  { on = db, at = now() }: SeedOptions = {},
) {
  if (!Number.isInteger(teachers) || teachers < 1 || teachers > MOST_TEACHERS) {
    throw new SeedError(
      `How many teachers? A whole number from 1 to ${MOST_TEACHERS}: npm run seed -- scale 100000.`,
    );
  }
  await seed(say, { on, at, demonstration: false });
  const began = Date.now();
  const { schools, sessions } = await writeScale(url, teachers, at);
  await countFigures(on, at);
  const enrolments = await on.enrolment.count();
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  say(
    `scale: ${teachers} teachers, ${schools} schools, ${sessions} sessions, ${enrolments} enrolments in ${seconds} s`,
  );
}

/** The figures that the worker counts every few minutes, at once. */
async function countFigures(on: Db, at: Date): Promise<void> {
  const network = await on.network.findFirstOrThrow({ select: { timeZone: true } });
  const today = new Date(dayIn(at, network.timeZone));
  await transaction((tx) => writeStatistics(tx, { now: at, today }), LONG(on));
}

async function writeNetwork(on: Db, facts: NetworkFacts, at: Date, say: Say) {
  await transaction((tx) => seedNetwork(tx, facts, at), LONG(on));
  const [provinces, fields, centres] = await Promise.all([
    on.province.count(),
    on.field.count(),
    on.centre.count(),
  ]);
  say(`network: ${provinces} provinces, ${fields} fields, ${centres} centres`);
}

/** A deployment is one network; another one's facts beside it would be nobody's. */
async function refuseOtherNetwork(on: Db, code: string): Promise<void> {
  const network = await on.network.findFirst({ select: { code: true, name: true } });
  if (network !== null && network.code !== code) {
    throw new SeedError(`This database holds another network (${network.name}): seed an empty database.`);
  }
}

async function refuseFilled(on: Db): Promise<void> {
  const rows = await Promise.all([
    on.country.count(),
    on.province.count(),
    on.school.count(),
    on.person.count(),
  ]);
  if (rows.some((count) => count > 0)) {
    throw new SeedError("This database is not empty: a new network begins on an empty one.");
  }
}

const LONG = (on: Db) => ({ on, maxWait: 10_000, timeout: 300_000 });

export function isDemonstrationWanted(isOutsideDatabase: boolean): boolean {
  return env.isDemo && (!isOutsideDatabase || env.USTA_DEMO_DATA);
}
