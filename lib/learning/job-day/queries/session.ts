import "server-only";
import { dayState, daysOf, type JobDayState } from "@/lib/learning/job-day/rules";
import { canManageSession, canReadSession } from "@/lib/learning/session/policy";
import { hostNameOf } from "@/lib/learning/session/rules";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { addDays, dayIn, type Day } from "@/lib/platform/dates/calendar";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";

const ON_THE_LIST: EnrolmentStatus[] = ["PLACED", "ATTENDING", "COMPLETED", "NOT_COMPLETED", "NO_SHOW"];

const person = {
  id: true,
  givenName: true,
  familyName: true,
  email: true,
  locale: true,
  closedAt: true,
} as const;

async function readJob(on: Db | Tx, sessionId: string) {
  return on.session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      reference: true,
      status: true,
      centreId: true,
      timeZone: true,
      capacity: true,
      hostCapacity: true,
      mentorId: true,
      hostPartnerId: true,
      hostName: true,
      fillMode: true,
      hostPartner: { select: { name: true } },
      mentor: { select: { name: true, position: true } },
      courseVersion: { select: { title: true, mode: true } },
      slots: { select: { date: true } },
      enrolments: {
        where: { status: { in: ON_THE_LIST } },
        select: {
          id: true,
          status: true,
          person: { select: person },
          jobBriefing: { select: { safetyOn: true, confidentialityOn: true } },
          jobDays: {
            select: {
              id: true,
              date: true,
              hours: true,
              task: true,
              equipment: true,
              status: true,
              answer: true,
              answeredAt: true,
            },
          },
        },
        orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }, { id: "asc" }],
      },
    },
  });
}

type Cell = { day: Day; state: JobDayState };

/** A session on the job for its coordinators and the ministry: who wrote which days, and what the mentor says of them. */
export async function getJobSession(actor: Actor, sessionId: string, now: Date) {
  const session = await readJob(db, sessionId);
  if (!session || !canReadSession(actor, session) || session.courseVersion.mode !== "ON_THE_JOB") return null;
  const today = dayIn(now, session.timeZone);
  const days = daysOf(session.slots.map(({ date }) => ({ date: dayOfDate(date) })));
  const people = session.enrolments.map(({ jobDays, jobBriefing, ...enrolment }) => {
    const entries = jobDays.map((entry) => ({ ...entry, date: dayOfDate(entry.date) }));
    const cells = days.map((day) => {
      const entry = entries.find(({ date }) => date === day) ?? null;
      return { day, entry, state: dayState(day, entry, today) };
    });
    const briefing = jobBriefing && {
      safetyOn: dayOfDate(jobBriefing.safetyOn),
      confidentialityOn: dayOfDate(jobBriefing.confidentialityOn),
    };
    const hours = entries.reduce((sum, { status, hours }) => sum + (status === "CONFIRMED" ? hours : 0), 0);
    return { ...enrolment, cells, briefing, hours };
  });
  const count = (state: JobDayState) =>
    people.reduce((sum, { cells }) => sum + cells.filter((cell: Cell) => cell.state === state).length, 0);
  const mayManage = canManageSession(actor, session);
  return {
    ...session,
    host: hostNameOf(session),
    days,
    people,
    counts: { missing: count("missing"), waiting: count("WRITTEN"), denied: count("DENIED") },
    mayManage,
    mentors: mayManage ? await listMentors(session.hostPartnerId) : [],
  };
}
export type JobSession = NonNullable<Awaited<ReturnType<typeof getJobSession>>>;

