import { ofCentresReadBy } from "@/lib/network/centre/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A centre's joint projects are its coordinator's work. */
export function canWorkOnProjects(actor: Actor, centreId: string): boolean {
  return isPerson(actor) && actor.centreIds.includes(centreId);
}

/** The ministry reads all of them, a coordinator their own centre's, an officer the province's; what is public has a page for everybody. */
export function projectsVisibleTo(actor: Actor): Prisma.JointProjectWhereInput {
  return isPerson(actor) ? ofCentresReadBy(actor) : { id: { in: [] } };
}

export const PUBLIC_PROJECTS: Prisma.JointProjectWhereInput = { isPublic: true };
