import { describe, expect, it } from "vitest";
import {
  overlapAcross,
  personMergeRefusal,
  schoolMergeRefusal,
  sidesOf,
  unite,
  type Line,
} from "@/lib/desk/duplicate/rules";

const day = (iso: string) => new Date(`2026-${iso}`);
const line = (id: string, key: string, from: string, to: string | null, isKept = false): Line => ({
  id,
  key,
  startsOn: day(from),
  endsOn: to === null ? null : day(to),
  isKept,
});

describe("sidesOf", () => {
  it("keeps one of the two", () => {
    expect(sidesOf({ firstId: "a", secondId: "b", keptId: "b" })).toEqual({ keptId: "b", mergedId: "a" });
    expect(sidesOf({ firstId: "a", secondId: "a", keptId: "a" })).toBeNull();
    expect(sidesOf({ firstId: "a", secondId: "b", keptId: "c" })).toBeNull();
  });
});

describe("unite", () => {
  it("makes one period of those that overlap, in the row that stays", () => {
    const { removed, grown, lines } = unite([
      line("moved", "s", "01-01", "03-01"),
      line("kept", "s", "02-01", null, true),
      line("other", "t", "02-01", null),
    ]);
    expect(removed).toEqual(["moved"]);
    expect(grown).toEqual([{ id: "kept", startsOn: day("01-01"), endsOn: null }]);
    expect(lines.map(({ id }) => id)).toEqual(["kept", "other"]);
  });

  it("leaves alone what only follows on", () => {
    const { removed, grown } = unite([
      line("a", "s", "01-01", "02-01"),
      line("b", "s", "02-01", "03-01", true),
    ]);
    expect({ removed, grown }).toEqual({ removed: [], grown: [] });
  });

  it("sees a long period over two short ones", () => {
    const { removed, grown } = unite([
      line("long", "s", "01-01", "06-01", true),
      line("b", "s", "02-01", "03-01"),
      line("c", "s", "04-01", "05-01"),
    ]);
    expect(removed).toEqual(["b", "c"]);
    expect(grown).toEqual([{ id: "long", startsOn: day("01-01"), endsOn: day("06-01") }]);
  });
});

it("overlapAcross asks of different things only", () => {
  expect(overlapAcross([line("a", "s", "01-01", null), line("b", "s", "02-01", null)])).toBe(false);
  expect(overlapAcross([line("a", "s", "01-01", "02-01"), line("b", "t", "02-01", null)])).toBe(false);
  expect(overlapAcross([line("a", "s", "01-01", "02-02"), line("b", "t", "02-01", null)])).toBe(true);
});

describe("schoolMergeRefusal", () => {
  const school = { closedOn: null, provinceId: "p", hostsCentre: false };
  it.each([
    ["two alike", school, school, null],
    ["one closed", school, { ...school, closedOn: day("01-01") }, "record_closed"],
    ["another province", school, { ...school, provinceId: "q" }, "other_province"],
    ["one centre", { ...school, hostsCentre: true }, school, null],
    ["two centres", { ...school, hostsCentre: true }, { ...school, hostsCentre: true }, "both_host"],
  ])("%s", (_, first, second, refusal) => expect(schoolMergeRefusal(first, second)).toBe(refusal));
});

describe("personMergeRefusal", () => {
  const slot = (from: string, to: string) => ({ startsAt: day(from), endsAt: day(to) });
  const booking = { courseId: "c", isLive: true, hasPlace: true, slots: [slot("03-01", "03-02")] };
  const person = (more: object = {}) => ({ isOpen: true, hasAskedErasure: false, bookings: [], ...more });
  it.each([
    ["two alike", person(), person(), null],
    ["one closed", person(), person({ isOpen: false }), "record_closed"],
    ["an erasure asked", person({ hasAskedErasure: true }), person(), "erasure_asked"],
    ["one course twice", person({ bookings: [booking] }), person({ bookings: [booking] }), "live_twice"],
    [
      "one course, one of them over",
      person({ bookings: [booking] }),
      person({ bookings: [{ ...booking, isLive: false, hasPlace: false }] }),
      null,
    ],
    [
      "two places at once",
      person({ bookings: [booking] }),
      person({ bookings: [{ ...booking, courseId: "d" }] }),
      "places_overlap",
    ],
    [
      "two places, one after the other",
      person({ bookings: [booking] }),
      person({ bookings: [{ ...booking, courseId: "d", slots: [slot("03-02", "03-03")] }] }),
      null,
    ],
  ])("%s", (_, first, second, refusal) => expect(personMergeRefusal(first, second)).toBe(refusal));
});
