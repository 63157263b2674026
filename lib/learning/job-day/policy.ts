import { isPerson, type Actor } from "@/lib/platform/auth/actor";

/** Whoever works at the host writes the own days; nobody writes them for somebody else. */
export function canKeepJobDays(actor: Actor, { personId }: { personId: string }): boolean {
  return isPerson(actor) && actor.personId === personId;
}
