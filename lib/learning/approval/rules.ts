import type { ApprovalLevel, ApprovalStatus } from "@/lib/platform/db/generated/enums";

/** From the school upward; a course's chain is a subset of these in this order. */
export const APPROVAL_LEVELS = [
  "PRINCIPAL",
  "PROVINCE",
  "CENTRE",
  "MINISTRY",
] as const satisfies readonly ApprovalLevel[];

export const inChainOrder = (levels: readonly ApprovalLevel[]): ApprovalLevel[] =>
  APPROVAL_LEVELS.filter((level) => levels.includes(level));

/** To whom a step goes when its office lets the deadline pass, or has nobody who may decide it. */
const ABOVE: Record<ApprovalLevel, ApprovalLevel | null> = {
  PRINCIPAL: "PROVINCE",
  PROVINCE: "MINISTRY",
  CENTRE: "MINISTRY",
  MINISTRY: null,
};

/** The office above; the ministry where the applicant has no province. Null at the ministry: there it stays on the list. */
export function levelAbove(level: ApprovalLevel, provinceId: string | null): ApprovalLevel | null {
  const above = ABOVE[level];
  return above === "PROVINCE" && provinceId === null ? "MINISTRY" : above;
}

/** Why a step needs nobody's word. */
export const SKIP_REASONS = [
  "no_school",
  "no_province",
  "nominated",
  "own_application",
  "office_empty",
  "application_ended",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const REFUSAL_REASONS = [
  "needed_at_school",
  "others_away",
  "not_the_need",
  "had_enough",
  "details_missing",
  "other",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export type PlannedStep = {
  position: number;
  level: ApprovalLevel;
  heldBy: ApprovalLevel;
  skippedBecause: SkipReason | null;
};

export type ChainFacts = {
  applicantId: string;
  schoolId: string | null;
  provinceId: string | null;
  /** Who is in each office today. */
  inOffice: Readonly<Record<ApprovalLevel, readonly string[]>>;
  /** The office that nominated the applicant, whose word is given by that. */
  nominatedBy: ApprovalLevel | null;
};

/**
 * The steps an application takes. Nobody approves their own (rule 10): where an office has nobody but the applicant, or
 * nobody at all, the step goes to the office above, and falls away only where that office is asked anyway.
 */
export function planSteps(chain: readonly ApprovalLevel[], facts: ChainFacts): PlannedStep[] {
  const levels = inChainOrder(chain);
  return levels.map((level, index) => ({ position: index + 1, level, ...planStep(level, levels, facts) }));
}

function planStep(
  level: ApprovalLevel,
  levels: readonly ApprovalLevel[],
  facts: ChainFacts,
): Pick<PlannedStep, "heldBy" | "skippedBecause"> {
  const skipped = (skippedBecause: SkipReason) => ({ heldBy: level, skippedBecause });
  if (level === "PRINCIPAL" && facts.schoolId === null) return skipped("no_school");
  if (level === "PROVINCE" && facts.provinceId === null) return skipped("no_province");
  if (level === facts.nominatedBy) return skipped("nominated");
  const mayDecide = (one: ApprovalLevel) => facts.inOffice[one].some((id) => id !== facts.applicantId);
  if (mayDecide(level)) return { heldBy: level, skippedBecause: null };
  const isOwn = facts.inOffice[level].includes(facts.applicantId);
  let heldBy = level;
  for (let above = levelAbove(level, facts.provinceId); above; above = levelAbove(above, facts.provinceId)) {
    heldBy = above;
    if (mayDecide(above)) break;
  }
  if (heldBy !== level && levels.includes(heldBy)) return skipped(isOwn ? "own_application" : "office_empty");
  return { heldBy, skippedBecause: null };
}

export const stepsLeft = (steps: readonly Pick<PlannedStep, "skippedBecause">[]) =>
  steps.filter(({ skippedBecause }) => skippedBecause === null).length;

const DAY = 86_400_000;

/** By when an office decides: `days`, shortened to half of what is left before the start so that the others get a turn. [D] */
export function approvalDue(now: Date, startsAt: Date, days: number): Date {
  const left = Math.max(0, startsAt.getTime() - now.getTime());
  return new Date(now.getTime() + Math.floor(Math.min(days * DAY, left / 2)));
}

/** Reminders go out `days` before the deadline, once for each office that has it. */
export const isReminderDue = (step: { dueAt: Date; remindedAt: Date | null }, now: Date, days: number) =>
  step.remindedAt === null && now.getTime() >= step.dueAt.getTime() - days * DAY;

/** At the deadline itself it is passed. */
export const isOverdue = ({ dueAt }: { dueAt: Date | null }, now: Date) => dueAt !== null && now >= dueAt;

/** An office somebody acts for: their own, or another's whose deputy they are. */
export type Office = { level: ApprovalLevel; scopeId: string | null; forId: string | null };

export type StepScope = {
  heldBy: ApprovalLevel;
  applicantId: string;
  schoolId: string | null;
  provinceId: string | null;
  centreId: string;
};

const scopeOf: Record<ApprovalLevel, (step: StepScope) => string | null> = {
  PRINCIPAL: ({ schoolId }) => schoolId,
  PROVINCE: ({ provinceId }) => provinceId,
  CENTRE: ({ centreId }) => centreId,
  MINISTRY: () => null,
};

/** The office in which somebody may decide a step, their own before a deputy's; a deputy never decides for whom they stand in. */
export function officeFor(offices: readonly Office[], step: StepScope): Office | null {
  const fitting = offices.filter(
    ({ level, scopeId, forId }) =>
      level === step.heldBy && scopeId === scopeOf[level](step) && forId !== step.applicantId,
  );
  return fitting.find(({ forId }) => forId === null) ?? fitting[0] ?? null;
}

/** Open: its turn has come and nobody has decided. */
export const isOpen = (step: { status: ApprovalStatus; openedAt: Date | null }) =>
  step.status === "PENDING" && step.openedAt !== null;

export const APPROVAL_DECISIONS = ["approve", "refuse"] as const;
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];

export type ApprovalRefusal =
  | "approval_decided_already"
  | "approval_own_application"
  | "deputy_not_found"
  | "deputy_is_self"
  | "deputy_not_of_office"
  | "deputy_in_past"
  | "deputy_dates_reversed"
  | "deputy_overlaps"
  | "deputy_too_long";

/** The longest a deputy stands in, in days. [D] */
export const DEPUTY_DAYS_MOST = 366;

type Day = string;

/** A deputy's period: from today on, in order, not for ever. Both days are days of it. */
export function deputyPeriodRefusal(
  { startsOn, lastDay }: { startsOn: Day; lastDay: Day },
  today: Day,
): Extract<ApprovalRefusal, "deputy_in_past" | "deputy_dates_reversed" | "deputy_too_long"> | null {
  if (startsOn < today) return "deputy_in_past";
  if (lastDay < startsOn) return "deputy_dates_reversed";
  const days = (Date.parse(lastDay) - Date.parse(startsOn)) / DAY + 1;
  return days > DEPUTY_DAYS_MOST ? "deputy_too_long" : null;
}

export const APPROVALS_A_PAGE = 50;
