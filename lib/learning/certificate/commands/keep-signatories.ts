import "server-only";
import type { z } from "zod";
import { canKeepSignatories } from "@/lib/learning/certificate/policy";
import {
  MARK_SIDE,
  MOST_MARK_BYTES,
  MOST_SIGNATORIES,
  type SignatoryRefusal,
} from "@/lib/learning/certificate/rules";
import type { addSignatoryInput, setCentreMarkInput } from "@/lib/learning/certificate/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { PICTURES, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type Kept = Result<{ centreId: string }, SignatoryRefusal>;

async function lockCentre(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM centre WHERE id = ${id}::uuid FOR UPDATE`;
  return rows.length === 1;
}

/** Names somebody who signs the centre's certificates from now on; what was issued before keeps its own. */
export async function addSignatory(
  { actor, now }: Ctx,
  { centreId, name, title }: z.infer<typeof addSignatoryInput>,
): Promise<Kept> {
  if (!canKeepSignatories(actor, centreId)) return NOT_FOUND;
  return transaction(async (tx) => {
    if (!(await lockCentre(tx, centreId))) return NOT_FOUND;
    const present = await tx.signatory.findMany({ where: { centreId, endedAt: null } });
    if (present.some((one) => one.name === name && one.title === title))
      return refused("signatory_there_already");
    if (present.length >= MOST_SIGNATORIES) return refused("too_many_signatories");
    await tx.signatory.create({ data: { centreId, name, title, addedAt: now } });
    await record(tx, { actor, now }, centreId);
    return done({ centreId });
  });
}

/** Signs no certificate from now on. */
export async function endSignatory(
  { actor, now }: Ctx,
  { signatoryId }: { signatoryId: string },
): Promise<Kept> {
  return transaction(async (tx) => {
    const known = await tx.signatory.findUnique({ where: { id: signatoryId }, select: { centreId: true } });
    if (!known || !canKeepSignatories(actor, known.centreId)) return NOT_FOUND;
    const { count } = await tx.signatory.updateMany({
      where: { id: signatoryId, endedAt: null },
      data: { endedAt: now },
    });
    if (count > 0) await record(tx, { actor, now }, known.centreId);
    return done({ centreId: known.centreId });
  });
}

/** The mark that certificates of the centre carry from now on, once it is the picture it says it is. */
export async function setCentreMark(
  { actor, now }: Ctx,
  { centreId, altText, file }: z.infer<typeof setCentreMarkInput>,
): Promise<Result<{ centreId: string }, FileRefusal | "alt_text_missing">> {
  if (!isPerson(actor) || !canKeepSignatories(actor, centreId)) return NOT_FOUND;
  if (altText === null) return refused("alt_text_missing");
  const kept = await keepFile(file, { allowed: PICTURES, maxBytes: MOST_MARK_BYTES, longestSide: MARK_SIDE });
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    if (!(await lockCentre(tx, centreId))) return NOT_FOUND;
    const { id } = await tx.storedFile.create({
      data: { ...kept, altText, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.centre.update({ where: { id: centreId }, data: { markId: id } });
    await record(tx, { actor, now }, centreId);
    return done({ centreId });
  });
}

export async function removeCentreMark(
  { actor, now }: Ctx,
  { centreId }: { centreId: string },
): Promise<Result<{ centreId: string }>> {
  if (!canKeepSignatories(actor, centreId)) return NOT_FOUND;
  return transaction(async (tx) => {
    if (!(await lockCentre(tx, centreId))) return NOT_FOUND;
    await tx.centre.update({ where: { id: centreId }, data: { markId: null } });
    await record(tx, { actor, now }, centreId);
    return done({ centreId });
  });
}

function record(tx: Tx, { actor, now }: Ctx, centreId: string): Promise<void> {
  return recordEvent(tx, {
    type: "certificate.paper_changed",
    at: now,
    actor,
    subject: { type: "centre", id: centreId },
    centreId,
  });
}
