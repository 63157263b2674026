import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";

/** Ministry all, a province officer those of the province, a principal their own. */
export function schoolsVisibleTo(actor: Actor): { OR?: object[] } {
  if (actor.kind === "system" || isMinistry(actor)) return {};
  if (!isPerson(actor)) return { OR: [] };
  return {
    OR: [{ provinceId: { in: [...actor.provinceIds] } }, { id: { in: [...actor.schoolIds] } }],
  };
}

export function canBrowseSchools(actor: Actor): boolean {
  if (actor.kind === "system" || isMinistry(actor)) return true;
  return isPerson(actor) && (actor.provinceIds.length > 0 || actor.schoolIds.length > 0);
}

export function canEditSchool(actor: Actor, school: { id: string }): boolean {
  return isMinistry(actor) || (isPerson(actor) && actor.schoolIds.includes(school.id));
}

/** The people of a school are seen by the ministry, the province's officer and the school's own principal. */
export function canSeeMembers(actor: Actor, school: { id: string; provinceId: string }): boolean {
  if (isMinistry(actor)) return true;
  return (
    isPerson(actor) && (actor.provinceIds.includes(school.provinceId) || actor.schoolIds.includes(school.id))
  );
}
