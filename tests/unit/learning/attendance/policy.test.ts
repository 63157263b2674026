import { describe, expect, it } from "vitest";
import { canMarkAttendance, canReopenRegister, registersVisibleTo } from "@/lib/learning/attendance/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const session = { centreId: cast.centreId, trainerIds: [cast.trainer.personId] };

describe("who marks attendance", () => {
  it.each([
    ["own coordinator", cast.coordinator, true],
    ["the session's trainer", cast.trainer, true],
    ["another centre's coordinator", cast.neighbour, false],
    ["the ministry", cast.ministry, false],
    ["a teacher", cast.teacher, false],
    ["a principal", cast.principal, false],
    ["a province officer", cast.provinceOfficer, false],
    ["anyone", ANYONE, false],
    ["the portal itself", SYSTEM, false],
  ] as const)("%s: %s", (_, actor, may) => {
    expect(canMarkAttendance(actor, session)).toBe(may);
  });
});

it("a closed register is opened again by the centre's coordinator alone", () => {
  expect(canReopenRegister(cast.coordinator, session)).toBe(true);
  for (const actor of [cast.trainer, cast.neighbour, cast.ministry, ANYONE, SYSTEM])
    expect(canReopenRegister(actor, session)).toBe(false);
});

describe("whose registers are seen", () => {
  it("all by the ministry, none by anyone", () => {
    expect(registersVisibleTo(cast.ministry)).toEqual({});
    expect(registersVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
  });
  it("the neighbour's scope is the neighbour's centre", () => {
    expect(JSON.stringify(registersVisibleTo(cast.neighbour))).not.toContain(cast.centreId);
    expect(JSON.stringify(registersVisibleTo(cast.coordinator))).toContain(cast.centreId);
  });
});
