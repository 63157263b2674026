import type { Actor } from "@/lib/platform/auth/actor";

/** The months of every field, province and centre, unmasked: the ministry's. */
export function canReadActivity(actor: Actor): boolean {
  return actor.kind === "person" && actor.isMinistry;
}
