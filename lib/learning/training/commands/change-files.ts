import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canLogTrainings } from "@/lib/learning/training/policy";
import { getTraining } from "@/lib/learning/training/queries";
import type { attachFileInput } from "@/lib/learning/training/schema";
import { lockTraining } from "./log-training";

export const MOST_FILE_BYTES = 10_000_000;
export type AttachRefusal = FileRefusal | "alt_text_missing";

/** Attaches a report or a picture, once it is what it says; a picture comes with words for who cannot see it. */
export async function attachFile(
  { actor, now }: Ctx,
  { trainingId, file, altText, credit }: z.infer<typeof attachFileInput>,
): Promise<Result<{ trainingId: string }, AttachRefusal>> {
  if (!isPerson(actor)) return NOT_FOUND;
  const known = await getTraining(actor, trainingId);
  if (!known?.mayEdit) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_FILE_BYTES });
  if (typeof kept === "string") return refused(kept);
  if (kept.contentType.startsWith("image/") && altText === null) return refused("alt_text_missing");
  return transaction(async (tx) => {
    const training = await lockTraining(tx, trainingId);
    if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
    const stored = await tx.storedFile.create({
      data: { ...kept, altText, credit, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.trainingFile.create({ data: { trainingId, fileId: stored.id } });
    await recordEvent(tx, {
      type: "file.stored",
      at: now,
      actor,
      subject: { type: "training", id: trainingId },
      centreId: training.centreId,
      facts: { fileId: stored.id, contentType: kept.contentType, size: kept.size },
    });
    return done({ trainingId });
  });
}

/** Takes a file off a training; its bytes stay until nothing speaks of them. */
export async function detachFile(
  { actor, now }: Ctx,
  { trainingId, fileId }: { trainingId: string; fileId: string },
): Promise<Result<{ trainingId: string }>> {
  return transaction(async (tx) => {
    const training = await lockTraining(tx, trainingId);
    if (!training || !canLogTrainings(actor, training.centreId)) return NOT_FOUND;
    const { count } = await tx.trainingFile.deleteMany({ where: { trainingId, fileId } });
    if (count === 0) return done({ trainingId });
    await recordEvent(tx, {
      type: "file.removed",
      at: now,
      actor,
      subject: { type: "training", id: trainingId },
      centreId: training.centreId,
      facts: { fileId },
    });
    return done({ trainingId });
  });
}
