import { isPerson, type Actor } from "@/lib/platform/auth/actor";

/** Matchings are made, compared, changed and published by the ministry. */
export function canMatchSchools(actor: Actor): boolean {
  return isPerson(actor) && actor.isMinistry;
}
