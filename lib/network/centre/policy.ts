import { coordinates, isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";

/** A coordinator keeps their own centre's page; the ministry may step in. */
export function canEditCentre(actor: Actor, centreId: string): boolean {
  return isMinistry(actor) || coordinates(actor, centreId);
}

/** The list with what is missing and unconfirmed; a province officer sees the centres of their own province. */
export function canBrowseCentres(actor: Actor): boolean {
  return actor.kind === "system" || isMinistry(actor) || (isPerson(actor) && actor.provinceIds.length > 0);
}

/** A `where` on Centre, in the actor's sight. */
export function centresVisibleTo(actor: Actor): { hostSchool?: { provinceId: { in: string[] } } } {
  if (actor.kind === "system" || isMinistry(actor)) return {};
  return { hostSchool: { provinceId: { in: isPerson(actor) ? [...actor.provinceIds] : [] } } };
}
