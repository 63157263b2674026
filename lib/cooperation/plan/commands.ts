import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, db, transaction, type Tx } from "@/lib/platform/db";
import type { ActionCode } from "@/lib/platform/db/generated/enums";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { listOwners } from "@/lib/cooperation/partnership/queries/detail";
import { MOST_FILE_BYTES } from "@/lib/cooperation/partnership/rules";
import { actionRefusal, type PlanRefusal } from "./rules";
import type { AttachEvidenceInput, SetActionInput } from "./schema";

type Kept = { centreId: string; partnershipId: string | null };
type Whose = Kept & { code: ActionCode };

/** The row stands still until the transaction ends; null where nothing was written about the action yet. */
async function lockAction(tx: Tx, { centreId, partnershipId, code }: Whose) {
  const [row] = await tx.$queryRaw<{ id: string; version: number; status: string; fileId: string | null }[]>`
    SELECT id::text, version, status::text, file_id::text AS "fileId" FROM planned_action
    WHERE centre_id = ${centreId}::uuid AND partnership_id IS NOT DISTINCT FROM ${partnershipId}::uuid
      AND code = ${code}::"ActionCode" FOR UPDATE`;
  return row ?? null;
}

/** What the rules for FORMALISE and INDICATORS look at: the partnership's own, or any of the centre's. */
async function readProof(tx: Tx, { centreId, partnershipId }: Kept) {
  const which = partnershipId === null ? { centreId } : { partnershipId };
  const signedAgreements = await tx.agreement.count({
    where: { ...which, status: { in: ["SIGNED", "SUSPENDED", "RENEWED"] } },
  });
  const indicators = await tx.successIndicator.count({
    where: partnershipId === null ? { partnership: { centreId } } : { partnershipId },
  });
  return { signedAgreements, indicators };
}

/** Says how an action of a plan stands: who has it, by when, and by what it is proved. */
export async function setAction(
  { actor, now }: Ctx,
  { version, status, ownerId, dueOn, evidence, ...input }: SetActionInput,
): Promise<Result<Kept, PlanRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const { centreId, partnershipId, code } = input;
  if (!canWorkOnPartnerships(actor, centreId)) return NOT_FOUND;
  try {
    return await transaction(async (tx) => {
      if (partnershipId !== null) {
        const own = await tx.partnership.count({ where: { id: partnershipId, centreId } });
        if (own === 0) return refused("plan_partnership_elsewhere");
      }
      const known = await lockAction(tx, input);
      if ((known?.version ?? 0) !== version) return refused("plan_changed_meanwhile");
      const { day } = await networkDay(tx, now);
      if (ownerId !== null && !(await listOwners(actor, centreId, day, tx)).some(({ id }) => id === ownerId))
        return refused("plan_owner_elsewhere");
      const doneOn = status === "DONE" ? (input.doneOn ?? day) : null;
      const hasEvidence = evidence !== null || Boolean(known?.fileId);
      const proof = await readProof(tx, input);
      const refusal = actionRefusal(code, { status, doneOn, hasEvidence, ...proof }, day);
      if (refusal) return refused(refusal);
      const facts = {
        status,
        ownerId,
        evidence,
        dueOn: dueOn === null ? null : dateOfDay(dueOn),
        doneOn: doneOn === null ? null : dateOfDay(doneOn),
      };
      if (known)
        await tx.plannedAction.update({
          where: { id: known.id },
          data: { ...facts, version: { increment: 1 } },
        });
      else await tx.plannedAction.create({ data: { centreId, partnershipId, code, ...facts } });
      await recordEvent(tx, {
        type: "plan.action_set",
        at: now,
        actor,
        subject:
          partnershipId === null
            ? { type: "centre", id: centreId }
            : { type: "partnership", id: partnershipId },
        centreId,
        facts: { code, from: known?.status ?? "OPEN", to: status },
      });
      return done({ centreId, partnershipId });
    });
  } catch (error) {
    if (brokenConstraint(error)?.startsWith("planned_action_once")) return refused("plan_changed_meanwhile");
    throw error;
  }
}

/** Keeps a file as an action's evidence, once it is what it says; another takes the place of the one before. */
export async function attachEvidence(
  { actor, now }: Ctx,
  { actionId, file }: AttachEvidenceInput,
): Promise<Result<Kept, FileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const action = await db.plannedAction.findUnique({
    where: { id: actionId },
    select: { centreId: true, partnershipId: true },
  });
  if (!action || !canWorkOnPartnerships(actor, action.centreId)) return NOT_FOUND;
  const { centreId, partnershipId } = action;
  const kept = await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_FILE_BYTES });
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    const { id: fileId } = await tx.storedFile.create({
      data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.plannedAction.update({ where: { id: actionId }, data: { fileId, version: { increment: 1 } } });
    await recordEvent(tx, {
      type: "file.stored",
      at: now,
      actor,
      subject:
        partnershipId === null
          ? { type: "centre", id: centreId }
          : { type: "partnership", id: partnershipId },
      centreId,
      facts: { fileId, contentType: kept.contentType, size: kept.size },
    });
    return done({ centreId, partnershipId });
  });
}
