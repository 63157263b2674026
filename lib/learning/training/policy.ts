import type { Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A centre logs its own staff trainings. */
export function canLogTrainings(actor: Actor, centreId: string): boolean {
  return actor.kind === "person" && actor.centreIds.includes(centreId);
}

/** The centre's, the participants' own, all for the ministry. */
export function trainingsVisibleTo(actor: Actor): Prisma.TrainingWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } };
  if (actor.isMinistry) return { removedAt: null };
  return {
    removedAt: null,
    OR: [
      { centreId: { in: [...actor.centreIds] } },
      { participants: { some: { personId: actor.personId } } },
    ],
  };
}

/** The names, reports and files are for the centre and the ministry; who took part sees the training, not the others. */
export function seesParticipants(actor: Actor, centreId: string): boolean {
  return actor.kind === "person" && (actor.isMinistry || actor.centreIds.includes(centreId));
}
