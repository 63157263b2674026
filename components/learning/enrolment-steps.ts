import type { ApprovalLevel, ApprovalStatus, EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { isLive } from "@/lib/learning/enrolment/rules";

export type EnrolmentStep = {
  status: EnrolmentStatus;
  state: "done" | "now" | "next";
  at: Date | null;
  who: "teacher" | "centre" | "portal" | null;
  reasonCode: string | null;
  /** One of the approvals it takes, in the place where it is asked for. */
  approval?: number;
};

/** What comes if all goes well. */
const AHEAD: Partial<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  SUBMITTED: ["PLACED", "ATTENDING", "COMPLETED"],
  SCHOOL_APPROVED: ["PLACED", "ATTENDING", "COMPLETED"],
  WAITLISTED: ["OFFERED", "PLACED", "ATTENDING", "COMPLETED"],
  OFFERED: ["PLACED", "ATTENDING", "COMPLETED"],
  PLACED: ["ATTENDING", "COMPLETED"],
  ATTENDING: ["COMPLETED"],
};

/** Who has the ball in a state; nobody where there is nothing to do. */
const WHO: Partial<Record<EnrolmentStatus, EnrolmentStep["who"]>> = {
  SUBMITTED: "centre",
  SCHOOL_APPROVED: "centre",
  WAITLISTED: "portal",
  OFFERED: "teacher",
  ATTENDING: "centre",
};

type Change = { status: EnrolmentStatus; at: Date; reasonCode: string | null };
export type StepShown = {
  level: ApprovalLevel;
  heldBy: ApprovalLevel;
  status: ApprovalStatus;
  openedAt: Date | null;
  decidedAt: Date | null;
};

/** Done, now, next: what happened, where it stands, and what comes if all goes well. */
export function enrolmentSteps(
  changes: readonly Change[],
  shown: EnrolmentStatus,
  approvals: readonly StepShown[] = [],
): EnrolmentStep[] {
  const past = changes.map((change): EnrolmentStep => ({ ...change, state: "done", who: null }));
  const last = past.at(-1);
  const isWritten = last?.status === shown;
  const awaits = shown === "SUBMITTED" && approvals.some(({ status }) => status === "PENDING");
  const current: EnrolmentStep = {
    status: shown,
    state: awaits ? "done" : "now",
    at: isWritten ? last.at : null,
    who: awaits ? null : (WHO[shown] ?? null),
    reasonCode: isWritten ? last.reasonCode : null,
  };
  const before = isWritten ? past.slice(0, -1) : past;
  if (!isLive(shown)) return withApprovals([...before, { ...current, state: "done" }], approvals);
  const ahead = (AHEAD[shown] ?? []).map((status): EnrolmentStep => ({
    status,
    state: "next",
    at: null,
    who: null,
    reasonCode: null,
  }));
  return withApprovals([...before, current, ...ahead], approvals);
}

/** The approvals stand behind the sending of the application. */
function withApprovals(steps: EnrolmentStep[], approvals: readonly StepShown[]): EnrolmentStep[] {
  if (approvals.length === 0) return steps;
  const shown = approvals.map(({ status, openedAt, decidedAt }, approval): EnrolmentStep => ({
    status: "SUBMITTED",
    state: status !== "PENDING" ? "done" : openedAt === null ? "next" : "now",
    at: decidedAt,
    who: null,
    reasonCode: null,
    approval,
  }));
  const sent = steps.findIndex(({ status }) => status === "SUBMITTED");
  const place = sent < 0 ? 0 : sent + 1;
  return [...steps.slice(0, place), ...shown, ...steps.slice(place)];
}
