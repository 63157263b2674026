import { expect, it } from "vitest";
import { canEditNetwork } from "@/lib/network/network/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("is the ministry's alone", () => {
  expect(canEditNetwork(cast.ministry)).toBe(true);
  for (const actor of [ANYONE, SYSTEM, cast.coordinator, cast.provinceOfficer, cast.teacher])
    expect(canEditNetwork(actor)).toBe(false);
});
