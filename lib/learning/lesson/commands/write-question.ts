import "server-only";
import type { z } from "zod";
import { questionRefusal, QUESTIONS_MOST, type StepRefusal } from "@/lib/learning/lesson/rules";
import type { questionInput, WriteQuestionInput } from "@/lib/learning/lesson/schema";
import { lockStep, recordStepChange } from "@/lib/learning/lesson/steps";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type Written = { stepId: string };

/** A question of a quiz's bank with its answers, new or put right. */
export async function writeQuestion(
  ctx: Ctx,
  { stepId, questionId, text, options }: WriteQuestionInput,
): Promise<Result<Written, StepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockStep(tx, ctx, stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    if (step.kind !== "QUIZ") return NOT_FOUND;
    const refusal = questionRefusal(options);
    if (refusal) return refused(refusal);
    const bank = await tx.lessonQuestion.findMany({
      where: { stepId },
      select: { id: true, position: true },
    });
    if (questionId === null) {
      if (bank.length >= QUESTIONS_MOST) return refused("lesson_too_many_questions");
      const position = Math.max(0, ...bank.map((one) => one.position)) + 1;
      await tx.lessonQuestion.create({ data: { stepId, position, text, options } });
    } else {
      if (!bank.some(({ id }) => id === questionId)) return NOT_FOUND;
      await tx.lessonQuestion.update({ where: { id: questionId }, data: { text, options } });
    }
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.edited",
      facts: { stepId, number: step.position },
    });
    return done({ stepId });
  });
}

/** Takes a question out of the bank. */
export async function removeQuestion(
  ctx: Ctx,
  { questionId }: z.infer<typeof questionInput>,
): Promise<Result<Written, StepRefusal>> {
  return transaction(async (tx) => {
    const question = await tx.lessonQuestion.findUnique({
      where: { id: questionId },
      select: { stepId: true },
    });
    if (!question) return NOT_FOUND;
    const locked = await lockStep(tx, ctx, question.stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    await tx.lessonQuestion.deleteMany({ where: { id: questionId } });
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.edited",
      facts: { stepId: step.id, number: step.position },
    });
    return done({ stepId: step.id });
  });
}
