import "server-only";
import { endAccess } from "@/lib/cooperation/contact-account/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { canSeeContacts } from "@/lib/cooperation/partner/policy";
import type { PartnerRefusal } from "@/lib/cooperation/partner/rules";
import type { AddContactInput, EditContactInput } from "@/lib/cooperation/partner/schema";
import { endContactRow, listWorkingCentres, lockPartner } from "@/lib/cooperation/partner/steps";

type Kept = { partnerId: string };

/** An address is kept only with the contact's consent; without it there is a name and a position. */
function addressOf({
  hasConsented,
  email,
  phone,
}: Pick<AddContactInput, "hasConsented" | "email" | "phone">) {
  return hasConsented ? { email, phone } : { email: null, phone: null };
}

type Address = { email: string | null; phone: string | null };

/** Consent and address come together: what was typed is never dropped without a word. */
function consentRefusal({ email, phone }: Address, hasConsented: boolean): PartnerRefusal | null {
  const hasAddress = email !== null || phone !== null;
  if (hasConsented) return hasAddress ? null : "contact_without_address";
  return hasAddress ? "contact_without_consent" : null;
}

async function lockForContacts(tx: Tx, { actor }: Ctx, partnerId: string) {
  const partner = await lockPartner(tx, partnerId);
  if (!partner) return null;
  return canSeeContacts(actor, await listWorkingCentres(tx, partnerId)) ? partner : null;
}

/** Adds somebody at a partner. */
export async function addContact(
  ctx: Ctx,
  { partnerId, hasConsented, ...contact }: AddContactInput,
): Promise<Result<Kept, PartnerRefusal>> {
  const { actor, now } = ctx;
  if (actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const partner = await lockForContacts(tx, ctx, partnerId);
    if (!partner) return NOT_FOUND;
    if (partner.mergedIntoId !== null) return refused("partner_merged");
    const refusal = consentRefusal(contact, hasConsented);
    if (refusal) return refused(refusal);
    const { id } = await tx.partnerContact.create({
      data: {
        ...contact,
        ...addressOf({ hasConsented, ...contact }),
        partnerId,
        consentedAt: hasConsented ? now : null,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "partner.contact_added",
      at: now,
      actor,
      subject: { type: "partner", id: partnerId },
      facts: { contactId: id, consented: hasConsented },
    });
    return done({ partnerId });
  });
}

/** Corrects a contact; a consent that is taken back takes the address and the account with it. */
export async function editContact(
  ctx: Ctx,
  { contactId, hasConsented, ...contact }: EditContactInput,
): Promise<Result<Kept, PartnerRefusal>> {
  const { actor, now } = ctx;
  if (actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const known = await tx.partnerContact.findUnique({ where: { id: contactId } });
    if (!known || !(await lockForContacts(tx, ctx, known.partnerId))) return NOT_FOUND;
    if (known.endedAt !== null) return refused("contact_ended");
    const isTakenBack = known.consentedAt !== null && !hasConsented;
    const refusal = isTakenBack ? null : consentRefusal(contact, hasConsented);
    if (refusal) return refused(refusal);
    await tx.partnerContact.update({
      where: { id: contactId },
      data: {
        ...contact,
        ...addressOf({ hasConsented, ...contact }),
        consentedAt: hasConsented ? (known.consentedAt ?? now) : null,
      },
    });
    if (!hasConsented) await endAccess(tx, contactId, { actor, now });
    await recordEvent(tx, {
      type: "partner.contact_edited",
      at: now,
      actor,
      subject: { type: "partner", id: known.partnerId },
      facts: { contactId, consented: hasConsented },
    });
    return done({ partnerId: known.partnerId });
  });
}

/** Somebody no longer speaks for the partner: the address goes, the name stays with what they signed, links and account end. */
export async function endContact(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<Result<Kept, PartnerRefusal>> {
  const { actor, now } = ctx;
  if (actor.kind === "anyone") return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const known = await tx.partnerContact.findUnique({ where: { id: contactId } });
    if (!known || !(await lockForContacts(tx, ctx, known.partnerId))) return NOT_FOUND;
    if (known.endedAt !== null) return done({ partnerId: known.partnerId });
    await endContactRow(tx, contactId, now);
    await endAccess(tx, contactId, { actor, now });
    await recordEvent(tx, {
      type: "partner.contact_ended",
      at: now,
      actor,
      subject: { type: "partner", id: known.partnerId },
      facts: { contactId },
    });
    return done({ partnerId: known.partnerId });
  });
}
