import "server-only";
import { hashSecret, randomToken } from "@/lib/platform/auth/secrets";
import type { Tx } from "@/lib/platform/db";
import { LINK_DAYS } from "./rules";

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
