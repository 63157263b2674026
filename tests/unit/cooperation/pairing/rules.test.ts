import { describe, expect, it } from "vitest";
import {
  isRunning,
  pairingPhase,
  planDueOn,
  reviewOpensOn,
  reviewOutcome,
  schoolYear,
  termEnd,
} from "@/lib/cooperation/pairing/rules";

describe("a term", () => {
  it.each([
    ["2026-09-15", 4, "2030-09-14"],
    ["2024-02-29", 1, "2025-02-28"],
    ["2026-01-01", 4, "2029-12-31"],
  ] as const)("from %s for %i years ends on %s", (start, years, end) =>
    expect(termEnd(start, years)).toBe(end),
  );

  it.each([
    ["2030-09-14", 6, "2030-03-14"],
    ["2030-08-31", 6, "2030-02-28"],
    ["2030-03-31", 6, "2029-09-30"],
  ] as const)("that ends on %s is reviewed %i months before, from %s", (end, months, from) =>
    expect(reviewOpensOn(end, months)).toBe(from),
  );
});

describe("where a pairing stands", () => {
  const pair = { status: "ACCEPTED", startsOn: "2026-09-15", endsOn: "2030-09-14" } as const;
  it.each([
    ["2026-09-14", "accepted"],
    ["2026-09-15", "active"],
    ["2030-03-13", "active"],
    ["2030-03-14", "underReview"],
    ["2030-09-14", "underReview"],
    ["2030-09-15", "over"],
  ] as const)("on %s it is %s", (today, phase) => expect(pairingPhase(pair, 6, today)).toBe(phase));

  it.each([
    ["PROPOSED", "proposed"],
    ["RENEWED", "renewed"],
    ["REMATCHED", "rematched"],
    ["ENDED_EARLY", "endedEarly"],
  ] as const)("%s is not moved by the dates", (status, phase) =>
    expect(pairingPhase({ ...pair, status }, 6, "2028-01-01")).toBe(phase),
  );

  it("runs while it is active or under review", () => {
    expect(isRunning(pair, 6, "2026-09-14")).toBe(false);
    expect(isRunning(pair, 6, "2030-09-14")).toBe(true);
    expect(isRunning({ ...pair, status: "ENDED_EARLY" }, 6, "2028-01-01")).toBe(false);
  });
});

it.each([
  [["KEEP", "KEEP"], "renew"],
  [["KEEP", null], null],
  [[null, null], null],
  [["CHANGE", null], "rematch"],
  [["KEEP", "CHANGE"], "rematch"],
] as const)("a review of %j comes to %s", (choices, outcome) => expect(reviewOutcome(choices)).toBe(outcome));

describe("a school year", () => {
  it("begins in September", () => {
    expect(schoolYear("2026-08-31")).toBe(2025);
    expect(schoolYear("2026-09-01")).toBe(2026);
  });

  it("has its plan due on a real day of it", () => {
    expect(planDueOn(2026, { planDueMonth: 10, planDueDay: 31 })).toBe("2026-10-31");
    expect(planDueOn(2026, { planDueMonth: 11, planDueDay: 31 })).toBe("2026-11-30");
    expect(planDueOn(2026, { planDueMonth: 2, planDueDay: 31 })).toBe("2027-02-28");
  });
});
