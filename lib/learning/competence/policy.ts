import { isMinistry, type Actor } from "@/lib/platform/auth/actor";

/** What a field's teachers are to be able to do is the ministry's word. */
export function canKeepCompetences(actor: Actor): boolean {
  return isMinistry(actor);
}
