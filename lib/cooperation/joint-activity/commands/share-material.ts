import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Actor, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import type { MaterialAudience } from "@/lib/platform/db/generated/enums";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { MOST_MATERIAL_BYTES, type JointActivityRefusal } from "@/lib/cooperation/joint-activity/rules";
import type { ShareMaterialInput } from "@/lib/cooperation/joint-activity/schema";
import { canRecordForSide, canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import { lockPairing, sideOf } from "@/lib/cooperation/pairing/steps";

export type MaterialRefusal = JointActivityRefusal | FileRefusal | "alt_text_missing";

/** Before the file's bytes are read: whether this side is the actor's to record for. */
async function mayShare(actor: Actor, pairingId: string, schoolId: string): Promise<boolean> {
  const members = await db.pairingMember.findMany({
    where: { pairingId, schoolId, endsOn: null },
    select: { personId: true },
  });
  return canRecordForSide(actor, { schoolId, memberIds: members.map(({ personId }) => personId) });
}

const staleOf = (audience: MaterialAudience, slug: string) =>
  audience === "EVERYONE" ? { stale: [routes.programme(slug)] } : {};

/** Shares teaching material of a side: a file that is what it says, or a link; exactly one of the two. */
export async function shareMaterial(
  { actor, now }: Ctx,
  { pairingId, schoolId, file, altText, link, ...facts }: ShareMaterialInput,
): Promise<Result<{ pairingId: string }, MaterialRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!(await mayShare(actor, pairingId, schoolId))) return NOT_FOUND;
  if ((link === null) === (file === null)) return refused("material_link_or_file");
  const kept = file && (await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_MATERIAL_BYTES }));
  if (typeof kept === "string") return refused(kept);
  if (kept?.contentType.startsWith("image/") && altText === null) return refused("alt_text_missing");
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canRecordForSide(actor, side)) return NOT_FOUND;
    if (pairing.status !== "ACCEPTED") return refused("activity_pairing_not_accepted");
    const stored = kept
      ? await tx.storedFile.create({
          data: { ...kept, altText, uploadedById: actor.personId, uploadedAt: now },
          select: { id: true },
        })
      : null;
    const { id } = await tx.pairingMaterial.create({
      data: {
        ...facts,
        pairingId,
        schoolId,
        link,
        fileId: stored?.id ?? null,
        sharedAt: now,
        sharedById: actor.personId,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "material.shared",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { materialId: id, audience: facts.audience },
    });
    return done({ pairingId }, staleOf(facts.audience, pairing.programme.slug));
  });
}

/** Takes material back: by whoever shared it or the principal of the side it is of. */
export async function removeMaterial(
  { actor, now }: Ctx,
  { materialId }: { materialId: string },
): Promise<Result<{ pairingId: string }, MaterialRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const material = await tx.pairingMaterial.findFirst({
      where: { id: materialId, removedAt: null },
      select: {
        pairingId: true,
        schoolId: true,
        sharedById: true,
        audience: true,
        pairing: { select: { programme: { select: { slug: true } } } },
      },
    });
    if (!material) return NOT_FOUND;
    if (material.sharedById !== actor.personId && !canSpeakForSide(actor, material.schoolId))
      return NOT_FOUND;
    const { pairingId, audience } = material;
    const { count } = await tx.pairingMaterial.updateMany({
      where: { id: materialId, removedAt: null },
      data: { removedAt: now },
    });
    if (count > 0)
      await recordEvent(tx, {
        type: "material.removed",
        at: now,
        actor,
        subject: { type: "pairing", id: pairingId },
        facts: { materialId },
      });
    return done({ pairingId }, staleOf(audience, material.pairing.programme.slug));
  });
}
