import { isPerson, type Actor } from "@/lib/platform/auth/actor";

/** A school's profile is written by its principal. */
export function canFillProfile(actor: Actor, schoolId: string): boolean {
  return isPerson(actor) && actor.schoolIds.includes(schoolId);
}

/** Who has a profile and who has none is read, and the silent are reminded, by the ministry. */
export function canReadProfiles(actor: Actor): boolean {
  return isPerson(actor) && actor.isMinistry;
}
