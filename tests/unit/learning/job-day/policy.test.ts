import { expect, test } from "vitest";
import { canKeepJobDays } from "@/lib/learning/job-day/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

test("days at a host are kept by who works there, and by nobody else", () => {
  const own = { personId: cast.teacher.personId };
  expect(canKeepJobDays(cast.teacher, own)).toBe(true);
  expect(canKeepJobDays(cast.otherTeacher, own)).toBe(false);
  expect(canKeepJobDays(cast.coordinator, own)).toBe(false);
  expect(canKeepJobDays(ANYONE, own)).toBe(false);
});
