import type { Day } from "@/lib/platform/dates/calendar";
import { schoolYear } from "@/lib/cooperation/pairing/rules";

export type JointPlanRefusal =
  | "plan_pairing_not_accepted"
  | "plan_year_outside_term"
  | "plan_year_over"
  | "plan_topic_unknown"
  | "plan_agreed_already"
  | "plan_changed_meanwhile";

type Plan = { version: number; agreements: readonly { schoolId: string; planVersion: number }[] };

/** The schools whose word is for the plan as it stands now; one for an earlier text no longer counts. */
export function agreedBy(plan: Plan): string[] {
  return plan.agreements
    .filter(({ planVersion }) => planVersion === plan.version)
    .map(({ schoolId }) => schoolId);
}

export function isAgreed(plan: Plan, schoolIds: readonly string[]): boolean {
  const agreed = agreedBy(plan);
  return schoolIds.length > 0 && schoolIds.every((id) => agreed.includes(id));
}

/** School years of a term that a plan can be written for on a day: up to the next one. */
export function planYears({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, today: Day): number[] {
  const [first, last] = [schoolYear(startsOn), Math.min(schoolYear(endsOn), schoolYear(today) + 1)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** What both schools agreed on for a year that is over stays as it was. */
export function isPlanClosed(
  plan: Plan,
  { year, schoolIds, today }: { year: number; schoolIds: readonly string[]; today: Day },
): boolean {
  return year < schoolYear(today) && isAgreed(plan, schoolIds);
}

/** "2026-2027" */
export function schoolYearName(year: number): string {
  return `${year}-${year + 1}`;
}
