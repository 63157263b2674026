import { expect, it } from "vitest";
import { agreementsVisibleTo } from "@/lib/cooperation/agreement/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("agreements are read by the centre and the ministry", () => {
  expect(agreementsVisibleTo(cast.ministry)).toEqual({});
  expect(agreementsVisibleTo(cast.coordinator)).toEqual({ centreId: { in: [cast.centreId] } });
  expect(agreementsVisibleTo(cast.trainer)).toEqual({ centreId: { in: [] } });
  expect(agreementsVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
});
