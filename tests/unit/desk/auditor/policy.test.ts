import { expect, test } from "vitest";
import { canReadAuditor } from "@/lib/desk/auditor/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

test("the ministry alone reads what the auditor found", () => {
  expect(canReadAuditor(cast.ministry)).toBe(true);
  expect(canReadAuditor(cast.coordinator)).toBe(false);
  expect(canReadAuditor(ANYONE)).toBe(false);
});
