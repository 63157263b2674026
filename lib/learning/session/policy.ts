import { coordinates, isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

type OfCentre = { centreId: string };

/** Writes, publishes, moves and ends a session: whoever coordinates its centre today (rule 8). */
export function canManageSession(actor: Actor, session: OfCentre): boolean {
  return coordinates(actor, session.centreId);
}

export function canReadSession(actor: Actor, session: OfCentre): boolean {
  return isMinistry(actor) || coordinates(actor, session.centreId);
}

/** The roster holds names: the centre's coordinators, the session's own trainers, the ministry. */
export function canReadRoster(actor: Actor, session: OfCentre & { trainerIds: readonly string[] }): boolean {
  if (canReadSession(actor, session)) return true;
  return (
    isPerson(actor) &&
    actor.trainerCentreIds.includes(session.centreId) &&
    session.trainerIds.includes(actor.personId)
  );
}

export function canBrowseSessions(actor: Actor): boolean {
  return isMinistry(actor);
}

/** What anybody may see of sessions: those that were announced once, also when they were called off later. */
export const ANNOUNCED = { publishedAt: { not: null } } satisfies Prisma.SessionWhereInput;

export function sessionsVisibleTo(actor: Actor): Prisma.SessionWhereInput {
  if (isMinistry(actor)) return {};
  if (!isPerson(actor)) return ANNOUNCED;
  return {
    OR: [
      ANNOUNCED,
      { centreId: { in: [...actor.centreIds] } },
      {
        centreId: { in: [...actor.trainerCentreIds] },
        trainers: { some: { personId: actor.personId } },
      },
    ],
  };
}

/** The sessions a person works on: those of the centres they coordinate. */
export function sessionsManagedBy(actor: Actor): Prisma.SessionWhereInput {
  return { centreId: { in: isPerson(actor) ? [...actor.centreIds] : [] } };
}

/** Where a centre stands and what it teaches. */
export type CentreReach = {
  centreId: string;
  servesAllFields: boolean;
  provinceId: string;
  fieldIds: readonly string[];
};

/**
 * A pair's joint training is asked of the centres of both schools' provinces, of those that teach a field of one of the two
 * schools, and of those that serve all fields. [D]
 */
export function trainingsAskedOf(centres: readonly CentreReach[]): Prisma.PairingActivityWhereInput {
  const asked: Prisma.PairingActivityWhereInput = {
    sessionAskedAt: { not: null },
    removedAt: null,
    countedAt: null,
    pairing: { status: "ACCEPTED" },
  };
  if (centres.some(({ servesAllFields }) => servesAllFields)) return asked;
  const provinceIds = centres.map(({ provinceId }) => provinceId);
  const fieldIds = centres.flatMap((centre) => centre.fieldIds);
  const school: Prisma.SchoolWhereInput = {
    OR: [{ provinceId: { in: provinceIds } }, { fields: { some: { fieldId: { in: fieldIds } } } }],
  };
  return { AND: [asked, { pairing: { sides: { some: { school } } } }] };
}
