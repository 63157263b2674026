import "server-only";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { learnerLetter, type LearnerLetterKind } from "@/lib/learning/lesson-progress/output";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Actor, Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import type { Tx } from "@/lib/platform/db";
import type { Person } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { localised, routes } from "@/lib/platform/routes";
import { canLearn } from "./policy";
import { mostAttempts, openRefusal } from "./rules";

type Ids = { enrolmentId: string; stepId: string };
/** Whose step it is, and where: enough to say who may touch it. */
export type Learner = {
  personId: string;
  session: { centreId: string; trainers: readonly { personId: string }[] };
};

/**
 * One step of somebody's way through a session, both held until the transaction ends, so that nothing is done twice and
 * nothing beside a closing; null where the actor may not and for a step of another course.
 */
export async function lockStep(
  tx: Tx,
  may: (learner: Learner) => boolean,
  { enrolmentId, stepId }: Ids,
  now: Date,
) {
  await tx.$queryRaw`
    SELECT session.id FROM session JOIN enrolment ON enrolment.session_id = session.id
    WHERE enrolment.id = ${enrolmentId}::uuid FOR KEY SHARE OF session`;
  await tx.$queryRaw`SELECT id FROM enrolment WHERE id = ${enrolmentId}::uuid FOR NO KEY UPDATE`;
  const enrolment = await tx.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      id: true,
      personId: true,
      status: true,
      person: { select: { id: true, givenName: true, email: true, locale: true, closedAt: true } },
      session: {
        select: {
          reference: true,
          status: true,
          centreId: true,
          trainers: { select: { personId: true } },
          startsAt: true,
          timeZone: true,
          versionId: true,
          courseVersion: { select: { mode: true, title: true } },
        },
      },
    },
  });
  if (!enrolment || !may(enrolment)) return null;
  const { session } = enrolment;
  const step = await tx.lessonStep.findFirst({
    where: { id: stepId, versionId: session.versionId },
    select: {
      id: true,
      title: true,
      kind: true,
      minutes: true,
      shown: true,
      passMark: true,
      attemptsMost: true,
      questions: { select: { id: true, text: true, options: true }, orderBy: { position: "asc" } },
      done: { where: { enrolmentId }, select: { doneAt: true } },
      attempts: { where: { enrolmentId }, orderBy: { number: "asc" } },
      _count: { select: { grants: { where: { enrolmentId } } } },
      handIns: {
        where: { enrolmentId },
        orderBy: [{ handedInAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { status: true },
      },
    },
  });
  if (!step || !takesSteps(session.courseVersion.mode)) return null;
  const { startsAt, timeZone, status, centreId } = session;
  const days = { status, firstDay: dayIn(startsAt, timeZone) };
  return {
    ...step,
    attemptsMost: mostAttempts(step.attemptsMost, step._count.grants),
    isDone: step.done.length > 0,
    handIn: step.handIns[0]?.status ?? null,
    personId: enrolment.personId,
    enrolment,
    centreId,
    refusal: openRefusal(enrolment.status, days, dayIn(now, timeZone)),
  };
}
export type LockedStep = NonNullable<Awaited<ReturnType<typeof lockStep>>>;

/** The same for the actor's own; null for anybody else's. */
export const lockOwnStep = (tx: Tx, actor: Actor, ids: Ids, now: Date) =>
  lockStep(tx, (learner) => canLearn(actor, learner), ids, now);

type Whose = { enrolmentId: string; personId: string; centreId: string };

/** The step counts from now on, whatever its kind. */
export async function markDone(
  tx: Tx,
  step: { id: string; kind: string; minutes: number },
  { enrolmentId, personId, centreId }: Whose,
  { actor, now }: Ctx,
): Promise<void> {
  await tx.lessonDone.create({ data: { enrolmentId, stepId: step.id, doneAt: now } });
  await recordEvent(tx, {
    type: "lesson_progress.done",
    at: now,
    actor,
    subject: { type: "enrolment", id: enrolmentId },
    personId,
    centreId,
    facts: { stepId: step.id, kind: step.kind, minutes: step.minutes },
  });
}

type Addressed = {
  id: string;
  person: Pick<Person, "id" | "givenName" | "email" | "locale" | "closedAt">;
  session: { reference: string; courseVersion: { title: string } };
};

/** Writes to a teacher about one step of theirs; who has no address finds the same on the step's page. */
export async function tellLearner(
  tx: Tx,
  kind: LearnerLetterKind,
  { id, person, session }: Addressed,
  step: { id: string; title: string },
  now: Date,
  line?: string,
): Promise<void> {
  if (person.email === null || person.closedAt !== null) return;
  const { locale } = person;
  const letter = learnerLetter(await translatorFor(locale), kind, {
    name: person.givenName,
    title: session.courseVersion.title,
    step: step.title,
    reference: session.reference,
    url: env.USTA_BASE_URL + localised(locale, routes.ownLesson(id, step.id)),
    line,
  });
  await queueMail(tx, { personId: person.id, recipient: person.email, locale, ...letter, now });
}
