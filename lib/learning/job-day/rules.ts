import type {
  AttendanceStatus,
  EnrolmentStatus,
  JobDayStatus,
  SessionStatus,
} from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";

export const HOURS_MOST = 16;
export const TEXT_MOST = 1000;
/** Nobody is reminded of the same session twice within so many minutes. [D] */
export const REMIND_MINUTES = 60;

/** How one day at the host stands. `missing` is over and has no entry, `due` is today's. */
export const JOB_DAY_STATES = ["ahead", "due", "missing", "WRITTEN", "CONFIRMED", "DENIED"] as const;
export type JobDayState = (typeof JOB_DAY_STATES)[number];

export function dayState(date: Day, entry: { status: JobDayStatus } | null, today: Day): JobDayState {
  if (entry) return entry.status;
  if (date > today) return "ahead";
  return date === today ? "due" : "missing";
}

/** The days of a session, each once, in order. */
export function daysOf(slots: readonly { date: Day }[]): Day[] {
  return [...new Set(slots.map(({ date }) => date))].sort();
}

const AT_WORK: readonly EnrolmentStatus[] = ["PLACED", "ATTENDING"];
const OPEN: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED", "COMPLETED"];

export type OwnRefusal = "job_not_placed" | "job_session_closed";

/** Who has a place writes their days until the session is closed. */
export function ownRefusal(status: EnrolmentStatus, session: SessionStatus): OwnRefusal | null {
  if (!AT_WORK.includes(status)) return "job_not_placed";
  return OPEN.includes(session) ? null : "job_session_closed";
}

export type BriefingRefusal = "job_briefing_ahead" | "job_briefing_late";

/** Both were given on or before the first day, and not in the future (rule 29). */
export function briefingRefusal(
  dates: readonly Day[],
  { first, today }: { first: Day; today: Day },
): BriefingRefusal | null {
  if (dates.some((date) => date > today)) return "job_briefing_ahead";
  return dates.some((date) => date > first) ? "job_briefing_late" : null;
}

export type WriteRefusal = "job_not_briefed" | "job_day_unknown" | "job_day_ahead" | "job_day_confirmed";

/** A day of the session that has come, of who was briefed; what the mentor confirmed stays as it is. */
export function writeRefusal(
  date: Day,
  about: { days: readonly Day[]; today: Day; isBriefed: boolean; before: JobDayStatus | null },
): WriteRefusal | null {
  if (!about.isBriefed) return "job_not_briefed";
  if (!about.days.includes(date)) return "job_day_unknown";
  if (date > about.today) return "job_day_ahead";
  return about.before === "CONFIRMED" ? "job_day_confirmed" : null;
}

export type PlanRefusal =
  | "job_without_host"
  | "job_mentor_unknown"
  | "job_mentor_without_consent"
  | "job_capacity_below_seats"
  | "job_session_closed";

type Mentor = { partnerId: string; endedAt: Date | null; consentedAt: Date | null; email: string | null };

/** The mentor speaks for the host and agreed to be written to. */
export function mentorRefusal(mentor: Mentor | null, hostPartnerId: string): PlanRefusal | null {
  if (!mentor || mentor.partnerId !== hostPartnerId || mentor.endedAt !== null) return "job_mentor_unknown";
  return mentor.consentedAt === null || mentor.email === null ? "job_mentor_without_consent" : null;
}

export function planRefusal(session: {
  status: SessionStatus;
  hostPartnerId: string | null;
  capacity: number;
  hostCapacity: number | null;
}): PlanRefusal | null {
  if (session.hostPartnerId === null) return "job_without_host";
  if (session.status === "CLOSED" || session.status === "CANCELLED") return "job_session_closed";
  const { hostCapacity, capacity } = session;
  return hostCapacity !== null && hostCapacity < capacity ? "job_capacity_below_seats" : null;
}

export type AnswerRefusal =
  "job_day_answered" | "job_day_changed" | "job_denial_without_words" | "job_session_closed";

/** A mentor's word is given once, on what they read, and a "not so" says what is not so. */
export function answerRefusal(
  day: { status: JobDayStatus; writtenAt: Date },
  given: { isConfirmed: boolean; seenAt: number; line: string | null },
  session: SessionStatus,
): AnswerRefusal | null {
  if (!OPEN.includes(session)) return "job_session_closed";
  if (day.status !== "WRITTEN") return "job_day_answered";
  if (day.writtenAt.getTime() !== given.seenAt) return "job_day_changed";
  return given.isConfirmed || given.line !== null ? null : "job_denial_without_words";
}

export type RemindRefusal = "job_nothing_to_remind" | "job_without_mentor" | "job_reminded_lately";

/** What the mentor is asked about: entries without an answer that were not asked about since they were written. */
export function isUnasked(day: { status: JobDayStatus; writtenAt: Date; askedAt: Date | null }): boolean {
  return day.status === "WRITTEN" && (day.askedAt === null || day.askedAt < day.writtenAt);
}

type Slot = { id: string; startsAt: Date; endsAt: Date };
export type DayMark = {
  slotId: string;
  status: Extract<AttendanceStatus, "PRESENT" | "PARTIAL">;
  minutes: number;
};

/**
 * What confirmed hours come to in the register: the day's half-days one after the other, as far as the hours reach. What
 * they do not reach is left to whoever keeps the register. [D]
 */
export function marksOf(hours: number, slots: readonly Slot[]): DayMark[] {
  let left = hours * 60;
  const marks: DayMark[] = [];
  for (const { id, startsAt, endsAt } of [...slots].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  )) {
    const whole = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
    if (left >= whole) marks.push({ slotId: id, status: "PRESENT", minutes: whole });
    else if (left > 0) marks.push({ slotId: id, status: "PARTIAL", minutes: left });
    left -= whole;
  }
  return marks;
}

export type JobDayRefusal =
  OwnRefusal | BriefingRefusal | WriteRefusal | PlanRefusal | AnswerRefusal | RemindRefusal;
