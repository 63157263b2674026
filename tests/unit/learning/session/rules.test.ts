import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  capacityRefusal,
  changesToTell,
  deedRefusal,
  instantOf,
  isEnrolmentOpen,
  isGoNoGoDue,
  minutesOf,
  overlaps,
  placeRefusal,
  publishRefusal,
  SESSION_DEEDS,
  sessionPhase,
  sessionReference,
  sessionTimes,
  slotsOf,
  slotsRefusal,
  windowRefusal,
  type Slot,
} from "@/lib/learning/session/rules";
import { SessionStatus } from "@/lib/platform/db/generated/enums";

const zone = "Europe/Istanbul";
const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 2, day, hour));
const justBefore = (date: Date) => new Date(date.getTime() - 1);
const moments = {
  status: "PUBLISHED" as SessionStatus,
  opensAt: at(1),
  closesAt: at(10),
  startsAt: at(12, 6),
  endsAt: at(13, 14),
};

describe("the phase of a session", () => {
  it.each([
    ["one millisecond before it opens", justBefore(moments.opensAt), "announced"],
    ["as it opens", moments.opensAt, "enrolment_open"],
    ["one millisecond before it closes", justBefore(moments.closesAt), "enrolment_open"],
    ["as it closes", moments.closesAt, "enrolment_closed"],
    ["one millisecond before it starts", justBefore(moments.startsAt), "enrolment_closed"],
    ["as it starts", moments.startsAt, "running"],
    ["one millisecond before it ends", justBefore(moments.endsAt), "running"],
    ["as it ends", moments.endsAt, "ended"],
  ] as const)("%s", (_, now, phase) => {
    expect(sessionPhase(moments, now)).toBe(phase);
    expect(sessionPhase({ ...moments, status: "CONFIRMED" }, now)).toBe(phase);
    expect(isEnrolmentOpen(moments, now)).toBe(phase === "enrolment_open");
  });

  it.each([
    ["DRAFT", "draft"],
    ["SUBMITTED", "draft"],
    ["POSTPONED", "postponed"],
    ["CANCELLED", "cancelled"],
    ["COMPLETED", "completed"],
    ["CLOSED", "closed"],
  ] as const)("%s is %s whatever the date", (status, phase) => {
    for (const now of [at(0), at(5), at(12, 8), at(20)]) {
      expect(sessionPhase({ ...moments, status }, now)).toBe(phase);
      expect(isEnrolmentOpen({ ...moments, status }, now)).toBe(false);
    }
  });
});

describe("the go/no-go question", () => {
  const few = { ...moments, minimum: 8, seatsTaken: 7 };
  it("comes when enrolment closes with too few, and goes when the session starts", () => {
    expect(isGoNoGoDue(few, justBefore(few.closesAt))).toBe(false);
    expect(isGoNoGoDue(few, few.closesAt)).toBe(true);
    expect(isGoNoGoDue(few, few.startsAt)).toBe(false);
    expect(isGoNoGoDue({ ...few, seatsTaken: 8 }, few.closesAt)).toBe(false);
    expect(isGoNoGoDue({ ...few, status: "CONFIRMED" }, few.closesAt)).toBe(false);
  });
});

describe("what a state allows", () => {
  const before = at(5);
  const during = moments.startsAt;
  const after = moments.endsAt;
  const allowed = (status: SessionStatus, now: Date) =>
    SESSION_DEEDS.filter((deed) => deedRefusal(deed, { ...moments, status }, now) === null);

  it.each([
    ["DRAFT", ["edit", "publish", "cancel"], ["edit", "publish", "cancel"], ["edit", "publish", "cancel"]],
    ["PUBLISHED", ["edit", "confirm", "postpone", "cancel"], [], ["complete"]],
    ["CONFIRMED", ["edit", "postpone", "cancel"], [], ["complete"]],
    [
      "POSTPONED",
      ["edit", "publish", "cancel"],
      ["edit", "publish", "cancel"],
      ["edit", "publish", "cancel"],
    ],
    ["CANCELLED", [], [], []],
    ["COMPLETED", [], [], []],
    ["CLOSED", [], [], []],
    ["SUBMITTED", [], [], []],
  ] as const)("%s", (status, early, running, late) => {
    expect(allowed(status, before)).toEqual(early);
    expect(allowed(status, during)).toEqual(running);
    expect(allowed(status, after)).toEqual(late);
  });

  it("says why not", () => {
    expect(deedRefusal("cancel", moments, during)).toBe("session_started");
    expect(deedRefusal("complete", moments, during)).toBe("session_not_over");
    expect(deedRefusal("publish", moments, before)).toBe("session_wrong_state");
  });
});

