import { describe, expect, test } from "vitest";
import { canWaive, canWaiveForPerson, rulesWaivableBy } from "@/lib/learning/eligibility/policy";
import { RULES, waivedBy } from "@/lib/learning/eligibility/rules";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { actorOf } from "@/tests/support/actors";

const HERE = { centreId: "here" };
const coordinator = actorOf({ id: "me" }, { centreIds: ["here"] });
const neighbour = actorOf({ id: "me" }, { centreIds: ["there"] });
const ministry = actorOf({ id: "me" }, { isMinistry: true });

describe("who may set a rule aside", () => {
  test("whoever its kind names, and nobody else", () => {
    for (const rule of RULES) {
      expect(canWaive(coordinator, { rule, ...HERE }), rule).toBe(waivedBy(rule) === "centre");
      expect(canWaive(ministry, { rule, ...HERE }), rule).toBe(waivedBy(rule) === "ministry");
    }
    for (const actor of [neighbour, ANYONE, SYSTEM, actorOf({ id: "me" }, { schoolIds: ["school"] })])
      expect(rulesWaivableBy(actor, HERE)).toEqual([]);
  });

  test("nobody for themselves", () => {
    expect(canWaiveForPerson(coordinator, { personId: "me" })).toBe(false);
    expect(canWaiveForPerson(coordinator, { personId: "you" })).toBe(true);
    expect(canWaiveForPerson(ANYONE, { personId: "you" })).toBe(false);
  });
});
