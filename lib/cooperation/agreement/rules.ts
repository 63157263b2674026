import type { AgreementStatus } from "@/lib/platform/db/generated/enums";
import { addDays, addMonths, daysBetween, partsOfDay, type Day } from "@/lib/platform/dates/calendar";

/** Days before the end on which both owners are reminded (rule 39). */
export const REMINDER_LADDER = [180, 90, 30, 7] as const;

/** The term counts both its days: `endsOn` is the last day on which the agreement holds. */
export type AgreementTerm = { status: AgreementStatus; startsOn: Day; endsOn: Day };

export const AGREEMENTS_A_PAGE = 50;
/** The most an agreement may run, in years. [D] */
export const LONGEST_TERM_YEARS = 10;

export type AgreementRefusal =
  | "agreement_dates_reversed"
  | "agreement_too_long"
  | "agreement_not_draft"
  | "agreement_move_not_allowed"
  | "agreement_scan_missing"
  | "agreement_signed_in_future"
  | "agreement_overlaps"
  | "agreement_renewal_too_early"
  | "agreement_renewed_already"
  | "agreement_not_signed"
  | "agreement_amendment_shortens_past"
  | "agreement_changed_meanwhile"
  | "agreement_incomplete"
  | "partnership_ended"
  | "flag_answered";

/** Whether a term can be one: its days in order and not longer than an agreement may run. */
export function termRefusal({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): AgreementRefusal | null {
  if (endsOn <= startsOn) return "agreement_dates_reversed";
  const [year, ...rest] = startsOn.split("-");
  const longest = [Number(year) + LONGEST_TERM_YEARS, ...rest].join("-");
  return endsOn > longest ? "agreement_too_long" : null;
}

/** What is stored and what follows from the dates, in one word. */
export type AgreementPhase =
  "draft" | "legalReview" | "upcoming" | "active" | "renewalDue" | "expired" | "suspended" | "terminated";

/** Where an agreement stands on a day of the network's zone. One that was renewed holds until its own end. */
export function agreementPhase({ status, startsOn, endsOn }: AgreementTerm, today: Day): AgreementPhase {
  if (status === "DRAFT") return "draft";
  if (status === "LEGAL_REVIEW") return "legalReview";
  if (status === "TERMINATED") return "terminated";
  if (today > endsOn) return "expired";
  if (status === "SUSPENDED") return "suspended";
  if (today < startsOn) return "upcoming";
  return status === "SIGNED" && daysBetween(today, endsOn) <= REMINDER_LADDER[0] ? "renewalDue" : "active";
}

/** Signed and in term: what a new booking on the job needs (rules 19 and 39). */
export function isActiveOn(agreement: AgreementTerm, day: Day): boolean {
  return ["active", "renewalDue"].includes(agreementPhase(agreement, day));
}

/** Whether it holds on every day from the first to the last of a session. */
export function coversDays(agreement: AgreementTerm, firstDay: Day, lastDay: Day): boolean {
  return isActiveOn(agreement, firstDay) && isActiveOn(agreement, lastDay);
}

/**
 * The step of the ladder that is due today: the smallest whose day has come. A step that was missed (the worker stood
 * still) is not sent after a later one is due, so that nobody gets two letters at once.
 */
export function reminderDue(agreement: AgreementTerm, today: Day): number | null {
  if (agreement.status !== "SIGNED" || today > agreement.endsOn) return null;
  const left = daysBetween(today, agreement.endsOn);
  return REMINDER_LADDER.findLast((days) => left <= days) ?? null;
}

/** From this hour of the network's clock on, letters of the day go out. [D] */
export const MORNING_HOUR = 7;

/** What moves an agreement from one stored state to another. */
export const AGREEMENT_MOVES = {
  DRAFT: ["LEGAL_REVIEW", "SIGNED", "TERMINATED"],
  LEGAL_REVIEW: ["DRAFT", "SIGNED", "TERMINATED"],
  SIGNED: ["SUSPENDED", "TERMINATED", "RENEWED"],
  SUSPENDED: ["SIGNED", "TERMINATED"],
  TERMINATED: [],
  RENEWED: ["TERMINATED"],
} as const satisfies Record<AgreementStatus, readonly AgreementStatus[]>;

export function mayMove(from: AgreementStatus, to: AgreementStatus): boolean {
  return (AGREEMENT_MOVES[from] as readonly AgreementStatus[]).includes(to);
}

/** The first day a renewal may begin: the day after its predecessor's last. */
export function renewalStart(predecessor: { endsOn: Day }): Day {
  return addDays(predecessor.endsOn, 1);
}

/** The last day of a renewal as long as its predecessor, in whole months where that is how it was counted; for the form to begin with. */
export function renewalEnd(predecessor: { startsOn: Day; endsOn: Day }): Day {
  const next = renewalStart(predecessor);
  const [from, to] = [partsOfDay(predecessor.startsOn), partsOfDay(next)];
  const months = 12 * (to.year - from.year) + to.month - from.month;
  return from.day === to.day && months > 0
    ? addDays(addMonths(next, months), -1)
    : addDays(next, daysBetween(predecessor.startsOn, predecessor.endsOn));
}
