import "server-only";
import { canAnswerLearners } from "@/lib/learning/lesson-progress/policy";
import {
  answerRefusal,
  openRefusal,
  type AnswerRefusal,
  type OpenRefusal,
} from "@/lib/learning/lesson-progress/rules";
import type { AnswerHandInInput } from "@/lib/learning/lesson-progress/schema";
import { markDone, tellLearner } from "@/lib/learning/lesson-progress/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

/** The trainer's or the centre's word on a file: accepted, and the step is done; or returned with a note and a letter. */
export async function answerHandIn(
  { actor, now }: Ctx,
  { handInId, answer, line }: AnswerHandInInput,
): Promise<Result<undefined, OpenRefusal | AnswerRefusal>> {
  return transaction(async (tx) => {
    const handIn = await lockHandIn(tx, handInId);
    if (!handIn || !isPerson(actor)) return NOT_FOUND;
    const { enrolment, step } = handIn;
    const { session, person } = enrolment;
    const trainerIds = session.trainers.map(({ personId }) => personId);
    if (!canAnswerLearners(actor, { centreId: session.centreId, trainerIds })) return NOT_FOUND;
    const isAccepted = answer === "accept";
    const firstDay = dayIn(session.startsAt, session.timeZone);
    const refusal =
      openRefusal(enrolment.status, { status: session.status, firstDay }, dayIn(now, session.timeZone)) ??
      answerRefusal(handIn.status, { isAccepted, line });
    if (refusal) return refused(refusal);
    const status = isAccepted ? ("ACCEPTED" as const) : ("RETURNED" as const);
    await tx.handIn.update({
      where: { id: handInId },
      data: { status, answeredAt: now, answeredById: actor.personId, answer: line },
    });
    const whose = { enrolmentId: enrolment.id, personId: person.id, centreId: session.centreId };
    await recordEvent(tx, {
      type: isAccepted ? "lesson_progress.file_accepted" : "lesson_progress.file_returned",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolment.id },
      personId: person.id,
      centreId: session.centreId,
      facts: { stepId: step.id, handInId },
    });
    if (isAccepted) await markDone(tx, step, whose, { actor, now });
    else await tellLearner(tx, "returned", enrolment, step, now, line ?? "");
    return done();
  });
}

/** A file with its way through the session, both held until the transaction ends; a session that closes waits or is done. */
async function lockHandIn(tx: Tx, id: string) {
  await tx.$queryRaw`
    SELECT session.id FROM session JOIN enrolment ON enrolment.session_id = session.id
    JOIN hand_in ON hand_in.enrolment_id = enrolment.id WHERE hand_in.id = ${id}::uuid FOR KEY SHARE OF session`;
  await tx.$queryRaw`
    SELECT enrolment.id FROM enrolment JOIN hand_in ON hand_in.enrolment_id = enrolment.id
    WHERE hand_in.id = ${id}::uuid FOR NO KEY UPDATE OF enrolment`;
  return tx.handIn.findUnique({
    where: { id },
    select: {
      status: true,
      step: { select: { id: true, title: true, kind: true, minutes: true } },
      enrolment: {
        select: {
          id: true,
          status: true,
          person: { select: { id: true, givenName: true, email: true, locale: true, closedAt: true } },
          session: {
            select: {
              reference: true,
              status: true,
              centreId: true,
              startsAt: true,
              timeZone: true,
              trainers: { select: { personId: true } },
              courseVersion: { select: { title: true } },
            },
          },
        },
      },
    },
  });
}
