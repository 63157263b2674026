import { isPerson, type Actor } from "@/lib/platform/auth/actor";

/** Steps are gone through by whose place it is; nobody learns for somebody else. */
export function canLearn(actor: Actor, { personId }: { personId: string }): boolean {
  return isPerson(actor) && actor.personId === personId;
}

/** What is handed in is answered, and an attempt more granted, by the session's own trainers and the centre's coordinators. */
export function canAnswerLearners(
  actor: Actor,
  session: { centreId: string; trainerIds: readonly string[] },
): boolean {
  if (!isPerson(actor)) return false;
  return actor.centreIds.includes(session.centreId) || session.trainerIds.includes(actor.personId);
}
