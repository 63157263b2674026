import type { Actor } from "@/lib/platform/auth/actor";

/** The list of what is wrong or missing in the network's records is the ministry's. */
export function canReadDataQuality(actor: Actor): boolean {
  return actor.kind === "person" && actor.isMinistry;
}
