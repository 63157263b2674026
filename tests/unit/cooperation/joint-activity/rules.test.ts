import { describe, expect, it } from "vitest";
import { materialsVisibleTo } from "@/lib/cooperation/joint-activity/policy";
import {
  activityState,
  askedForRefusal,
  confirmHeldUntil,
  confirmUntil,
  heldOnRefusal,
  isConfirmedByAll,
  registrationRefusal,
} from "@/lib/cooperation/joint-activity/rules";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const pair = { status: "ACCEPTED", startsOn: "2024-09-15", endsOn: "2028-09-14" } as const;

describe("an activity", () => {
  it.each([
    ["2024-09-14", "activity_outside_term"],
    ["2024-09-15", null],
    ["2026-03-10", null],
    ["2026-03-11", "activity_in_future"],
  ] as const)("held on %s: %s", (heldOn, refusal) =>
    expect(heldOnRefusal(heldOn, pair, 6, "2026-03-10")).toBe(refusal),
  );

  it("is of an accepted pairing, its last day included", () => {
    expect(heldOnRefusal("2026-03-10", { ...pair, status: "PROPOSED" }, 6, "2026-03-10")).toBe(
      "activity_pairing_not_accepted",
    );
    expect(heldOnRefusal("2028-09-14", pair, 6, "2029-01-01")).toBeNull();
    expect(heldOnRefusal("2028-09-15", pair, 6, "2029-01-01")).toBe("activity_outside_term");
  });

  it("can be confirmed for the programme's days, to the moment", () => {
    const confirmBy = confirmUntil(new Date("2026-03-10T09:00:00Z"), 30);
    expect(confirmBy.toISOString()).toBe("2026-04-09T09:00:00.000Z");
    const [held, today] = [{ confirmBy, heldOn: "2026-03-09" }, "2026-04-09"];
    const state = (moment: string) =>
      activityState({ ...held, countedAt: null }, { now: new Date(`2026-04-09T${moment}Z`), today });
    expect(state("08:59:59.999")).toBe("waiting");
    expect(state("09:00:00.000")).toBe("waiting");
    expect(state("09:00:00.001")).toBe("tooLate");
    const later = { now: new Date("2030-01-01"), today: "2030-01-01" };
    expect(activityState({ ...held, countedAt: confirmBy }, later)).toBe("counted");
  });

  it("is asked a session for while it is ahead, and planned until its day", () => {
    const asked = (heldOn: string, of: Parameters<typeof askedForRefusal>[1] = pair) =>
      askedForRefusal(heldOn, of, 6, "2026-03-10");
    expect(asked("2026-03-10")).toBe("activity_not_ahead");
    expect(asked("2026-03-11")).toBeNull();
    expect(asked("2028-09-14")).toBeNull();
    expect(asked("2028-09-15")).toBe("activity_outside_term");
    expect(asked("2026-03-11", { ...pair, status: "PROPOSED" })).toBe("activity_pairing_not_accepted");
    const confirmBy = confirmHeldUntil("2026-03-11", 30);
    expect(confirmBy.toISOString()).toBe("2026-04-11T00:00:00.000Z");
    const state = (today: string) =>
      activityState(
        { countedAt: null, confirmBy, heldOn: "2026-03-11" },
        { now: new Date(`${today}T12:00:00Z`), today },
      );
    expect(state("2026-03-10")).toBe("planned");
    expect(state("2026-03-11")).toBe("waiting");
    expect(state("2026-04-11")).toBe("tooLate");
  });

  it("counts with the word of both", () => {
    expect(isConfirmedByAll(["a"], ["a", "b"])).toBe(false);
    expect(isConfirmedByAll(["b", "a"], ["a", "b"])).toBe(true);
    expect(isConfirmedByAll([], [])).toBe(false);
  });
});

it.each([
  ["2026-03-10", null, null],
  ["2026-03-11", null, "registration_in_future"],
  ["2026-03-01", "2026-03-11", "registration_in_future"],
  ["2026-03-01", "2026-02-28", "registration_dates_reversed"],
  ["2026-03-01", "2026-03-01", null],
] as const)("a registration applied for on %s and granted on %s: %s", (appliedOn, grantedOn, refusal) =>
  expect(registrationRefusal({ appliedOn, grantedOn }, "2026-03-10")).toBe(refusal),
);

it("material is seen by whom it is shared with", () => {
  expect(materialsVisibleTo(ANYONE)).toEqual({ removedAt: null, audience: "EVERYONE" });
  expect(materialsVisibleTo(cast.ministry)).toEqual({ removedAt: null });
  expect(materialsVisibleTo(cast.teacher)).toMatchObject({
    removedAt: null,
    OR: [{ audience: { in: ["EVERYONE", "NETWORK"] } }, { pairing: {} }],
  });
});
