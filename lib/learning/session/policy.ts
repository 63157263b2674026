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
