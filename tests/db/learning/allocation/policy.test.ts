import { beforeAll, expect, test } from "vitest";
import { readDefaultPolicy } from "@/lib/learning/allocation/queries/policy";
import { ALLOCATION_STEPS, withTyped } from "@/lib/learning/allocation/rules";
import { readPolicy } from "@/lib/learning/allocation/schema";
import { db } from "@/lib/platform/db";
import { makeNetwork } from "@/tests/support/make";

beforeAll(makeNetwork);

const DEFAULT = {
  schoolCap: 2,
  sharePercent: 100,
  pilotWeight: 150,
  districtWeight: 150,
  districtBelow: 40,
  years: 3,
  steps: ALLOCATION_STEPS,
};

test("a policy begins with the ministry's settings of the day", async () => {
  expect(await readDefaultPolicy(db, new Date("2026-03-01"))).toEqual(DEFAULT);
});

test("what was typed stands over it, what was left empty does not", () => {
  expect(withTyped(DEFAULT, { schoolCap: 0, pilotWeight: null })).toEqual({ ...DEFAULT, schoolCap: 0 });
});

test("a stored policy is read back, anything else is none", () => {
  expect(readPolicy(JSON.parse(JSON.stringify(DEFAULT)))).toEqual(DEFAULT);
  expect(readPolicy({ ...DEFAULT, schoolCap: -1 })).toBeNull();
  expect(readPolicy(null)).toBeNull();
});
