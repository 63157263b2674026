import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { RoleName } from "./rules";

/** The schools and provinces whose people are seen; "all" for who runs the network. */
export function peopleScope(
  actor: Actor,
): "all" | { schoolIds: readonly string[]; provinceIds: readonly string[] } {
  if (actor.kind === "system" || isMinistry(actor)) return "all";
  if (!isPerson(actor)) return { schoolIds: [], provinceIds: [] };
  return { schoolIds: actor.schoolIds, provinceIds: actor.provinceIds };
}

/**
 * Ministry all; a province officer and a principal those who work at the province's or the own school, or say so and
 * wait for its word; anyone themselves.
 */
export function peopleVisibleTo(actor: Actor): Prisma.PersonWhereInput {
  const scope = peopleScope(actor);
  if (scope === "all") return {};
  if (!isPerson(actor)) return { id: { in: [] } };
  const school = {
    OR: [{ id: { in: [...scope.schoolIds] } }, { provinceId: { in: [...scope.provinceIds] } }],
  };
  const works: Prisma.SchoolMembershipWhereInput = {
    status: { in: ["CONFIRMED", "CLAIMED"] },
    endsOn: null,
    school,
  };
  return { OR: [{ id: actor.personId }, { memberships: { some: works } }] };
}

/** Lists of people are for who runs a network, a province or a school. */
export function canListPeople(actor: Actor): boolean {
  if (actor.kind === "system" || isMinistry(actor)) return true;
  return isPerson(actor) && (actor.provinceIds.length > 0 || actor.schoolIds.length > 0);
}

/** To log who took part in a training, a centre finds people by name; it learns name, school and fields only. */
export function canFindByName(actor: Actor): boolean {
  return isMinistry(actor) || (isPerson(actor) && actor.centreIds.length > 0);
}

export function canManagePeople(actor: Actor): boolean {
  return isMinistry(actor);
}

type Membership = { personId: string; schoolId: string; provinceId: string };

/** The school says who works there, and its province or the ministry where the school cannot; nobody about themselves (rule 10). */
export function canDecideMembership(actor: Actor, { personId, schoolId, provinceId }: Membership): boolean {
  if (!isPerson(actor) || actor.personId === personId) return false;
  return actor.isMinistry || actor.provinceIds.includes(provinceId) || actor.schoolIds.includes(schoolId);
}

/** One may also say that one has left. */
export function canEndMembership(actor: Actor, membership: Membership): boolean {
  return (
    (isPerson(actor) && actor.personId === membership.personId) || canDecideMembership(actor, membership)
  );
}

export function canSeeStaff(actor: Actor, school: { id: string; provinceId: string }): boolean {
  if (!isPerson(actor)) return false;
  return (
    actor.isMinistry || actor.provinceIds.includes(school.provinceId) || actor.schoolIds.includes(school.id)
  );
}

/** The ministry invites to every role, a principal teachers of the own school. */
export function canInvite(
  actor: Actor,
  { role, schoolId }: { role: RoleName; schoolId: string | null },
): boolean {
  if (!isPerson(actor)) return false;
  if (actor.isMinistry) return true;
  return role === "TEACHER" && schoolId !== null && actor.schoolIds.includes(schoolId);
}
