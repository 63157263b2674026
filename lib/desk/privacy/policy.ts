import { isMinistry, type Actor } from "@/lib/platform/auth/actor";

/** The ministry answers requests for erasure and closes accounts. */
export function canAnswerErasures(actor: Actor): boolean {
  return isMinistry(actor);
}
