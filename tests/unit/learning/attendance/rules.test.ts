import { describe, expect, it } from "vitest";
import {
  attendanceOf,
  correctionReason,
  MARK_EARLY_MINUTES,
  marksOpenAt,
  missingMarks,
  minutesOf,
  readRowCode,
  registerRefusal,
  rowCode,
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
    expect(registerRefusal({ status: "PUBLISHED", isReopened: false }, morning, at(-1))).toBe(
      "attendance_too_early",
    );
    expect(registerRefusal({ status: "PUBLISHED", isReopened: false }, morning, at(0))).toBeNull();
  });
  it.each(["DRAFT", "SUBMITTED", "CANCELLED", "POSTPONED"] as const)("is refused while %s", (status) => {
    expect(registerRefusal({ status, isReopened: false }, morning, at(1))).toBe("session_not_running");
  });
  it.each(["PUBLISHED", "CONFIRMED", "COMPLETED"] as const)("is kept while %s", (status) => {
    expect(registerRefusal({ status, isReopened: false }, morning, at(1))).toBeNull();
  });
  it("is locked once closed, until it is opened again", () => {
    expect(registerRefusal({ status: "CLOSED", isReopened: false }, morning, at(1))).toBe("register_locked");
    expect(registerRefusal({ status: "CLOSED", isReopened: true }, morning, at(1))).toBeNull();
  });
});

describe("correctionReason", () => {
  const markedAt = new Date("2026-03-10T06:00:00Z");
  const before = { markedById: "me", markedAt };
  const none = { reasonCode: null, note: null };
  const at = (minutes: number, rest = {}) => ({
    personId: "me",
    now: new Date(markedAt.getTime() + minutes * 60_000),
    slipMinutes: 15,
    isClosed: false,
    ...rest,
  });
  it.each([
    ["one's own slip, in time", none, at(15), "SLIP"],
    ["one's own, too late", none, at(15.1), null],
    ["somebody else's", none, at(1, { personId: "you" }), null],
    ["where certificates rest on it", none, at(1, { isClosed: true }), null],
    ["with a reason", { reasonCode: "CAME_LATER", note: null }, at(99), "CAME_LATER"],
    ["another reason that says nothing", { reasonCode: "OTHER", note: null }, at(99), null],
    ["another reason, written", { reasonCode: "OTHER", note: "Yanlış kişi" }, at(99), "OTHER"],
    ["written only", { reasonCode: null, note: "Yanlış kişi" }, at(99), "OTHER"],
  ] as const)("%s", (_, given, moment, reason) => {
    expect(correctionReason(before, given, moment)).toBe(reason);
  });
});

describe("rowCode", () => {
  it("is one's own in a session and another in the next", () => {
    const codes = Array.from({ length: 300 }, (_, index) => rowCode("F-2026-0042", index + 1));
    expect(new Set(codes).size).toBe(300);
    expect(rowCode("F-2026-0042", 17)).not.toBe(rowCode("F-2026-0043", 17));
  });
  it("notices one wrong digit and two swapped ones", () => {
    const letter = (number: number) => rowCode("F-2026-0042", number).split("-")[1];
    expect(letter(17)).not.toBe(letter(71));
    for (const wrong of [10, 11, 18, 27, 97]) expect(letter(wrong)).not.toBe(letter(17));
  });
  it.each([
    ["17-k", "17-K"],
    [" 17 K ", "17-K"],
    ["017k", "17-K"],
    ["17", null],
    ["K-17", null],
    ["", null],
  ])("reads %s as %s", (typed, code) => expect(readRowCode(typed)).toBe(code));
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
