import type { Day } from "@/lib/platform/dates/calendar";
import { isRunning } from "@/lib/cooperation/pairing/rules";
import type { PairingStatus } from "@/lib/platform/db/generated/enums";

export type JointActivityRefusal =
  | "activity_in_future"
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

/** Until when both sides can confirm: so many whole days after it was recorded (rule 45). */
export function confirmUntil(recordedAt: Date, confirmDays: number): Date {
  return new Date(recordedAt.getTime() + confirmDays * 86_400_000);
}

export type ActivityState = "counted" | "waiting" | "tooLate";

/** It counts once both sides have confirmed in time; what was not confirmed in time never does. */
export function activityState(
  { countedAt, confirmBy }: { countedAt: Date | null; confirmBy: Date },
  now: Date,
): ActivityState {
  if (countedAt !== null) return "counted";
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
