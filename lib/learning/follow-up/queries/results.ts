import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import {
  canReadFeedback,
  canReadResults,
  resultsVisibleTo,
  TOOK_PART,
} from "@/lib/learning/follow-up/policy";
import {
  FOLLOW_UP_SIDES,
  HELD_STATUSES,
  leaf,
  NOTHING,
  pool,
  type Pooled,
  type ResultKind,
  type Tally,
  usedOf,
} from "@/lib/learning/follow-up/rules";

const smallestOn = async (now: Date) => readSetting(db, "smallestCell", (await networkDay(db, now)).date);

/** What came back from one session; the answers from `smallestCell` of them on, their texts in drawn order. */
export async function getSessionFeedback(actor: Actor, sessionId: string, now: Date) {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      reference: true,
      centreId: true,
      fillMode: true,
      endsAt: true,
      courseVersion: { select: { title: true, mode: true } },
      trainers: { select: { personId: true } },
    },
  });
  const trainerIds = session?.trainers.map(({ personId }) => personId) ?? [];
  if (!session || !canReadFeedback(actor, { centreId: session.centreId, trainerIds })) return null;
  const [smallest, asked, answers] = await Promise.all([
    smallestOn(now),
    session.endsAt > now ? 0 : db.enrolment.count({ where: { AND: [{ sessionId }, TOOK_PART] } }),
    readFeedback([sessionId]),
  ]);
  const tally = answers.get(sessionId) ?? NOTHING;
  const { shown } = leaf(tally, smallest);
  const comments = shown
    ? await db.feedbackAnswer.findMany({
        where: { sessionId, comment: { not: null } },
        orderBy: { id: "asc" },
        select: { comment: true },
      })
    : [];
  return {
    ...session,
    smallest,
    asked,
    shown,
    comments: comments.flatMap(({ comment }) => comment ?? []),
    uses: await readWords(sessionId, smallest),
  };
}

/** What the teachers and the principals wrote some months later, each side from `smallest` answers on; sorted, so that no order tells whose. */
async function readWords(sessionId: string, smallest: number) {
  const uses = await readUses([sessionId]);
  const shown = FOLLOW_UP_SIDES.filter((side) => (uses.get(`${sessionId} ${side}`)?.n ?? 0) >= smallest);
  if (shown.length === 0) return [];
  const rows = await db.followUpAnswer.findMany({
    where: { sessionId, side: { in: shown }, note: { not: null } },
    select: { side: true, note: true },
  });
  return shown.map((side) => ({
    side,
    notes: rows.flatMap((row) => (row.side === side && row.note ? [row.note] : [])).sort(),
  }));
}

/** Sessions that somebody taught and that are over, the newest first: where their feedback is read. */
export async function listTaughtSessions(actor: Actor, now: Date) {
  if (!isPerson(actor) || actor.trainerCentreIds.length === 0) return [];
  return db.session.findMany({
    where: {
      endsAt: { lte: now },
      status: { in: [...HELD_STATUSES] },
      centreId: { in: [...actor.trainerCentreIds] },
      trainers: { some: { personId: actor.personId } },
    },
    select: {
      id: true,
      reference: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      courseVersion: { select: { title: true } },
    },
    orderBy: [{ endsAt: "desc" }, { id: "asc" }],
    take: 50,
  });
}

type Counted = { sessionId: string; side?: "TEACHER" | "PRINCIPAL" } & Tally;

async function readFeedback(sessionIds: string[]): Promise<Map<string, Tally>> {
  const rows = await db.$queryRaw<Counted[]>`
    SELECT session_id::text AS "sessionId", count(*)::int AS n, sum(content)::int AS content,
      sum(trainer)::int AS trainer, sum(organisation)::int AS organisation, sum(usefulness)::int AS usefulness
    FROM feedback_answer WHERE session_id = ANY(${sessionIds}::uuid[]) GROUP BY session_id`;
  return new Map(rows.map(({ sessionId, ...tally }) => [sessionId, tally as Tally]));
}

async function readUses(sessionIds: string[]): Promise<Map<string, Tally>> {
  const rows = await db.$queryRaw<Counted[]>`
    SELECT session_id::text AS "sessionId", side::text AS side, count(*)::int AS n,
      count(*) FILTER (WHERE use = 'OFTEN')::int AS "OFTEN",
      count(*) FILTER (WHERE use = 'SOMETIMES')::int AS "SOMETIMES",
      count(*) FILTER (WHERE use = 'NOT_YET')::int AS "NOT_YET",
      count(*) FILTER (WHERE use = 'NOT')::int AS "NOT",
      count(*) FILTER (WHERE 'EQUIPMENT' = ANY(hindrances))::int AS "EQUIPMENT",
      count(*) FILTER (WHERE 'TIME' = ANY(hindrances))::int AS "TIME",
      count(*) FILTER (WHERE 'LEVEL' = ANY(hindrances))::int AS "LEVEL",
      count(*) FILTER (WHERE 'CURRICULUM' = ANY(hindrances))::int AS "CURRICULUM",
      count(*) FILTER (WHERE 'PERMISSION' = ANY(hindrances))::int AS "PERMISSION",
      count(*) FILTER (WHERE 'OTHER' = ANY(hindrances))::int AS "OTHER"
    FROM follow_up_answer WHERE session_id = ANY(${sessionIds}::uuid[]) GROUP BY session_id, side`;
  return new Map(rows.map(({ sessionId, side, ...tally }) => [`${sessionId} ${side}`, tally as Tally]));
}

