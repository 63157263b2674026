import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";

/** Provinces whose inside a person sees: all for the ministry, their own for an officer. */
export type ProvinceScope = "all" | readonly string[];

export function provinceScope(actor: Actor): ProvinceScope {
  if (actor.kind === "system" || isMinistry(actor)) return "all";
  return isPerson(actor) ? actor.provinceIds : [];
}

export function canBrowseProvinces(actor: Actor): boolean {
  const scope = provinceScope(actor);
  return scope === "all" || scope.length > 0;
}

/** A `where` on Province, in the actor's sight. */
export function provincesVisibleTo(actor: Actor): { id?: { in: string[] } } {
  const scope = provinceScope(actor);
  return scope === "all" ? {} : { id: { in: [...scope] } };
}
