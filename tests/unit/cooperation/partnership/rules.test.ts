import { describe, expect, it } from "vitest";
import {
  COLD_DAYS,
  healthOf,
  healthParts,
  healthTone,
  moveRefusal,
} from "@/lib/cooperation/partnership/rules";
import { addDays } from "@/lib/platform/dates/calendar";

describe("a move", () => {
  const none = { agreementsInForce: 0, reason: null };
  it.each([
    ["LEAD", "CONTACTED", none, null],
    ["LEAD", "ACTIVE", none, "partnership_move_not_allowed"],
    ["NEGOTIATING", "ACTIVE", none, "partnership_without_agreement"],
    ["NEGOTIATING", "ACTIVE", { ...none, agreementsInForce: 1 }, null],
    ["ACTIVE", "ENDED", none, "partnership_reason_missing"],
    ["ACTIVE", "ENDED", { ...none, reason: "Bitti" }, null],
    ["ACTIVE", "ENDED", { agreementsInForce: 1, reason: "Bitti" }, "partnership_agreement_in_force"],
    ["ENDED", "LEAD", none, "partnership_move_not_allowed"],
  ] as const)("from %s to %s with %j: %s", (from, to, facts, refusal) =>
    expect(moveRefusal(from, to, facts)).toBe(refusal),
  );
});

describe("health", () => {
  const today = "2026-03-10";
  const facts = {
    startedOn: addDays(today, -COLD_DAYS),
    lastContactOn: today,
    deliveredShare: 0.5,
    satisfaction: { mean: 4, answers: 3 },
    actionsDone: 13,
    actionsAll: 13,
  };

  it("is the mean of its parts", () => {
    const parts = healthParts(facts, today);
    expect(parts).toEqual({ recency: 100, commitments: 50, satisfaction: 75, actions: 100 });
    expect(healthOf(parts)).toBe(81);
  });

  it("falls as the last contact grows old", () => {
    const recency = (days: number) =>
      healthParts({ ...facts, lastContactOn: addDays(today, -days) }, today).recency ?? -1;
    expect([recency(0), recency(COLD_DAYS)]).toEqual([100, 0]);
    expect(recency(COLD_DAYS + 100)).toBe(0);
    expect(recency(100)).toBeGreaterThan(recency(101));
    expect(healthParts({ ...facts, lastContactOn: null }, today).recency).toBe(0);
  });

  it("is unknown for a lead that nobody has met, until a year has gone by", () => {
    const lead = { startedOn: addDays(today, 1 - COLD_DAYS), lastContactOn: null };
    const none = { deliveredShare: null, satisfaction: null, actionsDone: 0, actionsAll: 0 };
    expect(healthOf(healthParts({ ...lead, ...none }, today))).toBeNull();
    const cold = healthParts({ ...lead, ...none, startedOn: addDays(today, -COLD_DAYS) }, today);
    expect(cold.recency).toBe(0);
  });

  it("leaves out what is not known, and says nothing from one part alone", () => {
    const parts = healthParts({ ...facts, deliveredShare: null, satisfaction: null, actionsAll: 0 }, today);
    expect(parts).toEqual({ recency: 100, commitments: null, satisfaction: null, actions: null });
    expect(healthOf(parts)).toBeNull();
    expect(healthOf({ ...parts, actions: 0 })).toBe(50);
  });

  it.each([
    [67, "good"],
    [66, "fair"],
    [34, "fair"],
    [33, "poor"],
  ] as const)("%i is %s", (health, tone) => expect(healthTone(health)).toBe(tone));
});
