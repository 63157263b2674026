import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { canKeepPartners } from "@/lib/cooperation/partner/policy";
import { findAlike } from "@/lib/cooperation/partner/queries";
import type { PartnerRefusal } from "@/lib/cooperation/partner/rules";
import type { CreatePartnerInput, EditPartnerInput } from "@/lib/cooperation/partner/schema";
import { lockPartner, partnerFactsRefusal, takePartnerSlug } from "@/lib/cooperation/partner/steps";

type Kept = { partnerId: string };

/** Two at once with one tax number: the second meets the index and is told what the first would have been told. */
async function once<T>(deed: () => Promise<T>) {
  try {
    return await deed();
  } catch (error) {
    if (brokenConstraint(error) === "partner_tax_number_live") return refused("partner_known_already");
    throw error;
  }
}

/** Puts an organisation into the register, once who adds it has seen the ones that are alike. */
export async function createPartner(
  { actor, now }: Ctx,
  { isAnother, fieldIds, ...facts }: CreatePartnerInput,
): Promise<Result<Kept, PartnerRefusal>> {
  if (actor.kind === "anyone") return SIGN_IN_NEEDED;
  if (!canKeepPartners(actor)) return NOT_FOUND;
  return once(() =>
    transaction(async (tx) => {
      const refusal = await partnerFactsRefusal(tx, { ...facts, fieldIds });
      if (refusal) return refused(refusal);
      const alike = await findAlike(tx, facts);
      if (alike.some(({ hasSameTaxNumber }) => hasSameTaxNumber)) return refused("partner_known_already");
      if (alike.length > 0 && !isAnother) return refused("partner_alike");
      const partner = await tx.partner.create({
        data: {
          ...facts,
          slug: await takePartnerSlug(tx, facts.name),
          createdAt: now,
          fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
        },
        select: { id: true },
      });
      await recordEvent(tx, {
        type: "partner.created",
        at: now,
        actor,
        subject: { type: "partner", id: partner.id },
        facts: { kind: facts.kind },
      });
      return done({ partnerId: partner.id });
    }),
  );
}

/** Corrects a partner's facts; who read an older version is told, and nothing is written. */
export async function editPartner(
  { actor, now }: Ctx,
  { partnerId, version, fieldIds, ...facts }: EditPartnerInput,
): Promise<Result<Kept, PartnerRefusal>> {
  if (actor.kind === "anyone") return SIGN_IN_NEEDED;
  if (!canKeepPartners(actor)) return NOT_FOUND;
  return once(() =>
    transaction(async (tx) => {
      const partner = await lockPartner(tx, partnerId);
      if (!partner) return NOT_FOUND;
      if (partner.mergedIntoId !== null) return refused("partner_merged");
      if (partner.version !== version) return refused("partner_changed_meanwhile");
      const refusal = await partnerFactsRefusal(tx, { ...facts, fieldIds });
      if (refusal) return refused(refusal);
      await tx.partnerField.deleteMany({ where: { partnerId } });
      await tx.partner.update({
        where: { id: partnerId },
        data: {
          ...facts,
          version: { increment: 1 },
          fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
        },
      });
      await recordEvent(tx, {
        type: "partner.edited",
        at: now,
        actor,
        subject: { type: "partner", id: partnerId },
        facts: { version: version + 1 },
      });
      return done({ partnerId }, { stale: [routes.partner(partner.slug)] });
    }),
  );
}
