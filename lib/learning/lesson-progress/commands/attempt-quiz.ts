import "server-only";
import {
  drawQuiz,
  keptAnswers,
  markQuiz,
  readDrawn,
  startRefusal,
  unanswered,
  type AttemptRefusal,
  type OpenRefusal,
  type StartRefusal,
} from "@/lib/learning/lesson-progress/rules";
import { questionOptions } from "@/lib/learning/lesson/rules";
import type { AnswerAttemptInput, StepInput } from "@/lib/learning/lesson-progress/schema";
import { lockOwnStep, markDone, type LockedStep } from "@/lib/learning/lesson-progress/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { randomToken } from "@/lib/platform/auth/secrets";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

const questionsOf = ({ questions }: LockedStep) =>
  questions.map((question) => ({ ...question, options: questionOptions(question.options) }));

/** Begins an attempt: which questions it shows, and the order of their options, is drawn now and stays. */
export async function startAttempt(
  { actor, now }: Ctx,
  { enrolmentId, stepId }: StepInput,
): Promise<Result<undefined, OpenRefusal | StartRefusal>> {
  return transaction(async (tx) => {
    const step = await lockOwnStep(tx, actor, { enrolmentId, stepId }, now);
    if (!step) return NOT_FOUND;
    const refusal = step.refusal ?? startRefusal(step);
    if (refusal) return refused(refusal);
    const seed = randomToken();
    const drawn = drawQuiz(questionsOf(step), step.shown ?? 0, seed);
    const number = (step.attempts.at(-1)?.number ?? 0) + 1;
    await tx.lessonAttempt.create({
      data: {
        enrolmentId,
        stepId,
        number,
        seed,
        drawn: drawn.map(({ questionId, order }) => ({ questionId, order: [...order] })),
        startedAt: now,
        savedAt: now,
      },
    });
    await recordEvent(tx, {
      type: "lesson_progress.attempt_started",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: step.personId,
      centreId: step.centreId,
      facts: { stepId, number },
    });
    return done();
  });
}

/**
 * Keeps what was ticked so far, or hands it in: then it is marked, and a quiz that is passed is a step that is done. With
 * questions left empty nothing is handed in, but what was ticked is kept.
 */
export async function answerAttempt(
  { actor, now }: Ctx,
  { enrolmentId, stepId, seenAt, deed, q }: AnswerAttemptInput,
): Promise<Result<undefined, OpenRefusal | AttemptRefusal>> {
  return transaction(async (tx) => {
    const step = await lockOwnStep(tx, actor, { enrolmentId, stepId }, now);
    if (!step) return NOT_FOUND;
    if (step.refusal) return refused(step.refusal);
    const attempt = step.attempts.find(({ handedInAt }) => handedInAt === null);
    if (!attempt) return step.attempts.length === 0 ? NOT_FOUND : refused("attempt_handed_in");
    if (attempt.savedAt.getTime() !== Number(seenAt)) return refused("attempt_saved_elsewhere");
    const drawn = readDrawn(attempt.drawn);
    const answers = keptAnswers(drawn, q);
    const kept = { answers: JSON.parse(JSON.stringify(answers)) as object, savedAt: now };
    const where = { id: attempt.id };
    const empty = unanswered(drawn, answers);
    if (deed === "save" || empty > 0) {
      await tx.lessonAttempt.update({ where, data: kept });
      return deed === "save" ? done() : refused("attempt_unanswered", { count: empty });
    }
    const about = { drawn, answers, passMark: step.passMark ?? 100 };
    const { percent, isPassed } = markQuiz(questionsOf(step), about);
    await tx.lessonAttempt.update({ where, data: { ...kept, handedInAt: now, percent, isPassed } });
    await recordEvent(tx, {
      type: "lesson_progress.attempt_handed_in",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: step.personId,
      centreId: step.centreId,
      facts: { stepId, number: attempt.number, percent, isPassed },
    });
    if (isPassed && !step.isDone) await markDone(tx, step, { ...step, enrolmentId }, { actor, now });
    return done();
  });
}
