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

/** Whether a register may be written at all now. */
export function registerRefusal(
  session: { status: SessionStatus },
  slot: Slot,
  now: Date,
): "session_not_running" | "attendance_too_early" | null {
  if (!MARKABLE.includes(session.status)) return "session_not_running";
  return now < marksOpenAt(slot) ? "attendance_too_early" : null;
}

/** A correction says why once the session is closed: certificates may already rest on it. */
export function needsReason(session: { status: SessionStatus }, isCorrection: boolean): boolean {
  return isCorrection && session.status === "CLOSED";
}

export type Attendance = {
  totalMinutes: number;
  attendedMinutes: number;
  /** Whole per cent, rounded down, so that 79.9 is not 80. */
  percent: number;
  unmarked: number;
  excused: number;
};

/** One person's attendance over all half-days of a session. */
export function attendanceOf(slots: readonly Slot[], marks: ReadonlyMap<string, Mark>): Attendance {
  let totalMinutes = 0;
  let attendedMinutes = 0;
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
