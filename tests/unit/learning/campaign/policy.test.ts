import { expect, it } from "vitest";
import { campaignsVisibleTo, canGovernCampaigns } from "@/lib/learning/campaign/policy";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("the ministry opens them", () => {
  expect([cast.ministry, cast.coordinator].map(canGovernCampaigns)).toEqual([true, false]);
});

it("a coordinator sees opened ones of the own centre's fields, others none", () => {
  expect(campaignsVisibleTo(cast.ministry)).toEqual({});
  expect(campaignsVisibleTo(cast.coordinator)).toEqual({
    status: "OPENED",
    field: { centres: { some: { centreId: { in: [cast.centreId] } } } },
  });
  for (const other of [cast.teacher, cast.principal, ANYONE, SYSTEM])
    expect(campaignsVisibleTo(other)).toEqual({ id: { in: [] } });
});
