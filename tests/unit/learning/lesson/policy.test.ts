import { describe, expect, it } from "vitest";
import { stepsVisibleTo } from "@/lib/learning/lesson/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

describe("whole steps with their right answers", () => {
  it("are for their centre and the ministry", () => {
    expect(stepsVisibleTo(cast.ministry)).toEqual({});
    expect(stepsVisibleTo(cast.coordinator)).toEqual({
      version: { course: { centreId: { in: [cast.centreId] } } },
    });
    const nobodys = { version: { course: { centreId: { in: [] } } } };
    expect(stepsVisibleTo(cast.teacher)).toEqual(nobodys);
    expect(stepsVisibleTo(ANYONE)).toEqual(nobodys);
  });
});
