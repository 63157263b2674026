import { daysBetween, type Day } from "@/lib/platform/dates/calendar";
import type { MobilityKind } from "@/lib/platform/db/generated/enums";

export const MOBILITIES_A_PAGE = 50;
/** The longest stay and the largest group that one record can be about. [D] */
export const MOST_DAYS = 730;
export const MOST_PEOPLE = 1000;
export const MOST_FILE_BYTES = 10_000_000;

export type MobilityRefusal =
  | "mobility_dates_reversed"
  | "mobility_too_many_days"
  | "mobility_partner_gone"
  | "mobility_partner_not_abroad"
  | "mobility_traveller_named"
  | "mobility_traveller_elsewhere"
  | "mobility_not_one_person"
  | "mobility_not_over"
  | "mobility_report_first"
  | "mobility_changed_meanwhile";

export type Stay = { startsOn: Day; endsOn: Day; days: number };

/** Whether a stay can be one: its days in order, and no more of them than there are between the two. */
export function stayRefusal({ startsOn, endsOn, days }: Stay): MobilityRefusal | null {
  if (endsOn < startsOn) return "mobility_dates_reversed";
  return days > daysBetween(startsOn, endsOn) + 1 ? "mobility_too_many_days" : null;
}

/** A stay can name one person of the portal: one who goes, alone. Guests from abroad are a number. */
export function travellerRefusal({
  isOutgoing,
  people,
}: {
  isOutgoing: boolean;
  people: number;
}): MobilityRefusal | null {
  return isOutgoing && people === 1 ? null : "mobility_not_one_person";
}

/** Whose periods a named traveller must have on the first day: the centre's staff, or teachers at a school; a visit takes both. */
export function travellerMayBe(kind: MobilityKind): { staff: boolean; teacher: boolean } {
  return { staff: kind !== "TEACHER", teacher: kind !== "STAFF" };
}

/** A report tells of what was: from the last day on. */
export function reportRefusal({ endsOn }: { endsOn: Day }, today: Day): MobilityRefusal | null {
  return today < endsOn ? "mobility_not_over" : null;
}

/** A report is asked for from the day after the stay, until it is there. */
export function isReportDue({ endsOn, hasReport }: { endsOn: Day; hasReport: boolean }, today: Day): boolean {
  return !hasReport && today > endsOn;
}
