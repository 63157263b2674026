import type { Prisma } from "@/lib/platform/db/generated/client";
import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";

/** Ministry all, a province officer those of the province, a principal their own. */
export function schoolsVisibleTo(actor: Actor): Prisma.SchoolWhereInput {
  if (actor.kind === "system" || isMinistry(actor)) return {};
  const { provinceIds, schoolIds } = isPerson(actor) ? actor : { provinceIds: [], schoolIds: [] };
  return { OR: [{ provinceId: { in: [...provinceIds] } }, { id: { in: [...schoolIds] } }] };
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

/** Whether a school is still there is the ministry's to say. */
export function canCloseSchool(actor: Actor): boolean {
  return isMinistry(actor);
}

/** Name, kind and district come from the register: the ministry's to change. */
export function canRenameSchool(actor: Actor): boolean {
  return isMinistry(actor);
}
