import "server-only";
import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { staffFollowUpsVisibleTo, TOOK_PART } from "@/lib/learning/follow-up/policy";
import { feedbackRefusal, HELD_STATUSES } from "@/lib/learning/follow-up/rules";

const session = {
  select: {
    id: true,
    reference: true,
    status: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    courseVersion: { select: { title: true, language: true } },
    centre: { select: { shortName: true, shortNames: true } },
    followUp: { select: { openedAt: true, closesAt: true } },
  },
} as const;

const answer = { side: true, use: true, hindrances: true, note: true } as const;

const asked = {
  id: true,
  personId: true,
  person: { select: { givenName: true, familyName: true } },
  session,
  followUps: { select: answer },
} as const satisfies Prisma.EnrolmentSelect;

export type FollowUpRow = Prisma.EnrolmentGetPayload<{ select: typeof asked }>;

/** The form about one's own session, and why it cannot be filled; null for who did not take part. */
export async function getFeedbackForm(actor: Actor, enrolmentId: string, now: Date) {
  if (!isPerson(actor)) return null;
  const found = await db.enrolment.findFirst({
    where: { AND: [{ id: enrolmentId, personId: actor.personId }, TOOK_PART] },
    select: { id: true, session, feedbackGiven: true },
  });
  if (!found) return null;
  const { date } = await networkDay(db, now);
  const days = await readSetting(db, "feedbackDays", date);
  const refusal = found.feedbackGiven
    ? ("feedback_given_already" as const)
    : feedbackRefusal(found.session, now, days);
  return { ...found, refusal, smallest: await readSetting(db, "smallestCell", date) };
}

/** Whether a training is used: the form of whoever completed it, or of the principal of where they work now. */
export async function getFollowUpForm(actor: Actor, enrolmentId: string, now: Date) {
  if (!isPerson(actor)) return null;
  const { date } = await networkDay(db, now);
  const found = await db.enrolment.findFirst({
    where: {
      id: enrolmentId,
      session: { followUp: { isNot: null } },
      OR: [{ personId: actor.personId, status: "COMPLETED" }, staffFollowUpsVisibleTo(actor, date)],
    },
    select: asked,
  });
  if (!found?.session.followUp) return null;
  const side = found.personId === actor.personId ? ("TEACHER" as const) : ("PRINCIPAL" as const);
  const given = found.followUps.find((one) => one.side === side) ?? null;
  const smallest = await readSetting(db, "smallestCell", date);
  return { ...found, side, given, followUp: found.session.followUp, smallest };
}

/** What a principal is asked about: the own teachers' trainings that are asked about now, and those that were, the latest first. */
export async function listSchoolFollowUps(actor: Actor, now: Date): Promise<FollowUpRow[] | null> {
  if (!isPerson(actor) || actor.schoolIds.length === 0) return null;
  const { date } = await networkDay(db, now);
  return db.enrolment.findMany({
    where: { AND: [staffFollowUpsVisibleTo(actor, date), { session: { followUp: { isNot: null } } }] },
    orderBy: [{ session: { followUp: { closesAt: "desc" } } }, { id: "asc" }],
    take: 200,
    select: asked,
  });
}

export type FollowUpTask = {
  kind: "feedback" | "teacher" | "principal";
  id: string;
  title: string;
  count: number;
  at: Date;
  zone: string;
};

/** Forms that wait for the actor: feedback on a session just over, whether a training is used, the same of one's teachers. */
export async function listTasks(actor: Actor, now: Date): Promise<FollowUpTask[]> {
  if (!isPerson(actor)) return [];
  const { date } = await networkDay(db, now);
  const isAsked = { session: { followUp: { closesAt: { gt: now } } } };
  const days = await readSetting(db, "feedbackDays", date);
  const [over, own, staff] = await Promise.all([
    db.enrolment.findMany({
      where: {
        AND: [
          { personId: actor.personId, feedbackGiven: null },
          TOOK_PART,
          {
            session: {
              status: { in: [...HELD_STATUSES] },
              endsAt: { lte: now, gt: new Date(now.getTime() - (days + 2) * 86_400_000) },
            },
          },
        ],
      },
      select: { id: true, session },
    }),
    db.enrolment.findMany({
      where: {
        ...isAsked,
        personId: actor.personId,
        status: "COMPLETED",
        followUps: { none: { side: "TEACHER" } },
      },
      select: { id: true, session },
    }),
    db.enrolment.findMany({
      where: {
        AND: [
          staffFollowUpsVisibleTo(actor, date),
          { ...isAsked, followUps: { none: { side: "PRINCIPAL" } } },
        ],
      },
      select: { id: true, session },
    }),
  ]);
  const first = staff
    .map((row) => row.session.followUp?.closesAt ?? now)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  return [
    ...over
      .filter((row) => feedbackRefusal(row.session, now, days) === null)
      .map((row) => taskOf("feedback", row, row.session.endsAt)),
    ...own.map((row) => taskOf("teacher", row, row.session.followUp?.closesAt ?? now)),
    ...(first && staff[0]
      ? [{ ...taskOf("principal", staff[0], first), id: "school", count: staff.length }]
      : []),
  ];
}

function taskOf(
  kind: FollowUpTask["kind"],
  { id, session: of }: { id: string; session: FollowUpRow["session"] },
  at: Date,
): FollowUpTask {
  return { kind, id, title: of.courseVersion.title, count: 1, at, zone: of.timeZone };
}