/** Of one course, centre or field: how many were asked, and what each of the three forms came to; null where too few answered. */
export type ResultRow = {
  id: string;
  name: string;
  names: unknown;
  asked: number;
  feedback: Tally | null;
  teacher: Tally | null;
  principal: Tally | null;
};

type Parts = { asked: number; feedback: Pooled; teacher: Pooled; principal: Pooled };
type FormKey = "feedback" | "teacher" | "principal";

function pooled(parts: readonly Parts[], smallest: number): Parts {
  const of = (form: FormKey) =>
    pool(
      parts.map((part) => part[form]),
      smallest,
    );
  const asked = parts.reduce((sum, part) => sum + part.asked, 0);
  return { asked, feedback: of("feedback"), teacher: of("teacher"), principal: of("principal") };
}

/** Nobody at all is no secret: nothing left out means that nobody answered. */
const shownOf = ({ shown, rest }: Pooled): Tally | null => shown ?? (rest.n === 0 ? NOTHING : null);

const rowOf = (id: string, named: { name: string; names: unknown }, parts: Parts): ResultRow => ({
  id,
  name: named.name,
  names: named.names,
  asked: parts.asked,
  feedback: shownOf(parts.feedback),
  teacher: shownOf(parts.teacher),
  principal: shownOf(parts.principal),
});

function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}

async function readCourses(actor: Actor, smallest: number) {
  const sessions = await db.session.findMany({
    where: {
      AND: [resultsVisibleTo(actor), { OR: [{ followUp: { isNot: null } }, { feedback: { some: {} } }] }],
    },
    select: {
      id: true,
      courseId: true,
      centre: { select: { id: true, shortName: true, shortNames: true } },
      courseVersion: {
        select: {
          title: true,
          fields: { select: { field: { select: { id: true, name: true, names: true } } } },
        },
      },
      followUp: { select: { sessionId: true } },
      _count: { select: { enrolments: { where: { status: "COMPLETED" } } } },
    },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
  });
  const ids = sessions.map(({ id }) => id);
  const [feedback, uses] = await Promise.all([readFeedback(ids), readUses(ids)]);
  const of = (tally: Tally | undefined) => leaf(tally ?? NOTHING, smallest);
  return [...grouped(sessions, ({ courseId }) => [courseId])].flatMap(([id, runs]) => {
    const [newest] = runs;
    if (!newest) return [];
    const parts = pooled(
      runs.map((run) => ({
        asked: run.followUp ? run._count.enrolments : 0,
        feedback: of(feedback.get(run.id)),
        teacher: of(uses.get(`${run.id} TEACHER`)),
        principal: of(uses.get(`${run.id} PRINCIPAL`)),
      })),
      smallest,
    );
    const fields = newest.courseVersion.fields.map(({ field }) => field);
    return [{ id, title: newest.courseVersion.title, centre: newest.centre, fields, parts }];
  });
}

type CourseResult = Awaited<ReturnType<typeof readCourses>>[number];

const centreResults = (courses: readonly CourseResult[], smallest: number) =>
  [...grouped(courses, ({ centre }) => [centre.id])].map(([id, own]) => ({
    id,
    centre: own[0]?.centre,
    parts: pooled(
      own.map(({ parts }) => parts),
      smallest,
    ),
  }));

/** The results as a list by course, centre or field, and all of them together. */
export async function listResults(actor: Actor, by: ResultKind, now: Date) {
  if (!canReadResults(actor)) return null;
  const smallest = await smallestOn(now);
  const courses = await readCourses(actor, smallest);
  const centres = centreResults(courses, smallest);
  const whole = pooled(
    centres.map(({ parts }) => parts),
    smallest,
  );
  const rows =
    by === "course"
      ? courses.map(({ id, title, parts }) => rowOf(id, { name: title, names: {} }, parts))
      : by === "centre"
        ? centres.map(({ id, centre, parts }) =>
            rowOf(id, { name: centre?.shortName ?? "", names: centre?.shortNames }, parts),
          )
        : fieldResults(courses);
  const inOrder = rows.sort((a, b) => b.asked - a.asked || (a.id < b.id ? -1 : 1));
  return { rows: inOrder, total: rowOf("all", { name: "", names: {} }, whole), smallest };
}

/** Nothing is pooled here that the courses do not show: a course may be of several fields, and sums of two kinds would tell it. */
function fieldResults(courses: readonly CourseResult[]): ResultRow[] {
  const fields = new Map(
    courses.flatMap((course) => course.fields.map((field) => [field.id, field] as const)),
  );
  return [...grouped(courses, (course) => course.fields.map(({ id }) => id))].map(([id, own]) =>
    rowOf(
      id,
      fields.get(id) ?? { name: "", names: {} },
      pooled(
        own.map(({ parts }) => parts),
        Number.POSITIVE_INFINITY,
      ),
    ),
  );
}

/** EQAVET's sixth indicator, what was learned used at work: of those asked how many answered, and how many use it. */
export async function getUseAtWork(actor: Actor, now: Date) {
  if (actor.kind !== "system" && !isPerson(actor)) return null;
  const smallest = await smallestOn(now);
  const whole = pooled(
    centreResults(await readCourses(actor, smallest), smallest).map(({ parts }) => parts),
    smallest,
  );
  const { shown } = whole.teacher;
  return { asked: whole.asked, answered: shown?.n ?? null, used: shown ? usedOf(shown) : null };
}
