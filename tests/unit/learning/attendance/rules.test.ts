import { describe, expect, it } from "vitest";
import {
  attendanceOf,
  MARK_EARLY_MINUTES,
  marksOpenAt,
  missingMarks,
  minutesOf,
  needsReason,
  registerRefusal,
  slotMinutes,
  type Mark,
} from "@/lib/learning/attendance/rules";

const slot = (id: string, from: string, to: string) => ({
  id,
  startsAt: new Date(`2026-03-10T${from}:00Z`),
  endsAt: new Date(`2026-03-10T${to}:00Z`),
});
const morning = slot("morning", "06:00", "09:00");
const afternoon = slot("afternoon", "10:00", "13:00");
const WHOLE = slotMinutes(morning);

describe("minutesOf", () => {
  it.each([
    ["PRESENT", null, WHOLE],
    ["PRESENT", 10, WHOLE],
    ["ABSENT", 90, 0],
    ["EXCUSED", 90, 0],
    ["LATE", null, null],
    ["LATE", 0, null],
    ["LATE", 1, 1],
    ["LATE", WHOLE - 1, WHOLE - 1],
    ["PARTIAL", WHOLE, null],
    ["PARTIAL", WHOLE + 1, null],
  ] as const)("%s with %s typed is worth %s", (status, typed, worth) => {
    expect(minutesOf(status, morning, typed)).toBe(worth);
  });
});

describe("registerRefusal", () => {
  const opens = marksOpenAt(morning);
  const at = (milliseconds: number) => new Date(opens.getTime() + milliseconds);
  it("opens the register MARK_EARLY_MINUTES before the half-day, to the millisecond", () => {
    expect(morning.startsAt.getTime() - opens.getTime()).toBe(MARK_EARLY_MINUTES * 60_000);
    expect(registerRefusal({ status: "PUBLISHED" }, morning, at(-1))).toBe("attendance_too_early");
    expect(registerRefusal({ status: "PUBLISHED" }, morning, at(0))).toBeNull();
  });
  it.each(["DRAFT", "SUBMITTED", "CANCELLED", "POSTPONED"] as const)("is refused while %s", (status) => {
    expect(registerRefusal({ status }, morning, at(1))).toBe("session_not_running");
  });
  it.each(["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"] as const)("is kept while %s", (status) => {
    expect(registerRefusal({ status }, morning, at(1))).toBeNull();
  });
});

it("asks for a reason only where a closed session's mark is corrected", () => {
  expect(needsReason({ status: "CLOSED" }, true)).toBe(true);
  expect(needsReason({ status: "CLOSED" }, false)).toBe(false);
  expect(needsReason({ status: "COMPLETED" }, true)).toBe(false);
});

describe("attendanceOf", () => {
  const marks = (entries: Record<string, Mark>) => new Map(Object.entries(entries));
  it("counts minutes, the unmarked and the excused", () => {
    const attendance = attendanceOf(
      [morning, afternoon],
      marks({ morning: { status: "LATE", minutes: 150 }, afternoon: { status: "EXCUSED", minutes: 0 } }),
    );
    expect(attendance).toEqual({
      totalMinutes: 360,
      attendedMinutes: 150,
      percent: 41,
      unmarked: 0,
      excused: 1,
    });
  });
  it("rounds down: one minute short of 80 per cent is 79", () => {
    const percentAt = (minutes: number) =>
      attendanceOf([morning, afternoon], marks({ morning: { status: "PARTIAL", minutes } })).percent;
    expect(percentAt(288)).toBe(80);
    expect(percentAt(287)).toBe(79);
  });
  it("is nothing of nothing", () => {
    expect(attendanceOf([], new Map()).percent).toBe(0);
  });
});

it("misses a mark for each person and finished half-day without one", () => {
  expect(missingMarks([], 5)).toBe(0);
  expect(missingMarks([{ marks: 5 }, { marks: 3 }, { marks: 0 }], 5)).toBe(7);
  expect(missingMarks([{ marks: 6 }], 5)).toBe(0);
});
