import { mayBecome } from "@/lib/learning/enrolment/rules";
import type { EnrolmentStatus } from "@/lib/platform/db/generated/enums";

/** What is proved of all sessions, in the order it is told. */
export const CHECKS = [
  "oversold",
  "seats_miscounted",
  "free_beside_waiting",
  "person_twice",
  "queue_broken",
  "status_unreached",
] as const;
export type Check = (typeof CHECKS)[number];

export type Finding = {
  check: Check;
  sessionId: string | null;
  enrolmentId: string | null;
  facts: Record<string, string | number>;
};

/** An application begins in one of these. */
export const FIRST_STATUSES: readonly EnrolmentStatus[] = ["DRAFT", "SUBMITTED", "WAITLISTED", "PLACED"];

/** A step from one change to the next; `from` is null for the first, `to` for what is stored now. */
export type Step = { from: EnrolmentStatus | null; to: EnrolmentStatus };

export const isStepAllowed = ({ from, to }: Step): boolean =>
  from === null ? FIRST_STATUSES.includes(to) : mayBecome(from, to);

export type SeatCounts = { capacity: number; seatsTaken: number; counted: number };

export const isOversold = ({ capacity, seatsTaken, counted }: SeatCounts) =>
  Math.max(seatsTaken, counted) > capacity;

export const isMiscounted = ({ seatsTaken, counted }: SeatCounts) => seatsTaken !== counted;

export type QueueCounts = { enrolments: number; least: number; most: number; last: number };

/** Numbers are 1 to n without gap or repeat: as many as the highest, which is the last one given. */
export const isQueueBroken = ({ enrolments, least, most, last }: QueueCounts) =>
  enrolments === 0 ? false : least !== 1 || most !== enrolments || last !== most;

/** How often each check found something, those that found nothing too. */
export function countsOf(findings: readonly { check: string }[]): { check: Check; count: number }[] {
  return CHECKS.map((check) => ({ check, count: findings.filter((one) => one.check === check).length }));
}
