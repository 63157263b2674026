import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { canMergePartners } from "@/lib/cooperation/partner/policy";
import type { PartnerRefusal } from "@/lib/cooperation/partner/rules";
import { lockPartner } from "@/lib/cooperation/partner/steps";

/**
 * Makes two records of one organisation one: partnerships, agreements, contacts and stays move to the kept record, the
 * other stays as a signpost to it. Where both have a living partnership with the same centre nothing is moved: somebody
 * must end one of them first.
 */
export async function mergePartners(
  { actor, now }: Ctx,
  { keptId, mergedId }: { keptId: string; mergedId: string },
): Promise<Result<{ partnerId: string }, PartnerRefusal>> {
  if (actor.kind === "anyone") return SIGN_IN_NEEDED;
  if (!canMergePartners(actor)) return NOT_FOUND;
  if (keptId === mergedId) return refused("partner_merge_same");
  try {
    return await transaction(async (tx) => {
      const locked = new Map<string, Awaited<ReturnType<typeof lockPartner>>>();
      for (const id of [keptId, mergedId].sort()) locked.set(id, await lockPartner(tx, id));
      const [kept, merged] = [locked.get(keptId), locked.get(mergedId)];
      if (!kept || !merged) return NOT_FOUND;
      if (kept.mergedIntoId !== null || merged.mergedIntoId !== null) return refused("partner_merged");
      if (await bothWorkWithOneCentre(tx, keptId, mergedId)) return refused("partner_merge_two_partnerships");
      await move(tx, keptId, mergedId);
      await recordEvent(
        tx,
        ...[keptId, mergedId].map((id) => ({
          type: "partner.merged" as const,
          at: now,
          actor,
          subject: { type: "partner", id },
          facts: { keptId, mergedId },
        })),
      );
      return done({ partnerId: keptId }, { stale: [routes.partner(kept.slug), routes.partner(merged.slug)] });
    });
  } catch (error) {
    if (brokenConstraint(error) === "agreement_no_overlap")
      return refused("partner_merge_agreements_overlap");
    throw error;
  }
}

async function bothWorkWithOneCentre(tx: Tx, keptId: string, mergedId: string): Promise<boolean> {
  const working = await tx.partnership.findMany({
    where: { partnerId: { in: [keptId, mergedId] }, status: { not: "ENDED" } },
    select: { centreId: true },
  });
  return new Set(working.map(({ centreId }) => centreId)).size < working.length;
}

/** Agreements and the sessions they host follow their partnership by the database's own cascade. */
async function move(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  await tx.partnership.updateMany({ where: { partnerId: mergedId }, data: { partnerId: keptId } });
  await tx.partnerContact.updateMany({ where: { partnerId: mergedId }, data: { partnerId: keptId } });
  await tx.mobility.updateMany({ where: { partnerId: mergedId }, data: { partnerId: keptId } });
  await tx.$executeRaw`
    INSERT INTO partner_field (partner_id, field_id)
    SELECT ${keptId}::uuid, field_id FROM partner_field WHERE partner_id = ${mergedId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.partner.updateMany({ where: { mergedIntoId: mergedId }, data: { mergedIntoId: keptId } });
  const { taxNumber } = await tx.partner.update({
    where: { id: mergedId },
    data: { mergedIntoId: keptId, isPublic: false, version: { increment: 1 } },
    select: { taxNumber: true },
  });
  await tx.partner.updateMany({ where: { id: keptId, taxNumber: null }, data: { taxNumber } });
  await tx.partner.update({ where: { id: keptId }, data: { version: { increment: 1 } } });
}
