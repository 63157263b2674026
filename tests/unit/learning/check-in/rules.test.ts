import { describe, expect, it } from "vitest";
import {
  CHECK_IN_SECONDS,
  checkInRefusal,
  readCheckInCode,
  sampleOf,
  secondsLeft,
  showCheckInCode,
  undecided,
  validWindows,
  windowAt,
} from "@/lib/learning/check-in/rules";

const slot = {
  id: "slot",
  startsAt: new Date("2026-03-10T06:00:00Z"),
  endsAt: new Date("2026-03-10T09:00:00Z"),
};
const running = { status: "CONFIRMED", isReopened: false } as const;
const at = (time: string) => new Date(`2026-03-10T${time}Z`);

describe("the changing code", () => {
  it("is another one every CHECK_IN_SECONDS, and the one before is still taken", () => {
    const now = at("06:00:00");
    const next = new Date(now.getTime() + CHECK_IN_SECONDS * 1000);
    expect(windowAt(new Date(next.getTime() - 1))).toBe(windowAt(now));
    expect(windowAt(next)).toBe(windowAt(now) + 1);
    expect(validWindows(next)).toEqual([windowAt(next), windowAt(now)]);
    expect(secondsLeft(now)).toBe(CHECK_IN_SECONDS);
    expect(secondsLeft(new Date(next.getTime() - 1))).toBe(1);
  });
  it.each([
    ["482 913", "482913"],
    [" 482.913 ", "482913"],
    ["482-913", "482913"],
    ["48291", null],
    ["4829134", null],
    ["48291a", null],
    ["", null],
  ])("reads %j as %s", (typed, code) => expect(readCheckInCode(typed)).toBe(code));
  it("is read as it is shown", () => expect(readCheckInCode(showCheckInCode("048213"))).toBe("048213"));
});

describe("checkInRefusal", () => {
  const judge = (time: string, session: Parameters<typeof checkInRefusal>[0] = running) =>
    checkInRefusal(session, slot, { now: at(time), minutes: 30 });
  it.each([
    ["05:44:59", "check_in_too_early"],
    ["05:45:00", null],
    ["06:29:59", null],
    ["06:30:00", "check_in_too_late"],
  ])("at %s: %s", (time, code) => expect(judge(time)).toBe(code));
  it("closes with the half-day, however long the setting", () => {
    expect(checkInRefusal(running, slot, { now: at("08:59:59"), minutes: 480 })).toBeNull();
    expect(checkInRefusal(running, slot, { now: at("09:00:00"), minutes: 480 })).toBe("check_in_too_late");
  });
  it.each(["DRAFT", "SUBMITTED", "CANCELLED", "POSTPONED", "CLOSED"] as const)(
    "is refused while %s",
    (status) => {
      expect(judge("06:00:00", { status, isReopened: true })).toBe("check_in_not_running");
    },
  );
});

describe("the sample", () => {
  const checkIns = [50, 10, 40, 20, 30].map((lot) => ({ lot, isThere: null as boolean | null }));
  const lots = (percent: number, rows = checkIns) => sampleOf(rows, percent).map(({ lot }) => lot);
  it.each([
    [0, []],
    [1, [10]],
    [20, [10]],
    [21, [10, 20]],
    [100, [10, 20, 30, 40, 50]],
  ])("of %s per cent is %j", (percent, expected) => expect(lots(percent)).toEqual(expected));
  it("is everybody once one of it was not there", () => {
    const missed = checkIns.map((row) => (row.lot === 10 ? { ...row, isThere: false } : row));
    expect(lots(20, missed)).toHaveLength(5);
    expect(undecided(missed, 20)).toHaveLength(4);
  });
  it("is done when all of it were found", () => {
    const found = checkIns.map((row) => (row.lot === 10 ? { ...row, isThere: true } : row));
    expect(undecided(found, 20)).toEqual([]);
  });
});
