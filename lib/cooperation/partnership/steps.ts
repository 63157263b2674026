import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Locks a partnership's row until the transaction ends, then reads it; null where there is none. */
export async function lockPartnership(tx: Tx, partnershipId: string) {
  await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`;
  return tx.partnership.findUnique({
    where: { id: partnershipId },
    select: {
      id: true,
      reference: true,
      centreId: true,
      partnerId: true,
      status: true,
      version: true,
      partner: { select: { slug: true } },
    },
  });
}

export type Member = {
  /** Null for a contact of the partner's. */
  personId: string | null;
  contactId: string | null;
  name: string;
  email: string;
  locale: Locale;
};

/** Whom a partnership writes to: its owner, and the partner's contacts who agreed to it; nobody twice. */
export async function readMembers(tx: Tx, partnershipId: string) {
  const { owner, partner, centre } = await tx.partnership.findUniqueOrThrow({
    where: { id: partnershipId },
    select: {
      owner: { select: { id: true, givenName: true, familyName: true, email: true, locale: true } },
      centre: { select: { shortName: true, shortNames: true } },
      partner: {
        select: {
          name: true,
          contacts: {
            where: { endedAt: null, consentedAt: { not: null }, email: { not: null } },
            select: { id: true, name: true, email: true, locale: true },
            orderBy: { name: "asc" },
          },
        },
      },
    },
  });
  const members = new Map<string, Member>();
  for (const { id, name, email, locale } of partner.contacts) {
    if (email !== null && !members.has(email))
      members.set(email, { personId: null, contactId: id, name, email, locale });
  }
  const email = owner?.email ?? null;
  if (owner && email !== null && !members.has(email)) {
    const { id, givenName, familyName, locale } = owner;
    members.set(email, { personId: id, contactId: null, name: `${givenName} ${familyName}`, email, locale });
  }
  return {
    members: [...members.values()],
    partner: partner.name,
    centre: { name: centre.shortName, names: centre.shortNames },
  };
}
