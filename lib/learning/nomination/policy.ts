import { type Actor, isPerson } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ApprovalLevel } from "@/lib/platform/db/generated/enums";

/** Who nominates: a school, by its principal, or a province, by its office. */
export type Nominator = { schoolId: string; provinceId: null } | { schoolId: null; provinceId: string };

export const canNominate = (actor: Actor): boolean =>
  isPerson(actor) && actor.schoolIds.length + actor.provinceIds.length > 0;

export function canNominateFor(
  actor: Actor,
  { schoolId, provinceId }: { schoolId: string | null; provinceId: string | null },
): boolean {
  if (!isPerson(actor)) return false;
  if (schoolId !== null) return actor.schoolIds.includes(schoolId);
  return provinceId !== null && actor.provinceIds.includes(provinceId);
}

/** The own school or province that an id means; null where it is neither. */
export function nominatorOf(actor: Actor, scopeId: string): Nominator | null {
  if (!isPerson(actor)) return null;
  if (actor.schoolIds.includes(scopeId)) return { schoolId: scopeId, provinceId: null };
  return actor.provinceIds.includes(scopeId) ? { schoolId: null, provinceId: scopeId } : null;
}

/** The approval that a nomination gives. */
export const levelOf = ({ schoolId }: { schoolId: string | null }): ApprovalLevel =>
  schoolId === null ? "PROVINCE" : "PRINCIPAL";

/** Files of the own school and province. */
export function nominationsVisibleTo(actor: Actor): Prisma.NominationWhereInput {
  if (!canNominate(actor) || !isPerson(actor)) return { id: { in: [] } };
  return {
    OR: [{ schoolId: { in: [...actor.schoolIds] } }, { provinceId: { in: [...actor.provinceIds] } }],
  };
}
