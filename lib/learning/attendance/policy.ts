import type { Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

export type RegisterOwner = { centreId: string; trainerIds: readonly string[] };

/** The centre's coordinators and the session's own trainers. */
export function canMarkAttendance(actor: Actor, session: RegisterOwner): boolean {
  if (actor.kind !== "person") return false;
  return actor.centreIds.includes(session.centreId) || session.trainerIds.includes(actor.personId);
}

/** A closed session's register is opened again by the centre's coordinators alone. */
export function canReopenRegister(actor: Actor, { centreId }: { centreId: string }): boolean {
  return actor.kind === "person" && actor.centreIds.includes(centreId);
}

/** Sessions whose register the actor may open; the ministry reads them all. */
export function registersVisibleTo(actor: Actor): Prisma.SessionWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } };
  if (actor.isMinistry) return {};
  return {
    OR: [{ centreId: { in: [...actor.centreIds] } }, { trainers: { some: { personId: actor.personId } } }],
  };
}
