import type { PairingStatus, ReviewChoice } from "@/lib/platform/db/generated/enums";
import { addDays, type Day } from "@/lib/platform/dates/calendar";

export type PairingRefusal =
  | "pairing_accepted_already"
  | "pairing_not_proposed"
  | "pairing_not_running"
  | "pairing_review_not_open"
  | "pairing_reviewed_already"
  | "pairing_over"
  | "pairing_reason_missing"
  | "pairing_member_elsewhere"
  | "pairing_changed_meanwhile";

/** The last day of a term of whole years: the day before the same date so many years later (rule 44). */
export function termEnd(startsOn: Day, years: number): Day {
  const [year, ...rest] = startsOn.split("-");
  const anniversary = [String(Number(year) + years), ...rest].join("-");
  const real = anniversary.endsWith("-02-29") ? `${anniversary.slice(0, 4)}-03-01` : anniversary;
  return addDays(real, -1);
}

/** The first day on which both sides may review: so many months before the last day. */
export function reviewOpensOn(endsOn: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = endsOn.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastOfMonth));
  return first.toISOString().slice(0, 10);
}

export type PairingPhase =
  "proposed" | "accepted" | "active" | "underReview" | "over" | "renewed" | "rematched" | "endedEarly";

type Pair = { status: PairingStatus; startsOn: Day; endsOn: Day };

const SETTLED: Partial<Record<PairingStatus, PairingPhase>> = {
  PROPOSED: "proposed",
  RENEWED: "renewed",
  REMATCHED: "rematched",
  ENDED_EARLY: "endedEarly",
};

/**
 * Where a pairing stands on a day. Between acceptance and decision it follows from the dates: waiting for its start, active,
 * under review in its last months, over when the term has passed without a decision.
 */
export function pairingPhase(
  { status, startsOn, endsOn }: Pair,
  reviewMonths: number,
  today: Day,
): PairingPhase {
  const settled = SETTLED[status];
  if (settled) return settled;
  if (today < startsOn) return "accepted";
  if (today > endsOn) return "over";
  return today >= reviewOpensOn(endsOn, reviewMonths) ? "underReview" : "active";
}

/** Whether the two schools work together on that day: plans, activities and material are for these. */
export function isRunning(pair: Pair, reviewMonths: number, today: Day): boolean {
  return ["active", "underReview"].includes(pairingPhase(pair, reviewMonths, today));
}

/** Both keep: another term. One wants to change: both are matched again, without each other. Null while one is silent. */
export function reviewOutcome(choices: readonly (ReviewChoice | null)[]): "renew" | "rematch" | null {
  if (choices.includes("CHANGE")) return "rematch";
  return choices.length === 2 && choices.every((choice) => choice === "KEEP") ? "renew" : null;
}

/** The school year (by the year it begins in, September) that a day is in. */
export function schoolYear(day: Day): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month >= 9 ? year : year - 1;
}

/** The day on which the plan of a school year is due (rule 46: 31 October). */
export function planDueOn(
  year: number,
  { planDueMonth, planDueDay }: { planDueMonth: number; planDueDay: number },
): Day {
  const inYear = planDueMonth >= 9 ? year : year + 1;
  const lastOfMonth = new Date(Date.UTC(inYear, planDueMonth, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${inYear}-${two(planDueMonth)}-${two(Math.min(planDueDay, lastOfMonth))}`;
}
