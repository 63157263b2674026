import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkIsDue,
  MEANS,
  resourceIndex,
  resourceParts,
  type SchoolMeans,
} from "@/lib/cooperation/profile/rules";

const nothing: SchoolMeans = {
  students: 400,
  teachers: 0,
  workshops: 0,
  digitalDevices: 0,
  libraryBooks: 0,
  projectsDone: 0,
  districtIndex: 0,
};
const everything: SchoolMeans = {
  students: 400,
  teachers: 40,
  workshops: 8,
  digitalDevices: 100,
  libraryBooks: 2400,
  projectsDone: 10,
  districtIndex: 100,
};

describe("the resource index", () => {
  it("is nought for a school with nothing and a hundred for one with all", () => {
    expect(resourceIndex(nothing)).toBe(0);
    expect(resourceIndex(everything)).toBe(100);
    expect(resourceIndex({ ...everything, libraryBooks: 1_000_000 })).toBe(100);
  });

  it("counts by the students there are", () => {
    expect(resourceParts({ ...nothing, teachers: 20 }).teachers).toBe(12.5);
    expect(resourceParts({ ...nothing, students: 200, teachers: 20 }).teachers).toBe(25);
    expect(resourceIndex({ ...nothing, students: 0, teachers: 20 })).toBe(0);
  });

  it("never falls when a school gets more of anything but students", () => {
    const count = fc.integer({ min: 0, max: 3000 });
    const school = fc.record({
      students: fc.integer({ min: 1, max: 3000 }),
      teachers: count,
      workshops: count,
      digitalDevices: count,
      libraryBooks: count,
      projectsDone: count,
      districtIndex: fc.integer({ min: 0, max: 99 }),
    });
    const more = fc.constantFrom<keyof SchoolMeans>("teachers", "workshops", "libraryBooks", "districtIndex");
    fc.assert(
      fc.property(school, more, (one, part) => {
        const index = resourceIndex(one);
        expect(resourceIndex({ ...one, [part]: one[part] + 1 })).toBeGreaterThanOrEqual(index);
        expect(index >= 0 && index <= 100).toBe(true);
        expect(MEANS.every((means) => resourceParts(one)[means] >= 0)).toBe(true);
      }),
    );
  });
});

it("a check is due in the year after the last", () => {
  expect(checkIsDue("2026-01-01", "2026-12-31")).toBe(false);
  expect(checkIsDue("2025-12-31", "2026-01-01")).toBe(true);
});
