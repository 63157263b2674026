import { describe, expect, it } from "vitest";
import {
  isRunning,
  mayRemindAgain,
  pairingPhase,
  pairPlanDueOn,
  pairReasons,
  planDueOn,
  publicCount,
  reviewOpensOn,
  reviewOutcome,
  schoolYear,
  stuckAt,
  termEnd,
  type PairState,
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

it("the first plan has thirty days, also where the pairing starts late in the year", () => {
  const rule = { planDueMonth: 10, planDueDay: 31 };
  expect(pairPlanDueOn(2026, "2026-09-15", rule)).toBe("2026-10-31");
  expect(pairPlanDueOn(2026, "2026-10-01", rule)).toBe("2026-10-31");
  expect(pairPlanDueOn(2026, "2026-10-02", rule)).toBe("2026-11-01");
});

describe("where a pairing stands still", () => {
  const side = (schoolId: string, facts: object = {}) => ({
    schoolId,
    acceptedOn: "2026-08-20",
    review: null,
    ...facts,
  });
  const pair: PairState = {
    phase: "active",
    proposedOn: "2026-08-15",
    endsOn: "2030-09-14",
    reviewMonths: 6,
    sides: [side("a"), side("b")],
    plan: { dueOn: "2026-10-31", agreedBy: ["a", "b"] },
    unconfirmed: [],
  };
  const stalls = (facts: Partial<PairState>, today = "2026-11-01") => stuckAt({ ...pair, ...facts }, today);

  it("nowhere, when all was done", () => expect(stalls({})).toEqual([]));

  it("at a side that has not accepted", () =>
    expect(stalls({ phase: "proposed", sides: [side("a"), side("b", { acceptedOn: null })] })).toEqual([
      { stall: "acceptance", schoolIds: ["b"], since: "2026-08-15" },
    ]));

  it("at a plan from the day after it was due, at who has not agreed", () => {
    const plan = { dueOn: "2026-10-31", agreedBy: ["a"] };
    expect(stalls({ plan }, "2026-10-31")).toEqual([]);
    expect(stalls({ plan })).toEqual([{ stall: "plan", schoolIds: ["b"], since: "2026-10-31" }]);
  });

  it("at activities since the first of them, each school once", () => {
    const unconfirmed = ["2026-10-20", "2026-10-12"].map((recordedOn) => ({ schoolId: "b", recordedOn }));
    expect(stalls({ unconfirmed })).toEqual([
      { stall: "confirmation", schoolIds: ["b"], since: "2026-10-12" },
    ]);
  });

  it("at a silent review, and once the term is over at the ministry", () => {
    const sides = [side("a", { review: "KEEP" }), side("b")];
    expect(stalls({ phase: "underReview", sides })).toEqual([
      { stall: "review", schoolIds: ["b"], since: "2030-03-14" },
    ]);
    expect(stalls({ phase: "over", sides })).toEqual([
      { stall: "decision", schoolIds: ["b"], since: "2030-09-14" },
    ]);
    expect(stalls({ phase: "over", sides: [side("a", { review: "CHANGE" }), side("b")] })).toEqual([]);
    expect(stalls({ phase: "renewed", sides })).toEqual([]);
  });
});

it("a side is reminded again after a whole day", () => {
  const at = new Date("2026-03-10T09:00:00Z");
  expect(mayRemindAgain(null, at)).toBe(true);
  expect(mayRemindAgain(at, new Date("2026-03-11T08:59:59Z"))).toBe(false);
  expect(mayRemindAgain(at, new Date("2026-03-11T09:00:00Z"))).toBe(true);
});

it("the parts of a match are told in per cent, without those that counted nothing", () => {
  const parts = { complementarity: 645, resourceGap: 310, sharedFields: 0, distance: 0 };
  expect(pairReasons(parts, { complementarity: 60, resourceGap: 40, sharedFields: 20, distance: 0 })).toEqual(
    [
      { part: "complementarity", percent: 65, counts: 60 },
      { part: "resourceGap", percent: 31, counts: 40 },
      { part: "sharedFields", percent: 0, counts: 20 },
    ],
  );
  expect(pairReasons(parts, undefined)).toHaveLength(4);
  expect(pairReasons(null, null)).toEqual([]);
});

it("fewer than five people are not told in public", () =>
  expect([0, 1, 4, 5].map(publicCount)).toEqual([0, null, null, 5]));
