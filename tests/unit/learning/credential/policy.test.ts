import { expect, it } from "vitest";
import { canManageKeys } from "@/lib/learning/credential/policy";
import { cast } from "@/tests/support/cast";

it("keys are the ministry's", () => {
  expect(canManageKeys(cast.ministry)).toBe(true);
  expect(canManageKeys(cast.coordinator)).toBe(false);
});
