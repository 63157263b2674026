import { expect, it } from "vitest";
import {
  canReadPartnerships,
  canWorkOnPartnerships,
  partnershipsVisibleTo,
} from "@/lib/cooperation/partnership/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("a centre's partnerships are worked on by its coordinator and read by the ministry too", () => {
  expect(canWorkOnPartnerships(cast.coordinator, cast.centreId)).toBe(true);
  expect(canWorkOnPartnerships(cast.neighbour, cast.centreId)).toBe(false);
  expect(canWorkOnPartnerships(cast.ministry, cast.centreId)).toBe(false);
  expect(canReadPartnerships(cast.ministry, cast.centreId)).toBe(true);
  expect(canReadPartnerships(cast.neighbour, cast.centreId)).toBe(false);
  expect(canReadPartnerships(cast.teacher, cast.centreId)).toBe(false);
});

it("lists hold the own centres' rows, all for the ministry, none for anyone", () => {
  expect(partnershipsVisibleTo(cast.ministry)).toEqual({});
  expect(partnershipsVisibleTo(cast.coordinator)).toEqual({ centreId: { in: [cast.centreId] } });
  expect(partnershipsVisibleTo(cast.teacher)).toEqual({ centreId: { in: [] } });
  expect(partnershipsVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
});
