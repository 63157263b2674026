import { describe, expect, test } from "vitest";
import {
  answerRefusal,
  briefingRefusal,
  dayState,
  daysOf,
  isUnasked,
  marksOf,
  mentorRefusal,
  ownRefusal,
  planRefusal,
  writeRefusal,
} from "@/lib/learning/job-day/rules";

const today = "2026-03-10";
const at = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour));

test("days come once each, in order", () => {
  expect(daysOf([{ date: "2026-03-11" }, { date: today }, { date: "2026-03-11" }])).toEqual([
    today,
    "2026-03-11",
  ]);
});

test.each([
  ["2026-03-09", null, "missing"],
  [today, null, "due"],
  ["2026-03-11", null, "ahead"],
  ["2026-03-09", "DENIED", "DENIED"],
] as const)("a day %s with %s is %s", (date, status, state) => {
  expect(dayState(date, status && { status }, today)).toBe(state);
});

test.each([
  ["PLACED", "CONFIRMED", null],
  ["ATTENDING", "COMPLETED", null],
  ["WAITLISTED", "CONFIRMED", "job_not_placed"],
  ["PLACED", "CLOSED", "job_session_closed"],
] as const)("%s in a session %s: %s", (status, session, refusal) => {
  expect(ownRefusal(status, session)).toBe(refusal);
});

test.each([
  [["2026-03-09", today], null],
  [["2026-03-09", "2026-03-11"], "job_briefing_ahead"],
] as const)("briefings on %s: %s", (dates, refusal) => {
  expect(briefingRefusal(dates, { first: today, today })).toBe(refusal);
});

test("a briefing after the first day does not stand", () => {
  expect(briefingRefusal([today], { first: "2026-03-09", today })).toBe("job_briefing_late");
});

test.each([
  [today, {}, null],
  ["2026-03-09", { before: "DENIED" as const }, null],
  ["2026-03-09", { before: "CONFIRMED" as const }, "job_day_confirmed"],
  ["2026-03-11", {}, "job_day_ahead"],
  ["2026-03-08", {}, "job_day_unknown"],
  [today, { isBriefed: false }, "job_not_briefed"],
])("writing %s with %o: %s", (date, data, refusal) => {
  const days = ["2026-03-09", today, "2026-03-11"];
  expect(writeRefusal(date, { days, today, isBriefed: true, before: null, ...data })).toBe(refusal);
});

describe("a plan", () => {
  const session = { status: "CONFIRMED" as const, hostPartnerId: "host", capacity: 8, hostCapacity: 8 };
  test.each([
    [{}, null],
    [{ hostCapacity: null }, null],
    [{ hostCapacity: 7 }, "job_capacity_below_seats"],
    [{ hostPartnerId: null }, "job_without_host"],
    [{ status: "CLOSED" as const }, "job_session_closed"],
  ])("%o: %s", (data, refusal) => {
    expect(planRefusal({ ...session, ...data })).toBe(refusal);
  });
  const mentor = { partnerId: "host", endedAt: null, consentedAt: at(9), email: "a@b.example" };
  test.each([
    [mentor, null],
    [null, "job_mentor_unknown"],
    [{ ...mentor, partnerId: "other" }, "job_mentor_unknown"],
    [{ ...mentor, endedAt: at(9) }, "job_mentor_unknown"],
    [{ ...mentor, consentedAt: null }, "job_mentor_without_consent"],
    [{ ...mentor, email: null }, "job_mentor_without_consent"],
  ])("its mentor %o: %s", (who, refusal) => {
    expect(mentorRefusal(who, "host")).toBe(refusal);
  });
});

test.each([
  ["WRITTEN", { isConfirmed: true }, null],
  ["WRITTEN", { isConfirmed: false, line: "Saat yanlış" }, null],
  ["WRITTEN", { isConfirmed: false }, "job_denial_without_words"],
  ["WRITTEN", { isConfirmed: true, seenAt: 1 }, "job_day_changed"],
  ["CONFIRMED", { isConfirmed: true }, "job_day_answered"],
] as const)("a word on a day %s, %o: %s", (status, given, refusal) => {
  const answer = { seenAt: at(9).getTime(), line: null, ...given };
  expect(answerRefusal({ status, writtenAt: at(9) }, answer, "CONFIRMED")).toBe(refusal);
});

test.each([
  [null, true],
  [8, true],
  [10, false],
])("written at nine, asked at %s: to be asked is %s", (asked, result) => {
  expect(isUnasked({ status: "WRITTEN", writtenAt: at(9), askedAt: asked === null ? null : at(asked) })).toBe(
    result,
  );
});

test.each([
  [6, ["PRESENT 180", "PRESENT 180"]],
  [8, ["PRESENT 180", "PRESENT 180"]],
  [4, ["PRESENT 180", "PARTIAL 60"]],
  [3, ["PRESENT 180"]],
  [1, ["PARTIAL 60"]],
])("%i confirmed hours mark %j", (hours, marks) => {
  const slots = [
    { id: "b", startsAt: at(13), endsAt: at(16) },
    { id: "a", startsAt: at(9), endsAt: at(12) },
  ];
  expect(marksOf(hours, slots).map(({ status, minutes }) => `${status} ${minutes}`)).toEqual(marks);
  expect(marksOf(hours, slots)[0]?.slotId).toBe("a");
});
