import type { Actor } from "@/lib/platform/auth/actor";
import { coordinates, isMinistry, isPerson } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

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

/** Whose enrolments one sees: one's own; those at one's centre, school, province; a trainer those of the sessions they give. */
export function enrolmentsVisibleTo(actor: Actor): Prisma.EnrolmentWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "anyone") return { id: { in: [] } };
  if (actor.isMinistry) return {};
  return {
    OR: [
      { personId: actor.personId },
      { session: { centreId: { in: [...actor.centreIds] } } },
      { session: { trainers: { some: { personId: actor.personId } } } },
      { schoolId: { in: [...actor.schoolIds] } },
      { provinceId: { in: [...actor.provinceIds] } },
    ],
  };
}
