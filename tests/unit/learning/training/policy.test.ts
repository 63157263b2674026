import { expect, it } from "vitest";
import { canLogTrainings, seesParticipants, trainingsVisibleTo } from "@/lib/learning/training/policy";
import { ANYONE, SYSTEM, type Actor } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it.each<[string, Actor, boolean, boolean]>([
  ["coordinator", cast.coordinator, true, true],
  ["neighbour", cast.neighbour, false, false],
  ["ministry", cast.ministry, false, true],
  ["trainer", cast.trainer, false, false],
  ["principal", cast.principal, false, false],
  ["provinceOfficer", cast.provinceOfficer, false, false],
  ["teacher", cast.teacher, false, false],
  ["anyone", ANYONE, false, false],
  ["system", SYSTEM, false, false],
])("%s logs: %s, sees the names: %s", (_, actor, logs, sees) => {
  expect(canLogTrainings(actor, cast.centreId)).toBe(logs);
  expect(seesParticipants(actor, cast.centreId)).toBe(sees);
});

it("hides what was removed from everyone and everything from anyone", () => {
  expect(trainingsVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
  for (const actor of [cast.ministry, cast.coordinator, cast.teacher])
    expect(trainingsVisibleTo(actor)).toMatchObject({ removedAt: null });
});
