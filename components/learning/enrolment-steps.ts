import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";
import { isLive } from "@/lib/learning/enrolment/rules";

export type EnrolmentStep = {
  status: EnrolmentStatus;
  state: "done" | "now" | "next";
  at: Date | null;
  who: "teacher" | "centre" | "portal" | null;
  reasonCode: string | null;
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

/** Done, now, next: what happened, where it stands, and what comes if all goes well. */
export function enrolmentSteps(changes: readonly Change[], shown: EnrolmentStatus): EnrolmentStep[] {
  const past = changes.map((change): EnrolmentStep => ({ ...change, state: "done", who: null }));
  const last = past.at(-1);
  const isWritten = last?.status === shown;
  const current: EnrolmentStep = {
    status: shown,
    state: "now",
    at: isWritten ? last.at : null,
    who: WHO[shown] ?? null,
    reasonCode: isWritten ? last.reasonCode : null,
  };
  const before = isWritten ? past.slice(0, -1) : past;
  if (!isLive(shown)) return [...before, { ...current, state: "done" }];
  const ahead = (AHEAD[shown] ?? []).map((status): EnrolmentStep => ({
    status,
    state: "next",
    at: null,
    who: null,
    reasonCode: null,
  }));
  return [...before, current, ...ahead];
}
