import "server-only";
import type { z } from "zod";
import { stepsVisibleTo } from "@/lib/learning/lesson/policy";
import { MOST_READING_BYTES, readingRefusal, type StepRefusal } from "@/lib/learning/lesson/rules";
import type { AttachReadingInput, stepInput } from "@/lib/learning/lesson/schema";
import { lockStep, recordStepChange } from "@/lib/learning/lesson/steps";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type Changed = { courseId: string; stepId: string };

/** The file of a reading, once it is what it says; the one before it no longer belongs to the step. */
export async function attachReading(
  ctx: Ctx,
  { stepId, file }: AttachReadingInput,
): Promise<Result<Changed, StepRefusal | FileRefusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return NOT_FOUND;
  const known = await db.lessonStep.count({
    where: { AND: [{ id: stepId, kind: "READING" }, stepsVisibleTo(actor)] },
  });
  if (known === 0) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_READING_BYTES });
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    const locked = await lockStep(tx, ctx, stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    const { id: fileId } = await tx.storedFile.create({
      data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.lessonStep.update({ where: { id: stepId }, data: { fileId } });
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.edited",
      facts: { stepId, number: step.position, fileId, contentType: kept.contentType, size: kept.size },
    });
    return done({ courseId: version.course.id, stepId });
  });
}

/** Takes the file off a reading that says something without it. */
export async function detachReading(
  ctx: Ctx,
  { stepId }: z.infer<typeof stepInput>,
): Promise<Result<Changed, StepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockStep(tx, ctx, stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    const courseId = version.course.id;
    if (step.fileId === null) return done({ courseId, stepId });
    const empty = readingRefusal({ ...step, hasFile: false });
    if (empty) return refused(empty);
    await tx.lessonStep.update({ where: { id: stepId }, data: { fileId: null } });
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.edited",
      facts: { stepId, number: step.position, fileId: step.fileId },
    });
    return done({ courseId, stepId });
  });
}
