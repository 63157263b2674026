import { addDays, dayIn, instantAt } from "@/lib/platform/dates/calendar";
import type {
  EnrolmentStatus,
  FollowUpSide,
  FollowUpUse,
  Hindrance,
  SessionStatus,
} from "@/lib/platform/db/generated/enums";

/** What is asked right after a session, each on a scale of five. */
export const FEEDBACK_QUESTIONS = ["content", "trainer", "organisation", "usefulness"] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];
export const SCALE = ["1", "2", "3", "4", "5"] as const;

export const FOLLOW_UP_SIDES = ["TEACHER", "PRINCIPAL"] as const satisfies readonly FollowUpSide[];
export const FOLLOW_UP_USES = [
  "OFTEN",
  "SOMETIMES",
  "NOT_YET",
  "NOT",
] as const satisfies readonly FollowUpUse[];
export const HINDRANCES = [
  "EQUIPMENT",
  "TIME",
  "LEVEL",
  "CURRICULUM",
  "PERMISSION",
  "OTHER",
] as const satisfies readonly Hindrance[];

export type FollowUpRefusal =
  "feedback_not_yet" | "feedback_over" | "feedback_given_already" | "follow_up_over";

/** Sessions that took place. */
export const HELD_STATUSES = [
  "PUBLISHED",
  "CONFIRMED",
  "COMPLETED",
  "CLOSED",
] as const satisfies readonly SessionStatus[];

/** Took part, once the session is closed; before that whoever was marked as there. */
export const TOOK_PART_STATUSES = [
  "ATTENDING",
  "COMPLETED",
  "NOT_COMPLETED",
] as const satisfies readonly EnrolmentStatus[];

/** Letters and openings that follow a calendar go out from this hour of the session's zone on. */
export const MORNING = "09:00";

const DAY = 86_400_000;

/** So many days after (or, negative, before) the day of a moment, in the morning of the zone. */
export const morningOf = (moment: Date, zone: string, days: number): Date =>
  instantAt(addDays(dayIn(moment, zone), days), MORNING, zone);

type Ended = { status: SessionStatus; endsAt: Date; timeZone: string };

/** Feedback is taken from the end of a session on, for `days`. */
export function feedbackRefusal(
  { status, endsAt, timeZone }: Ended,
  now: Date,
  days: number,
): Extract<FollowUpRefusal, "feedback_not_yet" | "feedback_over"> | null {
  if (now < endsAt || !(HELD_STATUSES as readonly SessionStatus[]).includes(status))
    return "feedback_not_yet";
  return now >= morningOf(endsAt, timeZone, days + 1) ? "feedback_over" : null;
}

/** When it is asked whether a training is used: from the morning `days` after its last day, for `openDays`. */
export function followUpPeriod(
  { endsAt, timeZone }: Pick<Ended, "endsAt" | "timeZone">,
  { days, openDays }: { days: number; openDays: number },
): { opensAt: Date; closesAt: Date } {
  const opensAt = morningOf(endsAt, timeZone, days);
  return { opensAt, closesAt: new Date(opensAt.getTime() + openDays * DAY) };
}

/** At the moment it closes it is closed. */
export const isFollowUpOpen = ({ closesAt }: { closesAt: Date }, now: Date) => now < closesAt;

/** Sums over answers: `n` of them, and each counted thing by its name. */
export type Tally = Readonly<Record<string, number>> & { readonly n: number };
export const NOTHING: Tally = { n: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum: Record<string, number> & { n: number } = { n: 0 };
  for (const tally of tallies)
    for (const [key, count] of Object.entries(tally)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** A group's sums as they may be shown (null: too few answers), and what they leave out. */
export type Pooled = { shown: Tally | null; rest: Tally };

/**
 * Rule 64 without differences: a group of fewer answers than `smallest` is not shown, and enters a sum only together with other
 * such groups that come to `smallest` between them. So no shown sum differs from others by fewer answers than that.
 */
export function pool(parts: readonly Pooled[], smallest: number): Pooled {
  const rest = addTallies(parts.map((part) => part.rest));
  const isEnough = rest.n >= smallest;
  const shown = addTallies([
    ...parts.flatMap((part) => (part.shown ? [part.shown] : [])),
    ...(isEnough ? [rest] : []),
  ]);
  return { shown: shown.n === 0 ? null : shown, rest: isEnough ? NOTHING : rest };
}

/** The answers of one session. */
export const leaf = (tally: Tally, smallest: number): Pooled =>
  tally.n >= smallest ? { shown: tally, rest: NOTHING } : { shown: null, rest: tally };

/** Used in lessons: often or sometimes; EQAVET's sixth indicator counts these. */
export const usedOf = (tally: Tally) => (tally.OFTEN ?? 0) + (tally.SOMETIMES ?? 0);

/** A share in per cent, whole. */
export const percentOf = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((part * 100) / whole);

export const meanOf = (tally: Tally, question: FeedbackQuestion) => (tally[question] ?? 0) / tally.n;

export const RESULT_KINDS = ["course", "centre", "field"] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];
