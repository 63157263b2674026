import { type Actor, isMinistry, isPerson } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { TOOK_PART_STATUSES } from "./rules";

/** The results of all sessions one answers for: the ministry's, or those of one's centre. */
export const canReadResults = (actor: Actor): boolean =>
  isMinistry(actor) || (isPerson(actor) && actor.centreIds.length > 0);

/** What came back from one session: its centre, its trainers, the ministry. */
export function canReadFeedback(
  actor: Actor,
  { centreId, trainerIds }: { centreId: string; trainerIds: readonly string[] },
): boolean {
  if (!isPerson(actor)) return false;
  if (actor.isMinistry || actor.centreIds.includes(centreId)) return true;
  return actor.trainerCentreIds.includes(centreId) && trainerIds.includes(actor.personId);
}

export function resultsVisibleTo(actor: Actor): Prisma.SessionWhereInput {
  if (actor.kind === "system" || isMinistry(actor)) return {};
  return { centreId: { in: isPerson(actor) ? [...actor.centreIds] : [] } };
}

/** Somebody took part: by the outcome, or before there is one by a mark of being there. */
export const TOOK_PART = {
  OR: [
    { status: { in: [...TOOK_PART_STATUSES] } },
    {
      status: "PLACED",
      marks: { some: { supersededAt: null, status: { in: ["PRESENT", "LATE", "PARTIAL"] } } },
    },
  ],
} satisfies Prisma.EnrolmentWhereInput;

/** Who completed a training and works today at one of the actor's schools; never the actor. */
export function staffFollowUpsVisibleTo(actor: Actor, today: Date): Prisma.EnrolmentWhereInput {
  if (!isPerson(actor) || actor.schoolIds.length === 0) return { id: { in: [] } };
  return {
    status: "COMPLETED",
    personId: { not: actor.personId },
    person: {
      memberships: {
        some: {
          schoolId: { in: [...actor.schoolIds] },
          status: "CONFIRMED",
          startsOn: { lte: today },
          OR: [{ endsOn: null }, { endsOn: { gt: today } }],
        },
      },
    },
  };
}
