import type { PairingStatus, ReviewChoice } from "@/lib/platform/db/generated/enums";
import { addDays, type Day } from "@/lib/platform/dates/calendar";
import { MATCH_PARTS, type MatchPart } from "@/lib/cooperation/matching/rules";

export type PairingRefusal =
  | "pairing_accepted_already"
  | "pairing_not_proposed"
  | "pairing_review_not_open"
  | "pairing_reviewed_already"
  | "pairing_over"
  | "pairing_member_elsewhere"
  | "pairing_member_already"
  | "pairing_not_over"
  | "pairing_not_accepted"
  | "pairing_nothing_to_remind"
  | "pairing_reminded_already"
  | "pairing_example_missing"
  | "pairing_changed_meanwhile";

export const PAIRINGS_A_PAGE = 50;

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

/** The plan of a pairing's first school year has a month at least, also where the pairing starts late in it. [D] */
const FIRST_PLAN_DAYS = 30;

/** The day until which a pairing's plan of a school year is wanted. */
export function pairPlanDueOn(
  year: number,
  startsOn: Day,
  rule: { planDueMonth: number; planDueDay: number },
): Day {
  const due = planDueOn(year, rule);
  const earliest = addDays(startsOn, FIRST_PLAN_DAYS);
  return due < earliest ? earliest : due;
}

export const STALLS = ["acceptance", "plan", "confirmation", "review", "decision"] as const;
export type Stall = (typeof STALLS)[number];
/** Where a pairing stands still: what is missing, whose it is (none: the ministry's) and since when. */
export type Stuck = { stall: Stall; schoolIds: string[]; since: Day };

type Side = { schoolId: string; acceptedOn: Day | null; review: ReviewChoice | null };
export type PairState = {
  phase: PairingPhase;
  proposedOn: Day;
  endsOn: Day;
  reviewMonths: number;
  sides: readonly Side[];
  /** The plan of the running school year: by when it is due, and who has agreed to it as it stands. */
  plan: { dueOn: Day; agreedBy: readonly string[] };
  /** Activities that a side has not confirmed and still can. */
  unconfirmed: readonly { schoolId: string; recordedOn: Day }[];
};

/** Everything a pairing waits for, in the order of its life. */
export function stuckAt(pair: PairState, today: Day): Stuck[] {
  const { phase, sides, plan } = pair;
  const without = (has: (side: Side) => boolean) =>
    sides.filter((side) => !has(side)).map(({ schoolId }) => schoolId);
  if (phase === "proposed")
    return [
      {
        stall: "acceptance",
        schoolIds: without(({ acceptedOn }) => acceptedOn !== null),
        since: pair.proposedOn,
      },
    ];
  if (phase === "over")
    return reviewOutcome(sides.map(({ review }) => review)) === null
      ? [{ stall: "decision", schoolIds: without(({ review }) => review !== null), since: pair.endsOn }]
      : [];
  if (phase !== "active" && phase !== "underReview") return [];
  const found: Stuck[] = [];
  const notAgreed = without(({ schoolId }) => plan.agreedBy.includes(schoolId));
  if (notAgreed.length > 0 && today > plan.dueOn)
    found.push({ stall: "plan", schoolIds: notAgreed, since: plan.dueOn });
  const first = pair.unconfirmed.map(({ recordedOn }) => recordedOn).sort()[0];
  if (first !== undefined)
    found.push({
      stall: "confirmation",
      schoolIds: [...new Set(pair.unconfirmed.map(({ schoolId }) => schoolId))],
      since: first,
    });
  const silent = without(({ review }) => review !== null);
  if (phase === "underReview" && silent.length > 0)
    found.push({
      stall: "review",
      schoolIds: silent,
      since: reviewOpensOn(pair.endsOn, pair.reviewMonths),
    });
  return found;
}

/** A silent side is reminded once a day at most. */
export const REMIND_AGAIN_HOURS = 24;

export function mayRemindAgain(remindedAt: Date | null, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= REMIND_AGAIN_HOURS * 3_600_000;
}

/** Why two schools were put together: how far each part is met, in per cent, and how much it counted; what counted nothing is left out. */
export type PairReason = { part: MatchPart; percent: number; counts: number | null };

/** Reads a pairing's stored parts and its run's weights; those of a pair that no run made have no weights. */
export function pairReasons(parts: unknown, weights: unknown): PairReason[] {
  const numberIn = (from: unknown, key: string): number | null => {
    const value = typeof from === "object" && from !== null ? (from as Record<string, unknown>)[key] : null;
    return typeof value === "number" ? value : null;
  };
  return MATCH_PARTS.flatMap((part): PairReason[] => {
    const reached = numberIn(parts, part);
    const counts = numberIn(weights, part);
    if (reached === null || counts === 0) return [];
    return [{ part, percent: Math.round(reached / 10), counts }];
  });
}

/** People counted in public: fewer than five are not told. */
const FEWEST_TOLD = 5;

export function publicCount(people: number): number | null {
  return people > 0 && people < FEWEST_TOLD ? null : people;
}
