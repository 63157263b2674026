import { isMinistry, type Actor } from "@/lib/platform/auth/actor";

/** The keys that credentials are signed with are the network's. */
export function canManageKeys(actor: Actor): boolean {
  return isMinistry(actor);
}
