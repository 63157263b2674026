import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Needs analyses are opened, moved and called off by the ministry. */
export function canGovernCampaigns(actor: Actor): boolean {
  return isMinistry(actor);
}

/** Progress and results: the ministry of all, a coordinator of the fields of their centres, once they are opened. */
export function campaignsVisibleTo(actor: Actor): Prisma.NeedCampaignWhereInput {
  if (isMinistry(actor)) return {};
  if (!isPerson(actor) || actor.centreIds.length === 0) return { id: { in: [] } };
  return {
    status: "OPENED",
    field: { centres: { some: { centreId: { in: [...actor.centreIds] } } } },
  };
}
