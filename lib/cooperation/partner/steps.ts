import "server-only";
import type { Tx } from "@/lib/platform/db";
import { freeSlug, slugOf } from "@/lib/platform/slug";
import { taxNumberRefusal, type PartnerRefusal } from "./rules";

/** An address for a new partner that nobody has and nobody else can take before this transaction ends. */
export async function takePartnerSlug(tx: Tx, name: string): Promise<string> {
  const slug = slugOf(name, "partner");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`partner.slug:${slug}`}, 0))`;
  const taken = await tx.partner.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return freeSlug(slug, new Set(taken.map((partner) => partner.slug)));
}

type Facts = {
  taxNumber: string | null;
  countryCode: string;
  provinceId: string | null;
  districtId: string | null;
  fieldIds: readonly string[];
};

/** Whether a partner's country, province, district, fields and tax number go together. */
export async function partnerFactsRefusal(tx: Tx, facts: Facts): Promise<PartnerRefusal | null> {
  const network = await tx.network.findUnique({ where: { id: 1 }, select: { countryCode: true } });
  const home = network?.countryCode.trim() ?? "";
  const country = await tx.country.count({ where: { code: facts.countryCode } });
  const fields = await tx.field.count({ where: { id: { in: [...facts.fieldIds] } } });
  if (country === 0 || fields !== new Set(facts.fieldIds).size) return "unknown_choice";
  if (facts.provinceId === null && facts.districtId !== null) return "partner_place_elsewhere";
  if (facts.provinceId !== null) {
    const { provinceId, districtId, countryCode } = facts;
    const isThere = await tx.province.count({
      where: {
        id: provinceId,
        countryCode,
        ...(districtId ? { districts: { some: { id: districtId } } } : {}),
      },
    });
    if (isThere === 0) return "partner_place_elsewhere";
  }
  return taxNumberRefusal(facts, home);
}

/** The centres that work with a partner today: its contacts are theirs to keep. */
export async function listWorkingCentres(tx: Tx, partnerId: string): Promise<string[]> {
  const working = await tx.partnership.findMany({
    where: { partnerId, status: { not: "ENDED" } },
    select: { centreId: true },
  });
  return working.map(({ centreId }) => centreId);
}

/** Takes a contact off: the address goes, the name stays with what they signed, their personal links end. */
export async function endContactRow(tx: Tx, contactId: string, now: Date): Promise<void> {
  await tx.partnerContact.update({
    where: { id: contactId },
    data: { endedAt: now, email: null, phone: null, consentedAt: null },
  });
  await tx.partnership.updateMany({ where: { contactId }, data: { contactId: null } });
  await tx.contactLink.updateMany({ where: { contactId, revokedAt: null }, data: { revokedAt: now } });
}

/** Locks a partner's row until the transaction ends, then reads it; null where there is none. */
export async function lockPartner(tx: Tx, partnerId: string) {
  await tx.$queryRaw`SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`;
  return tx.partner.findUnique({
    where: { id: partnerId },
    select: { id: true, slug: true, version: true, mergedIntoId: true, closedOn: true },
  });
}
