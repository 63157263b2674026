import { isMinistry, type Actor } from "@/lib/platform/auth/actor";

/** Whose network it is, its language, clock and pictures: the ministry's to say. */
export function canEditNetwork(actor: Actor): boolean {
  return isMinistry(actor);
}
