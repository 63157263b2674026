import { expect, it } from "vitest";
import { canMerge } from "@/lib/desk/duplicate/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("is the ministry's alone", () => {
  expect(canMerge(cast.ministry)).toBe(true);
  for (const actor of [ANYONE, SYSTEM, cast.coordinator, cast.provinceOfficer, cast.principal, cast.teacher])
    expect(canMerge(actor)).toBe(false);
});
