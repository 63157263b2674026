import type { Actor } from "@/lib/platform/auth/actor";
import { coordinates, isMinistry, isPerson } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Office } from "@/lib/learning/approval/rules";

type At = { centreId: string };
type Owned = { personId: string };

/** Everybody applies for themselves; who fits is a matter of rules, told before applying. */
export const canApply = (actor: Actor): boolean => isPerson(actor);

export const canActOnOwn = (actor: Actor, { personId }: Owned): boolean =>
  isPerson(actor) && actor.personId === personId;

/** Rule 11: the centre decides about its own sessions, and nobody about themselves (rule 10). */
export const canDecide = (actor: Actor, { centreId }: At): boolean => coordinates(actor, centreId);

export const canSeeApplicants = (actor: Actor, { centreId }: At): boolean =>
  coordinates(actor, centreId) || isMinistry(actor);

export const canSeeOwnStaff = (actor: Actor): boolean => isPerson(actor) && actor.schoolIds.length > 0;

/** Schools whose principal one is, or stands in for; `without`: not in the place of this person. */
export function schoolsOf(actor: Actor, deputised: readonly Office[], without?: string): string[] {
  if (!isPerson(actor)) return [];
  const stoodIn = deputised.flatMap(({ level, scopeId, forId }) =>
    level === "PRINCIPAL" && scopeId !== null && (without === undefined || forId !== without)
      ? [scopeId]
      : [],
  );
  return [...actor.schoolIds, ...stoodIn];
}

/** The school names somebody else for a place of its own; nobody does it about themselves (rule 10). */
export function canSubstitute(
  actor: Actor,
  { personId, schoolId, deputised }: Owned & { schoolId: string | null; deputised: readonly Office[] },
): boolean {
  if (!isPerson(actor) || actor.personId === personId || schoolId === null) return false;
  return schoolsOf(actor, deputised, personId).includes(schoolId);
}

/** Whose enrolments one sees: one's own; those at one's centre, school, province; a trainer those of the sessions they give. */
export function enrolmentsVisibleTo(
  actor: Actor,
  deputised: readonly Office[] = [],
): Prisma.EnrolmentWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "anyone") return { id: { in: [] } };
  if (actor.isMinistry) return {};
  return {
    OR: [
      { personId: actor.personId },
      { session: { centreId: { in: [...actor.centreIds] } } },
      { session: { trainers: { some: { personId: actor.personId } } } },
      { schoolId: { in: schoolsOf(actor, deputised) } },
      { provinceId: { in: [...actor.provinceIds] } },
    ],
  };
}
