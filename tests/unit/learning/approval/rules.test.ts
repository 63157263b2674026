import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  APPROVAL_LEVELS,
  approvalDue,
  type ChainFacts,
  deputyPeriodRefusal,
  inChainOrder,
  isOverdue,
  isReminderDue,
  levelAbove,
  officeFor,
  planSteps,
  stepsLeft,
} from "@/lib/learning/approval/rules";

const facts: ChainFacts = {
  applicantId: "teacher",
  schoolId: "school",
  provinceId: "province",
  inOffice: { PRINCIPAL: ["p"], PROVINCE: ["o"], CENTRE: ["c"], MINISTRY: ["m"] },
  nominatedBy: null,
};
const held = (chain: Parameters<typeof planSteps>[0], given: Partial<ChainFacts> = {}) =>
  planSteps(chain, { ...facts, ...given }).map(
    ({ level, heldBy, skippedBecause }) => `${level} ${skippedBecause ?? heldBy}`,
  );

describe("the steps of an application", () => {
  test("stand in the order of the chain, whatever order was given", () => {
    expect(inChainOrder(["MINISTRY", "PRINCIPAL"])).toEqual(["PRINCIPAL", "MINISTRY"]);
    expect(held(["CENTRE", "PRINCIPAL"])).toEqual(["PRINCIPAL PRINCIPAL", "CENTRE CENTRE"]);
    expect(planSteps([], facts)).toEqual([]);
  });

  test("fall away without a school or a province, and where the office nominated", () => {
    expect(held(["PRINCIPAL", "PROVINCE"], { schoolId: null, provinceId: null })).toEqual([
      "PRINCIPAL no_school",
      "PROVINCE no_province",
    ]);
    expect(held(["PRINCIPAL", "PROVINCE"], { nominatedBy: "PRINCIPAL" })).toEqual([
      "PRINCIPAL nominated",
      "PROVINCE PROVINCE",
    ]);
  });

  test("nobody approves their own: the office above decides, or falls in with its own step", () => {
    const inOffice = { ...facts.inOffice, PRINCIPAL: ["teacher"] };
    expect(held(["PRINCIPAL", "CENTRE"], { inOffice })).toEqual(["PRINCIPAL PROVINCE", "CENTRE CENTRE"]);
    expect(held(["PRINCIPAL", "PROVINCE"], { inOffice })).toEqual([
      "PRINCIPAL own_application",
      "PROVINCE PROVINCE",
    ]);
    const two = { ...facts.inOffice, PRINCIPAL: ["teacher", "second"] };
    expect(held(["PRINCIPAL"], { inOffice: two })).toEqual(["PRINCIPAL PRINCIPAL"]);
  });

  test("an empty office is passed over upward, to the ministry at last", () => {
    const inOffice = { ...facts.inOffice, PRINCIPAL: [], PROVINCE: [] };
    expect(held(["PRINCIPAL"], { inOffice })).toEqual(["PRINCIPAL MINISTRY"]);
    expect(held(["PRINCIPAL", "MINISTRY"], { inOffice })).toEqual([
      "PRINCIPAL office_empty",
      "MINISTRY MINISTRY",
    ]);
    const none = { PRINCIPAL: [], PROVINCE: [], CENTRE: [], MINISTRY: [] };
    expect(held(["PRINCIPAL", "MINISTRY"], { inOffice: none })).toEqual([
      "PRINCIPAL office_empty",
      "MINISTRY MINISTRY",
    ]);
  });

  test("never fall away all at once for want of somebody: whatever is in office, somebody is asked", () => {
    const ids = fc.subarray(["teacher", "a", "b"]);
    const inOffice = fc.record({ PRINCIPAL: ids, PROVINCE: ids, CENTRE: ids, MINISTRY: ids });
    const chain = fc.subarray([...APPROVAL_LEVELS], { minLength: 1 });
    fc.assert(
      fc.property(chain, inOffice, (levels, offices) => {
        expect(stepsLeft(planSteps(levels, { ...facts, inOffice: offices }))).toBeGreaterThan(0);
      }),
    );
  });
});

test("the office above", () => {
  expect(levelAbove("PRINCIPAL", "p")).toBe("PROVINCE");
  expect(levelAbove("PRINCIPAL", null)).toBe("MINISTRY");
  expect(levelAbove("PROVINCE", "p")).toBe("MINISTRY");
  expect(levelAbove("CENTRE", "p")).toBe("MINISTRY");
  expect(levelAbove("MINISTRY", "p")).toBeNull();
});

describe("deadlines", () => {
  const now = new Date("2026-03-10T09:00:00Z");
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

  test("are so many days, or half of what is left before the start", () => {
    expect(approvalDue(now, days(30), 5)).toEqual(days(5));
    expect(approvalDue(now, days(10), 5)).toEqual(days(5));
    expect(approvalDue(now, days(8), 5)).toEqual(days(4));
    expect(approvalDue(now, days(-1), 5)).toEqual(now);
  });

  test("are passed at the moment itself, and called to mind before, once", () => {
    expect(isOverdue({ dueAt: days(0) }, now)).toBe(true);
    expect(isOverdue({ dueAt: new Date(now.getTime() + 1) }, now)).toBe(false);
    expect(isOverdue({ dueAt: null }, now)).toBe(false);
    expect(isReminderDue({ dueAt: days(2), remindedAt: null }, now, 2)).toBe(true);
    expect(isReminderDue({ dueAt: new Date(days(2).getTime() + 1), remindedAt: null }, now, 2)).toBe(false);
    expect(isReminderDue({ dueAt: days(1), remindedAt: now }, now, 2)).toBe(false);
  });
});

describe("who decides", () => {
  const step = {
    heldBy: "PRINCIPAL",
    applicantId: "teacher",
    schoolId: "school",
    provinceId: "province",
    centreId: "centre",
  } as const;
  const office = (scopeId: string, forId: string | null) => ({ level: "PRINCIPAL", scopeId, forId }) as const;

  test("the office of that school, its own holder before a deputy", () => {
    expect(officeFor([office("other", null)], step)).toBeNull();
    expect(officeFor([office("school", "p"), office("school", null)], step)).toEqual(office("school", null));
    expect(officeFor([office("school", "p")], step)).toEqual(office("school", "p"));
  });

  test("never as deputy of the applicant", () => {
    expect(officeFor([office("school", "teacher")], step)).toBeNull();
  });
});

test.each([
  ["2026-03-10", "2026-03-10", null],
  ["2026-03-09", "2026-03-10", "deputy_in_past"],
  ["2026-03-11", "2026-03-10", "deputy_dates_reversed"],
  ["2026-03-10", "2027-03-10", null],
  ["2026-03-10", "2027-03-11", "deputy_too_long"],
])("a deputy from %s to %s: %s", (startsOn, lastDay, refusal) => {
  expect(deputyPeriodRefusal({ startsOn, lastDay }, "2026-03-10")).toBe(refusal);
});
