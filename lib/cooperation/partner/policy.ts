import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** The register is read by who works with partners: coordinators and the ministry; province officers see their province's. */
export function canBrowsePartners(actor: Actor): boolean {
  return isPerson(actor) && (actor.isMinistry || actor.centreIds.length > 0 || actor.provinceIds.length > 0);
}

/** A coordinator adds and corrects a partner, which is the whole network's; each change is on record. */
export function canKeepPartners(actor: Actor): boolean {
  return isPerson(actor) && (actor.isMinistry || actor.centreIds.length > 0);
}

/** Two records of one organisation are made one by the ministry. */
export function canMergePartners(actor: Actor): boolean {
  return isPerson(actor) && actor.isMinistry;
}

/** People at a partner are for the ministry and for the centres that work with it. */
export function canSeeContacts(actor: Actor, workingCentreIds: readonly string[]): boolean {
  return isPerson(actor) && (actor.isMinistry || workingCentreIds.some((id) => actor.centreIds.includes(id)));
}

export function partnersVisibleTo(actor: Actor): Prisma.PartnerWhereInput {
  if (!isPerson(actor)) return { id: { in: [] } };
  if (actor.isMinistry || actor.centreIds.length > 0) return {};
  return { provinceId: { in: [...actor.provinceIds] } };
}

/** The public sees who works with a centre today and does not mind being named. */
export const PUBLIC_PARTNERS: Prisma.PartnerWhereInput = {
  isPublic: true,
  closedOn: null,
  mergedIntoId: null,
  partnerships: { some: { status: "ACTIVE" } },
};