describe("half-days", () => {
  const wall = (date: string, startMinute: number, endMinute: number) => ({
    date,
    startMinute,
    endMinute,
    room: null,
  });

  it("become instants of the session's zone", () => {
    expect(instantOf("2026-03-12", 9 * 60, zone)).toEqual(new Date("2026-03-12T06:00:00Z"));
    expect(instantOf("2026-03-12", 24 * 60, zone)).toEqual(new Date("2026-03-12T21:00:00Z"));
    expect(instantOf("2026-01-15", 9 * 60, "Europe/Berlin")).toEqual(new Date("2026-01-15T08:00:00Z"));
    expect(instantOf("2026-07-15", 9 * 60, "Europe/Berlin")).toEqual(new Date("2026-07-15T07:00:00Z"));
  });

  it("come in order and may touch but not overlap", () => {
    const slots = slotsOf(
      [wall("2026-03-13", 540, 720), wall("2026-03-12", 540, 720), wall("2026-03-12", 720, 900)],
      zone,
    );
    expect(slots.map((slot) => [slot.date, slot.startMinute])).toEqual([
      ["2026-03-12", 540],
      ["2026-03-12", 720],
      ["2026-03-13", 540],
    ]);
    expect(slotsRefusal(slots)).toBeNull();
    expect(slotsRefusal(slotsOf([wall("2026-03-12", 540, 721), wall("2026-03-12", 720, 900)], zone))).toBe(
      "session_slots_overlap",
    );
    expect(slotsRefusal([])).toBe("session_without_slots");
    expect(minutesOf(slots)).toBe(540);
  });

  it("are found to overlap exactly when two instants are shared", () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 10 }))
      .map(([from, length]) => ({
        startsAt: new Date(from),
        endsAt: new Date(from + length),
      }));
    const moments = (spans: { startsAt: Date; endsAt: Date }[]) =>
      new Set(
        spans.flatMap(({ startsAt, endsAt }) =>
          Array.from({ length: endsAt.getTime() - startsAt.getTime() }, (_, i) => startsAt.getTime() + i),
        ),
      );
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (a, b) => {
        const shared = [...moments(a)].some((moment) => moments(b).has(moment));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});

describe("the enrolment window", () => {
  const slots = slotsOf([{ date: "2026-03-12", startMinute: 540, endMinute: 720, room: null }], zone);
  const times = (opensOn: string, lastDay: string, cutOffHours = 24) =>
    sessionTimes(slots, { opensOn, lastDay, cutOffHours }, zone);

  it("holds both days, and ends at the latest when the session starts", () => {
    expect(times("2026-03-01", "2026-03-10").opensAt).toEqual(new Date("2026-02-28T21:00:00Z"));
    expect(times("2026-03-01", "2026-03-10").closesAt).toEqual(new Date("2026-03-10T21:00:00Z"));
    expect(times("2026-03-01", "2026-03-12").closesAt).toEqual(slots[0]!.startsAt);
    expect(times("2026-03-01", "2026-04-12").closesAt).toEqual(slots[0]!.startsAt);
    expect(times("2026-03-01", "2026-03-10", 0).cutOffAt).toEqual(slots[0]!.startsAt);
    expect(times("2026-03-01", "2026-03-10", 24).cutOffAt).toEqual(new Date("2026-03-11T06:00:00Z"));
  });

  it("is refused when it is reversed or opens after the start", () => {
    expect(windowRefusal(times("2026-03-10", "2026-03-10"))).toBeNull();
    expect(windowRefusal(times("2026-03-11", "2026-03-10"))).toBe("session_window_reversed");
    expect(windowRefusal(times("2026-03-13", "2026-03-14"))).toBe("session_window_after_start");
  });
});

