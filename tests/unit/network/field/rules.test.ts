import { describe, expect, it } from "vitest";
import { isCoveredField, NEAR_KILOMETRES, reachOf } from "@/lib/network/field/rules";

describe("isCoveredField", () => {
  it("needs a centre and a vocational field", () => {
    expect(isCoveredField({ isGeneralSubject: false, centreCount: 1 })).toBe(true);
    expect(isCoveredField({ isGeneralSubject: false, centreCount: 0 })).toBe(false);
    expect(isCoveredField({ isGeneralSubject: true, centreCount: 1 })).toBe(false);
  });
});

describe("reachOf", () => {
  it.each([
    [true, 900, "centre"],
    [true, null, "centre"],
    [false, NEAR_KILOMETRES - 1, "near"],
    [false, NEAR_KILOMETRES, "near"],
    [false, NEAR_KILOMETRES + 1, "far"],
    [false, null, "none"],
  ] as const)("centre here %s, nearest at %s km: %s", (hasCentre, kilometres, reach) => {
    expect(reachOf(hasCentre, kilometres)).toBe(reach);
  });
});
