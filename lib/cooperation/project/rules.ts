import type { Day } from "@/lib/platform/dates/calendar";
import type { JointProjectStatus } from "@/lib/platform/db/generated/enums";

export const PROJECTS_A_PAGE = 50;
export const PROJECT_TITLE_MAX = 200;
/** Partnerships that one project may belong to. */
export const MOST_PARTNERSHIPS = 40;
export const MOST_PICTURE_BYTES = 10_000_000;

export const PROJECT_STATUSES = ["PLANNED", "RUNNING", "FINISHED", "STOPPED"] as const;

export type ProjectRefusal =
  | "project_dates_reversed"
  | "project_partnership_elsewhere"
  | "project_move_not_allowed"
  | "project_not_begun"
  | "project_result_missing"
  | "project_changed_meanwhile"
  | "project_without_named_partner"
  | "alt_text_missing";

/** What moves a project from one state to another: what was stopped may go on, what was finished by mistake too. */
export const PROJECT_MOVES = {
  PLANNED: ["RUNNING", "STOPPED"],
  RUNNING: ["FINISHED", "STOPPED"],
  FINISHED: ["RUNNING"],
  STOPPED: ["RUNNING"],
} as const satisfies Record<JointProjectStatus, readonly JointProjectStatus[]>;

/** What is over says what came of it, or why it was stopped. */
export function needsResult(status: JointProjectStatus): boolean {
  return status === "FINISHED" || status === "STOPPED";
}

export function moveRefusal(
  from: JointProjectStatus,
  to: JointProjectStatus,
  { startsOn, today, result }: { startsOn: Day; today: Day; result: string | null },
): ProjectRefusal | null {
  if (!(PROJECT_MOVES[from] as readonly JointProjectStatus[]).includes(to)) return "project_move_not_allowed";
  if (to === "RUNNING" && startsOn > today) return "project_not_begun";
  return needsResult(to) && result === null ? "project_result_missing" : null;
}

/** Whether a project's facts can be kept in its state: days in order, and with a result once it is over. */
export function projectRefusal({
  startsOn,
  endsOn,
  status,
  result,
}: {
  startsOn: Day;
  endsOn: Day;
  status: JointProjectStatus;
  result: string | null;
}): ProjectRefusal | null {
  if (endsOn < startsOn) return "project_dates_reversed";
  return needsResult(status) && result === null ? "project_result_missing" : null;
}
