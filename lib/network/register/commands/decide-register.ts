import "server-only";
import { Readable } from "node:stream";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, isPerson } from "@/lib/platform/auth/actor";
import { brokenConstraint, db, transaction } from "@/lib/platform/db";
import type { RegisterKind } from "@/lib/platform/db/generated/enums";
import { storage } from "@/lib/platform/files/storage";
import { addJob } from "@/lib/platform/jobs/add-job";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canImportRegisters } from "@/lib/network/register/policy";
import type { RegisterRefusal } from "@/lib/network/register/rules";
import { forgetFile, lockBatch } from "@/lib/network/register/steps/batch";

export const MOST_REGISTER_BYTES = 40_000_000;

export type UploadRefusal = RegisterRefusal | "file_too_large" | "file_empty";
type Uploaded = { batchId: string };

/** Keeps the file and hands it to the worker. The same file twice at once is one batch: the second upload leads to it. */
export async function uploadRegister(
  { actor, now }: Ctx,
  { kind, file }: { kind: RegisterKind; file: File },
): Promise<Result<Uploaded, UploadRefusal>> {
  if (!isPerson(actor) || !canImportRegisters(actor)) return NOT_FOUND;
  if (file.size === 0) return refused("file_empty");
  const kept = await storage.put(Readable.fromWeb(file.stream() as never), MOST_REGISTER_BYTES);
  if (kept === null) return refused("file_too_large");
  const fileName = file.name.replace(/[^\p{L}\p{N}._ -]/gu, "").slice(0, 120) || "register.csv";
  try {
    return await transaction(async (tx) => {
      const { id } = await tx.importBatch.create({
        data: { kind, ...kept, fileName, uploadedAt: now, uploadedById: actor.personId, beatAt: now },
        select: { id: true },
      });
      await addJob(tx, "process_register", { batchId: id }, { jobKey: `register:${id}` });
      await recordEvent(tx, {
        type: "register.uploaded",
        at: now,
        actor,
        subject: { type: "import_batch", id },
      });
      return done({ batchId: id });
    });
  } catch (error) {
    if (brokenConstraint(error) !== "import_batch_one_open") throw error;
    const open = await db.importBatch.findFirst({
      where: { kind, sha256: kept.sha256, status: { notIn: ["COMPLETED", "FAILED"] } },
      select: { id: true },
    });
    return open ? done({ batchId: open.id }) : refused("register_open_already");
  }
}

/** From here on the worker applies what the check found. */
export async function confirmRegister(
  { actor, now }: Ctx,
  { batchId }: { batchId: string },
): Promise<Result<Uploaded, RegisterRefusal>> {
  if (!isPerson(actor) || !canImportRegisters(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return NOT_FOUND;
    if (batch.status !== "PROCESSED") return refused("register_not_ready");
    const wanted = await tx.importRow.count({
      where: { batchId, outcome: { in: ["NEW", "CHANGED", "MOVED"] } },
    });
    if (wanted === 0) return refused("register_nothing_to_do");
    await tx.importBatch.update({
      where: { id: batchId },
      data: { status: "COMPLETING", confirmedAt: now, confirmedById: actor.personId, beatAt: now },
    });
    await addJob(tx, "process_register", { batchId }, { jobKey: `register:${batchId}` });
    const subject = { type: "import_batch", id: batchId };
    await recordEvent(tx, { type: "register.confirmed", at: now, actor, subject, facts: { rows: wanted } });
    return done({ batchId });
  });
}

/** Puts a checked file aside; nothing of it was applied, and neither the file nor its rows are kept. */
export async function discardRegister(
  { actor, now }: Ctx,
  { batchId }: { batchId: string },
): Promise<Result<Uploaded, RegisterRefusal>> {
  if (!isPerson(actor) || !canImportRegisters(actor)) return NOT_FOUND;
  const result = await transaction(async (tx): Promise<Result<Uploaded, RegisterRefusal>> => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return NOT_FOUND;
    if (batch.status !== "PROCESSED") return refused("register_not_ready");
    await tx.importRow.deleteMany({ where: { batchId } });
    await tx.importBatch.update({
      where: { id: batchId },
      data: { status: "FAILED", problem: "discarded", completedAt: now },
    });
    const subject = { type: "import_batch", id: batchId };
    await recordEvent(tx, { type: "register.discarded", at: now, actor, subject });
    return done({ batchId });
  });
  if (result.ok) await forgetFile(batchId);
  return result;
}
