import { expect, it } from "vitest";
import { canFillProfile, canReadProfiles } from "@/lib/cooperation/profile/policy";
import { cast } from "@/tests/support/cast";

it("a profile is written by the school's own principal", () => {
  expect(canFillProfile(cast.principal, cast.schoolId)).toBe(true);
  expect(canFillProfile(cast.otherPrincipal, cast.schoolId)).toBe(false);
  expect(canFillProfile(cast.ministry, cast.schoolId)).toBe(false);
});

it("who has one is read by the ministry", () => {
  expect(canReadProfiles(cast.ministry)).toBe(true);
  expect(canReadProfiles(cast.provinceOfficer)).toBe(false);
});
