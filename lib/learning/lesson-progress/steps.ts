import "server-only";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Actor, Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import type { Tx } from "@/lib/platform/db";
import { canLearn } from "./policy";
import { openRefusal } from "./rules";

/**
 * One step of the actor's own way through a session, both held until the transaction ends, so that nothing is done twice
 * and nothing beside a closing; null for anybody else's and for a step of another course.
 */
export async function lockOwnStep(
  tx: Tx,
  actor: Actor,
  ids: { enrolmentId: string; stepId: string },
  now: Date,
) {
  const { enrolmentId, stepId } = ids;
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
      session: {
        select: {
          status: true,
          centreId: true,
          startsAt: true,
          timeZone: true,
          versionId: true,
          courseVersion: { select: { mode: true } },
        },
      },
    },
  });
  if (!enrolment || !canLearn(actor, enrolment)) return null;
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
    isDone: step.done.length > 0,
    handIn: step.handIns[0]?.status ?? null,
    personId: enrolment.personId,
    centreId,
    refusal: openRefusal(enrolment.status, days, dayIn(now, timeZone)),
  };
}
export type OwnStep = NonNullable<Awaited<ReturnType<typeof lockOwnStep>>>;

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
