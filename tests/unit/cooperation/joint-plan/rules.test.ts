import { describe, expect, it } from "vitest";
import {
  agreedBy,
  isAgreed,
  isPlanClosed,
  planYears,
  schoolYearName,
} from "@/lib/cooperation/joint-plan/rules";

describe("a plan", () => {
  const plan = {
    version: 2,
    agreements: [
      { schoolId: "a", planVersion: 2 },
      { schoolId: "b", planVersion: 1 },
    ],
  };
  it("is agreed by who agreed to it as it stands", () => {
    expect(agreedBy(plan)).toEqual(["a"]);
    expect(isAgreed(plan, ["a", "b"])).toBe(false);
    expect(isAgreed({ ...plan, version: 1 }, ["b"])).toBe(true);
    expect(isAgreed(plan, [])).toBe(false);
  });

  it("is closed with its year once both have agreed", () => {
    const both = { ...plan, agreements: plan.agreements.map((one) => ({ ...one, planVersion: 2 })) };
    const of = (year: number) => ({ year, schoolIds: ["a", "b"], today: "2026-09-01" });
    expect(isPlanClosed(both, of(2025))).toBe(true);
    expect(isPlanClosed(both, of(2026))).toBe(false);
    expect(isPlanClosed(plan, of(2025))).toBe(false);
  });

  const term = { startsOn: "2024-09-15", endsOn: "2028-09-14" };
  it.each([
    ["2024-09-15", [2024, 2025]],
    ["2026-08-31", [2024, 2025, 2026]],
    ["2026-09-01", [2024, 2025, 2026, 2027]],
    ["2030-01-01", [2024, 2025, 2026, 2027, 2028]],
    ["2022-01-01", []],
  ] as const)("can on %s be of the years %j", (today, years) =>
    expect(planYears(term, today)).toEqual(years),
  );

  it("names a year by both its halves", () => expect(schoolYearName(2026)).toBe("2026-2027"));
});
