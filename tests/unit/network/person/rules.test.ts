import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimRefusal,
  endedBy,
  endOf,
  holdsOn,
  invitationStatus,
  overlap,
  roleOverlaps,
  SCOPE_OF,
  scopeOf,
  type OfficeName,
} from "@/lib/network/person/rules";

const TODAY = "2026-03-12";
const open = { closedOn: null };

describe("a period", () => {
  it("holds from its first day to the day before its end", () => {
    const period = { startsOn: "2026-03-10", endsOn: "2026-03-12" };
    expect(
      ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"].map((day) => holdsOn(period, day)),
    ).toEqual([false, true, true, false]);
  });

  it("overlaps another exactly where a day belongs to both", () => {
    const day = fc.integer({ min: 1, max: 28 });
    const period = fc.tuple(day, fc.option(day)).map(([from, to]) => ({
      startsOn: `2026-03-${String(from).padStart(2, "0")}`,
      endsOn: to === null ? null : `2026-03-${String(Math.max(to, from + 1)).padStart(2, "0")}`,
    }));
    const days = Array.from({ length: 40 }, (_, n) => `2026-03-${String(n + 1).padStart(2, "0")}`);
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((one) => holdsOn(a, one) && holdsOn(b, one)));
      }),
    );
  });

  it.each([
    [{ startsOn: "2026-03-01", endsOn: null }, "2026-03-12", "ended"],
    [{ startsOn: "2026-03-12", endsOn: null }, "2026-03-12", "undone"],
    [{ startsOn: "2026-03-13", endsOn: null }, "2026-03-12", "undone"],
    [{ startsOn: "2026-03-01", endsOn: "2026-03-12" }, "2026-03-12", "over"],
    [{ startsOn: "2026-03-01", endsOn: "2026-03-13" }, "2026-03-12", "ended"],
  ])("%j ended on %s is %s", (period, day, expected) => {
    expect(endOf(period, day)).toBe(expected);
  });
});

describe("'I work here since …'", () => {
  const here = { schoolId: "a", startsOn: "2026-02-01", endsOn: null };
  it.each([
    ["on the day itself", { schoolId: "b", startsOn: TODAY }, [], null],
    ["tomorrow", { schoolId: "b", startsOn: "2026-03-13" }, [], "claim_in_future"],
    ["at the present school", { schoolId: "a", startsOn: TODAY }, [here], "claim_same_school"],
    ["a day after the present one began", { schoolId: "b", startsOn: "2026-02-02" }, [here], null],
    ["on the day the present one began", { schoolId: "b", startsOn: "2026-02-01" }, [here], "claim_overlaps"],
    ["before the present one began", { schoolId: "b", startsOn: "2026-01-31" }, [here], "claim_overlaps"],
    ["where the old one ended", { schoolId: "b", startsOn: TODAY }, [{ ...here, endsOn: TODAY }], null],
    [
      "again at a school that was left",
      { schoolId: "a", startsOn: TODAY },
      [{ ...here, endsOn: "2026-03-01" }],
      null,
    ],
  ])("%s", (_, claim, periods, expected) => {
    expect(claimRefusal(claim, open, periods, TODAY)).toBe(expected);
  });

  it("needs an open school", () => {
    const claim = { schoolId: "b", startsOn: TODAY };
    expect(claimRefusal(claim, { closedOn: TODAY }, [], TODAY)).toBe("school_closed");
    expect(claimRefusal(claim, { closedOn: "2026-03-13" }, [], TODAY)).toBeNull();
  });

  it("ends exactly the period it begins in", () => {
    const past = { schoolId: "z", startsOn: "2025-01-01", endsOn: "2026-02-01" };
    expect(endedBy("2026-03-01", [past, here])).toEqual([here]);
    expect(endedBy("2026-03-01", [past])).toEqual([]);
  });
});

describe("a role", () => {
  const ids = { centreId: "c", provinceId: "p", schoolId: "s" };
  it.each(Object.entries(SCOPE_OF) as [OfficeName, string | null][])("%s holds in: %s", (role, kind) => {
    const scoped = scopeOf({ role, ...ids });
    const expected = {
      centreId: null,
      provinceId: null,
      schoolId: null,
      ...(kind ? { [`${kind}Id`]: kind[0] } : {}),
    };
    expect(scoped).toEqual({ scope: expected });
    const bare = scopeOf({ role, centreId: null, provinceId: null, schoolId: null });
    expect("refusal" in bare).toBe(kind !== null);
  });

  it("overlaps only the same office", () => {
    const held = { role: "COORDINATOR" as const, centreId: "c", provinceId: null, schoolId: null };
    const period = { startsOn: "2026-03-01", endsOn: null };
    const wanted = { ...held, startsOn: "2026-04-01", endsOn: null };
    expect(roleOverlaps(wanted, [{ ...held, ...period }])).toBe(true);
    expect(roleOverlaps(wanted, [{ ...held, ...period, endsOn: "2026-04-01" }])).toBe(false);
    expect(roleOverlaps(wanted, [{ ...held, ...period, centreId: "d" }])).toBe(false);
    expect(roleOverlaps(wanted, [{ ...held, ...period, role: "TRAINER" }])).toBe(false);
  });
});

describe("an invitation", () => {
  const at = (iso: string) => new Date(iso);
  const invitation = { acceptedAt: null, revokedAt: null, expiresAt: at("2026-03-26T09:00:00Z") };
  it("is open until its moment, and closed by use and by taking back", () => {
    expect(invitationStatus(invitation, at("2026-03-26T08:59:59Z"))).toBe("open");
    expect(invitationStatus(invitation, at("2026-03-26T09:00:00Z"))).toBe("expired");
    expect(invitationStatus({ ...invitation, revokedAt: at("2026-03-13") }, at("2026-03-14"))).toBe(
      "revoked",
    );
    expect(invitationStatus({ ...invitation, acceptedAt: at("2026-03-13") }, at("2027-03-14"))).toBe(
      "accepted",
    );
  });
});
