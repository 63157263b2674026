import { describe, expect, it } from "vitest";
import { closeRefusal, reopenRefusal, schoolEditRefusal } from "@/lib/network/school/rules";

const today = new Date("2026-11-21");

describe("schoolEditRefusal", () => {
  it.each([
    [{ version: 1, closedOn: null }, 1, null],
    [{ version: 2, closedOn: null }, 1, "school_changed_meanwhile"],
    [{ version: 1, closedOn: today }, 1, "school_closed"],
    [{ version: 1, closedOn: new Date("2026-11-22") }, 1, null],
  ] as const)("%o seen at version %i: %s", (school, seen, refusal) => {
    expect(schoolEditRefusal(school, seen, today)).toBe(refusal);
  });
});

describe("closeRefusal", () => {
  const today = new Date("2026-03-10");
  const open = { closedOn: null, mergedIntoId: null, hostsOpenCentre: false };
  it.each([
    ["yesterday", open, "2026-03-09", null],
    ["today", open, "2026-03-10", null],
    ["tomorrow", open, "2026-03-11", "closing_in_future"],
    ["a closed one", { ...open, closedOn: today }, "2026-03-10", "school_closed"],
    ["a centre's house", { ...open, hostsOpenCentre: true }, "2026-03-10", "hosts_centre"],
  ])("%s", (_, school, day, refusal) => expect(closeRefusal(school, new Date(day), today)).toBe(refusal));
});

it("reopens what closed, not what was merged", () => {
  const closedOn = new Date("2026-03-10");
  expect(reopenRefusal({ closedOn, mergedIntoId: null })).toBeNull();
  expect(reopenRefusal({ closedOn: null, mergedIntoId: null })).toBe("school_open");
  expect(reopenRefusal({ closedOn, mergedIntoId: "x" })).toBe("school_merged");
});
