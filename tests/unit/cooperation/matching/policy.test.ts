import { expect, it } from "vitest";
import { canMatchSchools } from "@/lib/cooperation/matching/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("schools are matched by the ministry", () => {
  expect(canMatchSchools(cast.ministry)).toBe(true);
  for (const actor of [cast.principal, cast.provinceOfficer, cast.coordinator, cast.teacher, ANYONE])
    expect(canMatchSchools(actor)).toBe(false);
});
