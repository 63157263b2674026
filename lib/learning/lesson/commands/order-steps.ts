import "server-only";
import type { z } from "zod";
import type { StepRefusal } from "@/lib/learning/lesson/rules";
import type { MoveStepInput, stepInput } from "@/lib/learning/lesson/schema";
import { lockStep, recordStepChange } from "@/lib/learning/lesson/steps";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, type Result } from "@/lib/platform/refusal";

type Ordered = { courseId: string };

/** One place up or down; at the end of the list it stays where it is. */
export async function moveStep(
  ctx: Ctx,
  { move: { stepId, isUp } }: MoveStepInput,
): Promise<Result<Ordered, StepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockStep(tx, ctx, stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    const courseId = version.course.id;
    const other = await tx.lessonStep.findFirst({
      where: { versionId: version.id, position: isUp ? { lt: step.position } : { gt: step.position } },
      orderBy: { position: isUp ? "desc" : "asc" },
      select: { position: true },
    });
    if (!other) return done({ courseId });
    await tx.$executeRaw`
      UPDATE lesson_step SET position = CASE position WHEN ${step.position} THEN ${other.position}::int ELSE ${step.position}::int END
      WHERE version_id = ${version.id}::uuid AND position IN (${step.position}, ${other.position})`;
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.moved",
      facts: { stepId, from: step.position, to: other.position },
    });
    return done({ courseId });
  });
}

/** Out of the version being written; those after it move up. What was published keeps its own. */
export async function removeStep(
  ctx: Ctx,
  { stepId }: z.infer<typeof stepInput>,
): Promise<Result<Ordered, StepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockStep(tx, ctx, stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    await tx.lessonStep.delete({ where: { id: stepId } });
    await tx.$executeRaw`
      UPDATE lesson_step SET position = position - 1
      WHERE version_id = ${version.id}::uuid AND position > ${step.position}`;
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.removed",
      facts: { stepId, number: step.position },
    });
    return done({ courseId: version.course.id });
  });
}
