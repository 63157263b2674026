import { isPerson, type Actor } from "@/lib/platform/auth/actor";

/** "Tell me when" is for who may come: teachers and whoever works at a school. */
export function canSayInterest(actor: Actor): boolean {
  return isPerson(actor) && (actor.isTeacher || actor.schoolId !== null);
}

/** A wish is withdrawn by whoever has it. */
export function canWithdrawInterest(actor: Actor, { personId }: { personId: string }): boolean {
  return isPerson(actor) && actor.personId === personId;
}
