import { expect, test } from "vitest";
import { canImportRegisters } from "@/lib/network/register/policy";
import { cast } from "@/tests/support/cast";

test("the registers are the ministry's", () => {
  expect(canImportRegisters(cast.ministry)).toBe(true);
  expect(canImportRegisters(cast.provinceOfficer)).toBe(false);
});
