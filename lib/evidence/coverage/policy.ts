import type { Actor } from "@/lib/platform/auth/actor";

/** Unmasked figures of the whole network, down to the people behind a cell: the ministry's. */
export function canReadCoverage(actor: Actor): boolean {
  return actor.kind === "person" && actor.isMinistry;
}
