import "server-only";
import { returnedLetter } from "@/lib/learning/lesson-progress/output";
import { canAnswerHandIns } from "@/lib/learning/lesson-progress/policy";
import {
  answerRefusal,
  openRefusal,
  type AnswerRefusal,
  type OpenRefusal,
} from "@/lib/learning/lesson-progress/rules";
import type { AnswerHandInInput } from "@/lib/learning/lesson-progress/schema";
import { markDone } from "@/lib/learning/lesson-progress/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";

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
    if (!canAnswerHandIns(actor, { centreId: session.centreId, trainerIds })) return NOT_FOUND;
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
    else await tell(tx, handIn, line ?? "", now);
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
type Locked = NonNullable<Awaited<ReturnType<typeof lockHandIn>>>;

async function tell(tx: Tx, { enrolment, step }: Locked, line: string, now: Date): Promise<void> {
  const { person, session } = enrolment;
  if (person.email === null || person.closedAt !== null) return;
  const { locale } = person;
  const letter = returnedLetter(await translatorFor(locale), {
    name: person.givenName,
    title: session.courseVersion.title,
    step: step.title,
    reference: session.reference,
    url: env.USTA_BASE_URL + localised(locale, routes.ownLesson(enrolment.id, step.id)),
    line,
  });
  await queueMail(tx, { personId: person.id, recipient: person.email, locale, ...letter, now });
}
