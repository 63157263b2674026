import "server-only";
import { canAnswerLearners } from "@/lib/learning/lesson-progress/policy";
import { grantRefusal, type GrantRefusal, type OpenRefusal } from "@/lib/learning/lesson-progress/rules";
import type { StepInput } from "@/lib/learning/lesson-progress/schema";
import { lockStep, tellLearner, type Learner } from "@/lib/learning/lesson-progress/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

/** One attempt more at a quiz, for a teacher who has used up theirs: by a trainer's or the centre's word, with a letter. */
export async function grantAttempt(
  { actor, now }: Ctx,
  { enrolmentId, stepId }: StepInput,
): Promise<Result<undefined, OpenRefusal | GrantRefusal>> {
  if (!isPerson(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const may = ({ session: { centreId, trainers } }: Learner) =>
      canAnswerLearners(actor, { centreId, trainerIds: trainers.map(({ personId }) => personId) });
    const step = await lockStep(tx, may, { enrolmentId, stepId }, now);
    if (!step) return NOT_FOUND;
    const refusal = step.refusal ?? grantRefusal(step);
    if (refusal) return refused(refusal);
    await tx.attemptGrant.create({
      data: { enrolmentId, stepId, grantedAt: now, grantedById: actor.personId },
    });
    await recordEvent(tx, {
      type: "lesson_progress.attempt_granted",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: step.personId,
      centreId: step.centreId,
      facts: { stepId },
    });
    await tellLearner(tx, "granted", step.enrolment, step, now);
    return done();
  });
}
