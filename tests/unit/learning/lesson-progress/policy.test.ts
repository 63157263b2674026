import { describe, expect, it } from "vitest";
import { canAnswerLearners, canLearn } from "@/lib/learning/lesson-progress/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("nobody learns for somebody else", () => {
  const own = { personId: cast.teacher.personId };
  expect(canLearn(cast.teacher, own)).toBe(true);
  for (const actor of [cast.otherTeacher, cast.coordinator, cast.trainer, cast.ministry, ANYONE, SYSTEM])
    expect(canLearn(actor, own)).toBe(false);
});

describe("who answers what was handed in", () => {
  const session = { centreId: cast.centreId, trainerIds: [cast.trainer.personId] };
  it.each([
    ["own coordinator", cast.coordinator, true],
    ["the session's trainer", cast.trainer, true],
    ["another centre's coordinator", cast.neighbour, false],
    ["the ministry", cast.ministry, false],
    ["a teacher", cast.teacher, false],
    ["anyone", ANYONE, false],
  ] as const)("%s: %s", (_, actor, may) => expect(canAnswerLearners(actor, session)).toBe(may));
});
