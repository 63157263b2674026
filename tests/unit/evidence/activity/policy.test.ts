import { expect, it } from "vitest";
import { canReadActivity } from "@/lib/evidence/activity/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("is the ministry's to read", () => {
  expect(canReadActivity(cast.ministry)).toBe(true);
  const others = [
    cast.coordinator,
    cast.provinceOfficer,
    cast.principal,
    cast.trainer,
    cast.teacher,
    ANYONE,
    SYSTEM,
  ];
  for (const actor of others) expect(canReadActivity(actor)).toBe(false);
});
