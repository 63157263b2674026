import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Programmes are the ministry's: their rules, topics, guide and way from the desk to the end. */
export function canGovernProgrammes(actor: Actor): boolean {
  return isPerson(actor) && actor.isMinistry;
}

/** The guide is passed on to districts and schools by the province's officer. */
export function canPassGuideOn(actor: Actor, provinceId: string): boolean {
  return isPerson(actor) && actor.provinceIds.includes(provinceId);
}

/** In a district it is passed on by the principal whom the province named, as long as one leads a school there, or by the province. */
export function canPassDistrictOn(
  actor: Actor,
  district: { provinceId: string; responsibleId: string | null; schoolIds: readonly string[] },
): boolean {
  if (canPassGuideOn(actor, district.provinceId)) return true;
  return (
    isPerson(actor) &&
    actor.personId === district.responsibleId &&
    actor.schoolIds.some((id) => district.schoolIds.includes(id))
  );
}

/** The ministry sees all; principals and province officers whatever has left the desk. */
export function programmesVisibleTo(actor: Actor): Prisma.ProgrammeWhereInput {
  if (!isPerson(actor)) return { id: { in: [] } };
  if (actor.isMinistry) return {};
  const isConcerned = actor.schoolIds.length > 0 || actor.provinceIds.length > 0;
  return isConcerned ? { status: { not: "DRAFT" } } : { id: { in: [] } };
}
