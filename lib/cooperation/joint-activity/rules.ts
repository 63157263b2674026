import { addDays, type Day } from "@/lib/platform/dates/calendar";
import { isRunning } from "@/lib/cooperation/pairing/rules";
import type { PairingStatus } from "@/lib/platform/db/generated/enums";

export type JointActivityRefusal =
  | "activity_in_future"
  | "activity_not_ahead"
  | "activity_not_held_yet"
  | "activity_outside_term"
  | "activity_pairing_not_accepted"
  | "activity_topic_unknown"
  | "activity_without_people"
  | "activity_confirmed_already"
  | "activity_too_late"
  | "activity_counted_already"
  | "material_link_or_file"
  | "registration_in_future"
  | "registration_dates_reversed";

/** Uploaded material at most. */
export const MOST_MATERIAL_BYTES = 20_000_000;
export const MATERIALS_A_PAGE = 30;

/** An activity is held while the two schools work together, and told of afterwards. */
export function heldOnRefusal(
  heldOn: Day,
  pair: { status: PairingStatus; startsOn: Day; endsOn: Day },
  reviewMonths: number,
  today: Day,
): JointActivityRefusal | null {
  if (pair.status !== "ACCEPTED") return "activity_pairing_not_accepted";
  if (heldOn > today) return "activity_in_future";
  return isRunning(pair, reviewMonths, heldOn) ? null : "activity_outside_term";
}

/** A session is asked for a joint training that is still ahead, on a day on which the two schools work together. */
export function askedForRefusal(
  heldOn: Day,
  pair: { status: PairingStatus; startsOn: Day; endsOn: Day },
  reviewMonths: number,
  today: Day,
): JointActivityRefusal | null {
  if (pair.status !== "ACCEPTED") return "activity_pairing_not_accepted";
  if (heldOn <= today) return "activity_not_ahead";
  return isRunning(pair, reviewMonths, heldOn) ? null : "activity_outside_term";
}

/** Until when both sides can confirm: so many whole days after it was recorded (rule 45). */
export function confirmUntil(recordedAt: Date, confirmDays: number): Date {
  return new Date(recordedAt.getTime() + confirmDays * 86_400_000);
}

/** Of what is still ahead: so many whole days after the day on which it is held. */
export function confirmHeldUntil(heldOn: Day, confirmDays: number): Date {
  return confirmUntil(new Date(`${addDays(heldOn, 1)}T00:00:00Z`), confirmDays);
}

export type ActivityState = "planned" | "counted" | "waiting" | "tooLate";

/** It counts once both sides have confirmed in time, after it was held; what was not confirmed in time never does. */
export function activityState(
  { countedAt, confirmBy, heldOn }: { countedAt: Date | null; confirmBy: Date; heldOn: Day },
  { now, today }: { now: Date; today: Day },
): ActivityState {
  if (countedAt !== null) return "counted";
  if (heldOn > today) return "planned";
  return now <= confirmBy ? "waiting" : "tooLate";
}

/** Whether these confirmations make it count. */
export function isConfirmedByAll(confirmedBy: readonly string[], schoolIds: readonly string[]): boolean {
  return schoolIds.length > 0 && schoolIds.every((id) => confirmedBy.includes(id));
}

export function registrationRefusal(
  { appliedOn, grantedOn }: { appliedOn: Day; grantedOn: Day | null },
  today: Day,
): JointActivityRefusal | null {
  if (appliedOn > today || (grantedOn !== null && grantedOn > today)) return "registration_in_future";
  return grantedOn !== null && grantedOn < appliedOn ? "registration_dates_reversed" : null;
}
