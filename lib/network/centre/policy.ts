import { coordinates, isMinistry, isPerson, type Actor, type PersonActor } from "@/lib/platform/auth/actor";

/** A coordinator keeps their own centre's page; the ministry may step in. */
export function canEditCentre(actor: Actor, centreId: string): boolean {
  return isMinistry(actor) || coordinates(actor, centreId);
}

/** The list with what is missing and unconfirmed; a province officer sees the centres of their own province. */
export function canBrowseCentres(actor: Actor): boolean {
  return actor.kind === "system" || isMinistry(actor) || (isPerson(actor) && actor.provinceIds.length > 0);
}

type OfCentre = { centreId: { in: string[] } };

/**
 * A `where` on what belongs to a centre and is not everybody's: all for the ministry, their own centre's for a coordinator,
 * those of the centres in the province for its officer.
 */
export function ofCentresReadBy(
  actor: PersonActor,
): Partial<OfCentre> | { OR: [OfCentre, { centre: ReturnType<typeof centresVisibleTo> }] } {
  if (actor.isMinistry) return {};
  const own = { centreId: { in: [...actor.centreIds] } };
  return actor.provinceIds.length === 0 ? own : { OR: [own, { centre: centresVisibleTo(actor) }] };
}

/** A `where` on Centre, in the actor's sight. */
export function centresVisibleTo(actor: Actor): { hostSchool?: { provinceId: { in: string[] } } } {
  if (actor.kind === "system" || isMinistry(actor)) return {};
  return { hostSchool: { provinceId: { in: isPerson(actor) ? [...actor.provinceIds] : [] } } };
}