describe("seats", () => {
  it.each([
    [10, 10, 10, null],
    [9, 9, 10, "session_capacity_below_taken"],
    [10, 11, 0, "session_capacity_below_minimum"],
    [11, 11, 0, null],
  ] as const)("%i seats, minimum %i, taken %i", (capacity, minimum, seatsTaken, refusal) => {
    expect(capacityRefusal({ capacity, minimum, seatsTaken })).toBe(refusal);
  });
});

describe("announcing", () => {
  const slots: Slot[] = slotsOf([{ date: "2026-03-12", startMinute: 540, endMinute: 720, room: null }], zone);
  const ready = {
    courseStatus: "PUBLISHED" as const,
    mode: "FACE_TO_FACE" as const,
    slots,
    startsAt: slots[0]!.startsAt,
    closesAt: at(10),
    capacity: 20,
    minimum: 8,
    seatsTaken: 0,
    trainers: 1,
    venue: "Atölye",
    onlineLink: null,
    hostPartnerId: null,
  };
  const now = at(5);

  it.each([
    ["is ready", {}, null],
    ["its course is not published", { courseStatus: "RETURNED" as const }, "session_course_unpublished"],
    ["has no day", { slots: [] }, "session_without_slots"],
    ["begins now", { startsAt: now }, "session_dates_past"],
    ["closes now", { closesAt: now }, "session_window_past"],
    ["has fewer seats than its minimum", { capacity: 7 }, "session_capacity_below_minimum"],
    ["has no trainer", { trainers: 0 }, "session_without_trainer"],
    ["has no venue", { venue: null }, "session_without_venue"],
  ])("%s", (_, change, refusal) => {
    expect(publishRefusal({ ...ready, ...change }, now)).toBe(refusal);
  });

  it.each([
    ["FACE_TO_FACE", "v--", null],
    ["FACE_TO_FACE", "-lh", "session_without_venue"],
    ["DISTANCE", "-l-", null],
    ["DISTANCE", "v-h", "session_without_link"],
    ["BLENDED", "vl-", null],
    ["BLENDED", "v--", "session_without_link"],
    ["BLENDED", "-l-", "session_without_venue"],
    ["ON_THE_JOB", "--h", null],
    ["ON_THE_JOB", "vl-", "session_without_host"],
  ] as const)("%s with %s", (mode, given, refusal) => {
    const [v, l, h] = [...given].map((sign) => (sign === "-" ? null : sign));
    expect(placeRefusal(mode, { venue: v!, onlineLink: l!, hostPartnerId: h! })).toBe(refusal);
  });
});

describe("what people are told of an edit", () => {
  const slots = slotsOf([{ date: "2026-03-12", startMinute: 540, endMinute: 720, room: "A" }], zone);
  const before = { slots, venue: "Okul", address: null, onlineLink: null, hostPartnerId: null };
  const later = slotsOf([{ date: "2026-03-13", startMinute: 540, endMinute: 720, room: "A" }], zone);
  const elsewhere = slots.map((slot) => ({ ...slot, room: "B" }));

  it("is what moved, and nothing when nothing did", () => {
    expect(changesToTell(before, before)).toEqual([]);
    expect(changesToTell(before, { ...before, slots: later })).toEqual(["dates"]);
    expect(changesToTell(before, { ...before, slots: elsewhere })).toEqual(["place"]);
    expect(changesToTell(before, { ...before, venue: "Fabrika", onlineLink: "https://a.example" })).toEqual([
      "place",
      "link",
    ]);
  });
});

it("numbers sessions by year", () => {
  expect(sessionReference(2026, 42)).toBe("2026-0042");
  expect(sessionReference(2026, 12345)).toBe("2026-12345");
  expect(Object.values(SessionStatus)).toHaveLength(8);
});
