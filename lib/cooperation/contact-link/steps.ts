import "server-only";
import { flagLetter } from "@/lib/cooperation/agreement/output";
import { lockAgreement, readOwners } from "@/lib/cooperation/agreement/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { hashSecret, randomToken } from "@/lib/platform/auth/secrets";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { FLAGS_OPEN_MOST, LINK_DAYS, type LinkRefusal } from "./rules";

const DAY_MS = 86_400_000;

/** Makes a contact's personal way into a partnership. Only the hash of the token is kept: it goes into a letter or nowhere. */
export async function makeLink(
  tx: Tx,
  { contactId, partnershipId }: { contactId: string; partnershipId: string },
  now: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  const { id } = await tx.contactLink.create({
    data: { contactId, partnershipId, tokenHash: hashSecret(token), createdAt: now, expiresAt },
    select: { id: true },
  });
  return { id, token, expiresAt };
}

/**
 * Keeps what a contact says is wrong in a paper of their partnership that was signed once, and writes to its owners. The
 * caller has shown that the contact came by their own link or account.
 */
export async function flagAgreement(
  tx: Tx,
  { contactId, partnershipId }: { contactId: string; partnershipId: string },
  { agreementId, text }: { agreementId: string; text: string },
  { actor, now }: Ctx,
): Promise<LinkRefusal | "not_found" | null> {
  await tx.$queryRaw`SELECT id FROM partner_contact WHERE id = ${contactId}::uuid FOR UPDATE`;
  const agreement = await lockAgreement(tx, agreementId);
  if (!agreement || agreement.partnershipId !== partnershipId) return "not_found";
  if (agreement.status === "DRAFT" || agreement.status === "LEGAL_REVIEW") return "not_found";
  // Sent twice (a double click, a slow line) it is said once.
  const same = await tx.agreementFlag.count({ where: { agreementId, contactId, text, answeredAt: null } });
  if (same > 0) return null;
  const open = await tx.agreementFlag.count({ where: { contactId, answeredAt: null } });
  if (open >= FLAGS_OPEN_MOST) return "link_too_many_flags";
  const flag = await tx.agreementFlag.create({
    data: { agreementId, contactId, text, raisedAt: now },
    select: { id: true },
  });
  const { about, owners, centreId } = await readOwners(tx, agreementId, (await networkDay(tx, now)).date);
  for (const { name, ...to } of owners) {
    const url = `${env.USTA_BASE_URL}${localised(to.locale, routes.agreement(agreementId))}#flags`;
    const t = await translatorFor(to.locale);
    const letter = flagLetter(t, { ...about, name, locale: to.locale }, { text, link: url });
    await queueMail(tx, { ...to, ...letter, now });
  }
  await recordEvent(tx, {
    type: "agreement.flagged",
    at: now,
    actor,
    subject: { type: "agreement", id: agreementId },
    centreId,
    facts: { contactId, flagId: flag.id },
  });
  return null;
}
