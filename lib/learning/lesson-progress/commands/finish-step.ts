import "server-only";
import { finishRefusal, type FinishRefusal, type OpenRefusal } from "@/lib/learning/lesson-progress/rules";
import type { StepInput } from "@/lib/learning/lesson-progress/schema";
import { lockOwnStep, markDone } from "@/lib/learning/lesson-progress/steps";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

/** The reader's own word that a text was read or a video watched. */
export async function finishStep(
  { actor, now }: Ctx,
  { enrolmentId, stepId }: StepInput,
): Promise<Result<undefined, OpenRefusal | FinishRefusal>> {
  return transaction(async (tx) => {
    const step = await lockOwnStep(tx, actor, { enrolmentId, stepId }, now);
    if (!step) return NOT_FOUND;
    const refusal = step.refusal ?? finishRefusal(step);
    if (refusal) return refused(refusal);
    await markDone(tx, step, { ...step, enrolmentId }, { actor, now });
    return done();
  });
}
