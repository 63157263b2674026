import { describe, expect, it } from "vitest";
import { schoolEditRefusal } from "@/lib/network/school/rules";

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
