import "server-only";
import {
  handInRefusal,
  MOST_HAND_IN_BYTES,
  type HandInRefusal,
  type OpenRefusal,
} from "@/lib/learning/lesson-progress/rules";
import { getOwnLessons } from "@/lib/learning/lesson-progress/queries/own";
import type { HandInFileInput, StepInput } from "@/lib/learning/lesson-progress/schema";
import { lockOwnStep } from "@/lib/learning/lesson-progress/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

/** Hands in a file for a step, once it is what it says; it waits for the trainer's word. */
export async function handInFile(
  { actor, now }: Ctx,
  { enrolmentId, stepId, file }: HandInFileInput,
): Promise<Result<StepInput, OpenRefusal | HandInRefusal | FileRefusal>> {
  if (!isPerson(actor)) return NOT_FOUND;
  const own = await getOwnLessons(actor, enrolmentId, now);
  if (!own?.steps.some(({ id }) => id === stepId)) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_HAND_IN_BYTES });
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    const step = await lockOwnStep(tx, actor, { enrolmentId, stepId }, now);
    if (!step) return NOT_FOUND;
    const refusal = step.refusal ?? handInRefusal(step);
    if (refusal) return refused(refusal);
    const stored = await tx.storedFile.create({
      data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    const { id } = await tx.handIn.create({
      data: { enrolmentId, stepId, fileId: stored.id, handedInAt: now },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "lesson_progress.file_handed_in",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: step.personId,
      centreId: step.centreId,
      facts: { stepId, handInId: id, contentType: kept.contentType, size: kept.size },
    });
    return done({ enrolmentId, stepId });
  });
}
