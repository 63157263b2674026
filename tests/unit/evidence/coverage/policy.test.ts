import { expect, it } from "vitest";
import { canReadCoverage } from "@/lib/evidence/coverage/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("the unmasked matrix is the ministry's alone", () => {
  const { ministry, centreId: _c, schoolId: _s, provinceId: _p, partnerId: _q, ...others } = cast;
  expect(canReadCoverage(ministry)).toBe(true);
  for (const actor of [...Object.values(others), ANYONE, SYSTEM]) expect(canReadCoverage(actor)).toBe(false);
});
