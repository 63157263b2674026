/** How long a personal link leads in. [D] */
export const LINK_DAYS = 90;
/** So many things may be said to be wrong and wait for an answer, so that a link that got lost floods nobody. [D] */
export const FLAGS_OPEN_MOST = 5;

export type LinkRefusal = "link_contact_gone" | "link_without_consent" | "link_over" | "link_too_many_flags";

type Contact = { consentedAt: Date | null; endedAt: Date | null; email: string | null };

/** Only who agreed to be written to is sent a link. */
export function contactRefusal({ consentedAt, endedAt, email }: Contact): LinkRefusal | null {
  if (endedAt !== null) return "link_contact_gone";
  return consentedAt === null || email === null ? "link_without_consent" : null;
}

export type LinkState = "open" | "expired" | "revoked";

export function linkState(link: { expiresAt: Date; revokedAt: Date | null }, now: Date): LinkState {
  if (link.revokedAt !== null) return "revoked";
  return now >= link.expiresAt ? "expired" : "open";
}

/** A link leads in while it is open and its contact still speaks for the partner and has not withdrawn the consent. */
export function leadsIn(
  link: { expiresAt: Date; revokedAt: Date | null; contact: Contact },
  now: Date,
): boolean {
  return (
    linkState(link, now) === "open" && link.contact.endedAt === null && link.contact.consentedAt !== null
  );
}
