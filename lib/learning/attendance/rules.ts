import { minutesOf as minutesOfSteps, type StepShare } from "@/lib/learning/lesson-progress/rules";
import type { AttendanceStatus, SessionStatus } from "@/lib/platform/db/generated/enums";

/** Trainers may mark from this long before a half-day starts (domain rule 32). */
export const MARK_EARLY_MINUTES = 15;

export const ATTENDANCE_STATUSES = [
  "PRESENT",
  "LATE",
  "PARTIAL",
  "ABSENT",
  "EXCUSED",
] as const satisfies readonly AttendanceStatus[];

/** A half-day with its instants. */
export type Slot = { id: string; startsAt: Date; endsAt: Date };
export type Mark = { status: AttendanceStatus; minutes: number };

export type MarkRefusal =
  | "attendance_too_early"
  | "session_not_running"
  | "register_locked"
  | "correction_needs_reason"
  | "marked_meanwhile"
  | "minutes_out_of_range"
  | "nothing_marked";

export function slotMinutes(slot: Slot): number {
  return Math.round((slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000);
}

/** The first moment at which a half-day may be marked. */
export function marksOpenAt(slot: Slot): Date {
  return new Date(slot.startsAt.getTime() - MARK_EARLY_MINUTES * 60_000);
}

/**
 * Minutes a mark is worth: all for present, none for absent and excused (rule 31: excused is not present); late and
 * partial take what was typed. Null where that is missing, nothing, or the whole half-day and more.
 */
export function minutesOf(status: AttendanceStatus, slot: Slot, typed: number | null): number | null {
  const whole = slotMinutes(slot);
  if (status === "PRESENT") return whole;
  if (status === "ABSENT" || status === "EXCUSED") return 0;
  return typed !== null && typed > 0 && typed < whole ? typed : null;
}

const MARKABLE: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"];

/** With the reopening that is not locked again yet, where there is one. */
export type RegisterState = { status: SessionStatus; isReopened: boolean };

/** Certificates are out once the session is closed: its register is locked until the coordinator opens it again. */
export function isLocked({ status, isReopened }: RegisterState): boolean {
  return status === "CLOSED" && !isReopened;
}

/** Whether a register may be written at all now. */
export function registerRefusal(
  session: RegisterState,
  slot: Slot,
  now: Date,
): "session_not_running" | "register_locked" | "attendance_too_early" | null {
  if (!MARKABLE.includes(session.status)) return "session_not_running";
  if (isLocked(session)) return "register_locked";
  return now < marksOpenAt(slot) ? "attendance_too_early" : null;
}

/** Why a mark is another one than before; the first five are chosen by hand. */
export const CORRECTION_REASONS = [
  "CAME_LATER",
  "LEFT_EARLY",
  "EXCUSE_SHOWN",
  "PAPER_SHEET",
  "OTHER",
  "SLIP",
  "CONFLICT",
  "NOT_SEEN",
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
export const CHOSEN_REASONS = CORRECTION_REASONS.slice(0, 5);

export type StandingMark = Mark & { id: string; markedById: string | null; markedAt: Date };

/**
 * The reason a correction is kept with; null where one has to be given. Who takes back the own mark within `slipMinutes` only
 * mistyped, unless certificates rest on the register; "other" says nothing without a note.
 */
export function correctionReason(
  before: Pick<StandingMark, "markedById" | "markedAt">,
  given: { reasonCode: CorrectionReason | null; note: string | null },
  at: { personId: string; now: Date; slipMinutes: number; isClosed: boolean },
): CorrectionReason | null {
  if (given.reasonCode === "OTHER" || given.reasonCode === null) {
    if (given.note !== null) return "OTHER";
  } else return given.reasonCode;
  const age = at.now.getTime() - before.markedAt.getTime();
  const isSlip =
    !at.isClosed && before.markedById === at.personId && age >= 0 && age <= at.slipMinutes * 60_000;
  return isSlip ? "SLIP" : null;
}

/** A mark as it waits on a device: `seen` is the mark that stood when it was made. */
export type KeptMark = {
  key: string;
  slotId: string;
  enrolmentId: string;
  status: AttendanceStatus;
  minutes: number | null;
  seen: string | null;
  at: Date | null;
  reasonCode: CorrectionReason | null;
  note: string | null;
};

export type ReopenRefusal = "register_not_locked" | "register_reopened_already" | "register_not_reopened";
export type MergeRefusal = MarkRefusal | "mark_unreadable" | "mark_not_yours";

/** What stands instead, with who and when, so that the person can choose. */
export type Standing = { id: string; status: AttendanceStatus; minutes: number; by: string; at: string };

/** The answer to each mark a device sends: written, there already, against somebody else's, or refused with a code. */
export type MergeAnswer =
  | { key: string; outcome: "taken" | "already"; markId: string; status: AttendanceStatus; minutes: number }
  | { key: string; outcome: "conflict"; theirs: Standing }
  | { key: string; outcome: "refused"; code: MergeRefusal };

/** No I, L, O, U, and nineteen of them: a prime, so that one wrong or two swapped digits are noticed. */
const CHECK_LETTERS = "ACDEFGHJKMNPRTVWXYZ";

/** `17-K`: a row of a session's paper sheet, by its number in the queue and a letter over it and the session's reference. */
export function rowCode(reference: string, queueNumber: number): string {
  let rest = 0;
  for (const digit of `${reference.replace(/\D/g, "")}${String(queueNumber).padStart(4, "0")}`)
    rest = (rest * 10 + Number(digit)) % CHECK_LETTERS.length;
  return `${queueNumber}-${CHECK_LETTERS[rest]}`;
}

/** Codes as they are typed: in any case, with or without the dash. */
export function readRowCode(typed: string): string | null {
  const match = /^0*(\d{1,6})[\s-]*([A-Z])$/.exec(typed.trim().toUpperCase());
  return match ? `${match[1]}-${match[2]}` : null;
}

export type Attendance = {
  totalMinutes: number;
  attendedMinutes: number;
  /** Whole per cent, rounded down, so that 79.9 is not 80. */
  percent: number;
  unmarked: number;
  excused: number;
};

/**
 * One person's attendance over all half-days of a session, and over the steps of its course: a step counts with all its
 * minutes once it is done, and with none before (rule 34).
 */
export function attendanceOf(
  slots: readonly Slot[],
  marks: ReadonlyMap<string, Mark>,
  steps: readonly StepShare[] = [],
): Attendance {
  const ofSteps = minutesOfSteps(steps);
  let totalMinutes = ofSteps.total;
  let attendedMinutes = ofSteps.done;
  let unmarked = 0;
  let excused = 0;
  for (const slot of slots) {
    totalMinutes += slotMinutes(slot);
    const mark = marks.get(slot.id);
    if (!mark) unmarked += 1;
    else {
      attendedMinutes += mark.minutes;
      if (mark.status === "EXCUSED") excused += 1;
    }
  }
  const percent = totalMinutes === 0 ? 0 : Math.floor((attendedMinutes * 100) / totalMinutes);
  return { totalMinutes, attendedMinutes, percent, unmarked, excused };
}

/** How many marks the finished half-days still lack. */
export function missingMarks(slots: readonly { marks: number }[], people: number): number {
  return slots.reduce((sum, slot) => sum + Math.max(0, people - slot.marks), 0);
}
