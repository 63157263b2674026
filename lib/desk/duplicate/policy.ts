import { isMinistry, type Actor } from "@/lib/platform/auth/actor";

/** Two records of one school or one person are put together by the ministry. */
export function canMerge(actor: Actor): boolean {
  return isMinistry(actor);
}
