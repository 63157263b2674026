import { ofCentresReadBy } from "@/lib/network/centre/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A centre's partnerships, agreements and what is promised in them are its coordinator's work. */
export function canWorkOnPartnerships(actor: Actor, centreId: string): boolean {
  return isPerson(actor) && actor.centreIds.includes(centreId);
}

/** The ministry reads all of them, a coordinator the own centre's. */
export function canReadPartnerships(actor: Actor, centreId: string): boolean {
  return isPerson(actor) && (actor.isMinistry || actor.centreIds.includes(centreId));
}

/** A province officer reads those of the province's centres as well, without their plans. */
export function partnershipsVisibleTo(actor: Actor): Prisma.PartnershipWhereInput {
  return isPerson(actor) ? ofCentresReadBy(actor) : { id: { in: [] } };
}
