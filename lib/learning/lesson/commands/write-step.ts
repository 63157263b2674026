import "server-only";
import { readingRefusal, STEPS_MOST, takesSteps, type StepRefusal } from "@/lib/learning/lesson/rules";
import type { AddStepInput, EditStepInput } from "@/lib/learning/lesson/schema";
import { lockDraft, lockStep, recordStepChange } from "@/lib/learning/lesson/steps";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import type { LessonKind } from "@/lib/platform/db/generated/enums";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type Written = { courseId: string; stepId: string; kind: LessonKind };

/** The columns of a step, those of other kinds empty. */
function columnsOf(input: AddStepInput | EditStepInput) {
  return {
    title: input.title,
    minutes: input.minutes,
    text: input.text,
    url: "url" in input ? input.url : null,
    transcript: "transcript" in input ? input.transcript : null,
    shown: "shown" in input ? input.shown : null,
    passMark: "passMark" in input ? input.passMark : null,
    attemptsMost: "attemptsMost" in input ? input.attemptsMost : null,
  };
}

/** A new step at the end of the version being written. */
export async function addStep(
  ctx: Ctx,
  { versionId, ...input }: AddStepInput,
): Promise<Result<Written, StepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockDraft(tx, ctx, versionId);
    if ("ok" in locked) return locked;
    const { version } = locked;
    const { mode, steps } = await tx.courseVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { mode: true, steps: { select: { position: true } } },
    });
    if (!takesSteps(mode)) return refused("lesson_mode_without_steps");
    if (steps.length >= STEPS_MOST) return refused("lesson_too_many_steps");
    const columns = columnsOf({ versionId, ...input });
    const empty = input.kind === "READING" && readingRefusal({ ...columns, hasFile: false });
    if (empty) return refused(empty);
    const position = Math.max(0, ...steps.map((step) => step.position)) + 1;
    const { id } = await tx.lessonStep.create({
      data: { versionId, position, kind: input.kind, ...columns },
      select: { id: true },
    });
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.added",
      facts: { stepId: id, number: position, kind: input.kind },
    });
    return done({ courseId: version.course.id, stepId: id, kind: input.kind });
  });
}

/** What a step says; its kind and its place in the order stay. */
export async function editStep(
  ctx: Ctx,
  { stepId, editVersion, ...input }: EditStepInput,
): Promise<Result<Written, StepRefusal>> {
  return transaction(async (tx) => {
    const locked = await lockStep(tx, ctx, stepId);
    if ("ok" in locked) return locked;
    const { version, step } = locked;
    if (step.kind !== input.kind) return NOT_FOUND;
    if (version.editVersion !== editVersion) return refused("course_changed_meanwhile");
    const columns = columnsOf({ stepId, editVersion, ...input });
    const empty = step.kind === "READING" && readingRefusal({ ...columns, hasFile: step.fileId !== null });
    if (empty) return refused(empty);
    await tx.lessonStep.update({ where: { id: stepId }, data: columns });
    await recordStepChange(tx, ctx, version, {
      type: "lesson_step.edited",
      facts: { stepId, number: step.position },
    });
    return done({ courseId: version.course.id, stepId, kind: step.kind });
  });
}
