import { describe, expect, it } from "vitest";
import { canAnswerErasures } from "@/lib/desk/privacy/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

describe("requests for erasure", () => {
  it("are answered by the ministry alone", () => {
    expect(canAnswerErasures(cast.ministry)).toBe(true);
    for (const actor of [
      cast.coordinator,
      cast.provinceOfficer,
      cast.principal,
      cast.teacher,
      ANYONE,
      SYSTEM,
    ]) {
      expect(canAnswerErasures(actor)).toBe(false);
    }
  });
});