/** Contacts of a host who agreed to be written to. */
async function listMentors(hostPartnerId: string | null) {
  if (hostPartnerId === null) return [];
  return db.partnerContact.findMany({
    where: { partnerId: hostPartnerId, endedAt: null, consentedAt: { not: null }, email: { not: null } },
    select: { id: true, name: true, position: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** Who has days at the host that are over and have no entry. */
export async function listMissingDays(on: Db | Tx, sessionId: string, today: Day) {
  const session = await readJob(on, sessionId);
  if (!session) return [];
  const days = daysOf(session.slots.map(({ date }) => ({ date: dayOfDate(date) })));
  return session.enrolments.flatMap(({ id, status, person, jobDays }) => {
    if (status !== "PLACED" && status !== "ATTENDING") return [];
    const written = new Set(jobDays.map(({ date }) => dayOfDate(date)));
    const missing = days.filter((day) => day < today && !written.has(day));
    return missing.length === 0 ? [] : [{ id, person, days: missing }];
  });
}

export type JobTaskKind = "mentor" | "waiting" | "briefing" | "days";
/** `id`: the session's for who coordinates it, the enrolment's for whose days they are. */
export type JobTask = {
  kind: JobTaskKind;
  id: string;
  title: string;
  reference: string;
  count: number;
  at: Date;
};

const taskSession = {
  id: true,
  reference: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  mentorId: true,
  courseVersion: { select: { title: true } },
} as const;

const LIVE: Prisma.SessionWhereInput = {
  courseVersion: { mode: "ON_THE_JOB" },
  status: { in: ["PUBLISHED", "CONFIRMED"] },
};

/** What one's own days at a host, and the sessions on the job of one's centres, wait for. */
export async function listTasks(actor: Actor, now: Date): Promise<JobTask[]> {
  if (!isPerson(actor)) return [];
  return [...(await ownTasks(actor.personId, now)), ...(await centreTasks(actor.centreIds, now))];
}

/** The briefing from a week before the first day on; days that are over and not written. */
async function ownTasks(personId: string, now: Date): Promise<JobTask[]> {
  const rows = await db.enrolment.findMany({
    where: {
      personId,
      status: { in: ["PLACED", "ATTENDING"] },
      session: { ...LIVE, startsAt: { lt: new Date(now.getTime() + 7 * 86_400_000) } },
    },
    select: {
      id: true,
      jobBriefing: { select: { enrolmentId: true } },
      jobDays: { select: { date: true, status: true } },
      session: { select: { ...taskSession, slots: { select: { date: true } } } },
    },
  });
  return rows.flatMap(({ id, jobBriefing, jobDays, session }): JobTask[] => {
    const about = {
      id,
      title: session.courseVersion.title,
      reference: session.reference,
    };
    if (!jobBriefing) return [{ kind: "briefing", ...about, count: 2, at: session.startsAt }];
    const today = dayIn(now, session.timeZone);
    const fine = new Set(
      jobDays.flatMap(({ date, status }) => (status === "DENIED" ? [] : [dayOfDate(date)])),
    );
    const open = daysOf(session.slots.map(({ date }) => ({ date: dayOfDate(date) }))).filter(
      (day) => day < today && !fine.has(day),
    );
    if (open.length === 0) return [];
    return [{ kind: "days", ...about, count: open.length, at: dateOfDay(open[0] ?? today) }];
  });
}

/** A session that begins within two weeks and has no mentor; entries that have waited for the mentor for more than a day. */
async function centreTasks(centreIds: readonly string[], now: Date): Promise<JobTask[]> {
  if (centreIds.length === 0) return [];
  const rows = await db.session.findMany({
    where: {
      ...LIVE,
      centreId: { in: [...centreIds] },
      hostPartnerId: { not: null },
      startsAt: { lt: new Date(now.getTime() + 14 * 86_400_000) },
    },
    select: {
      ...taskSession,
      enrolments: { select: { jobDays: { where: { status: "WRITTEN" }, select: { date: true } } } },
    },
  });
  return rows.flatMap((session): JobTask[] => {
    const about = { id: session.id, title: session.courseVersion.title, reference: session.reference };
    if (session.mentorId === null && session.endsAt > now)
      return [{ kind: "mentor", ...about, count: 1, at: session.startsAt }];
    const before = addDays(dayIn(now, session.timeZone), -1);
    const waiting = session.enrolments
      .flatMap(({ jobDays }) => jobDays.map(({ date }) => dayOfDate(date)))
      .filter((day) => day < before)
      .sort();
    const [first] = waiting;
    return first === undefined
      ? []
      : [{ kind: "waiting", ...about, count: waiting.length, at: dateOfDay(first) }];
  });
}
