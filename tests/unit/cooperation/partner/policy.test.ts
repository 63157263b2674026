import { expect, it } from "vitest";
import { canSeeContacts, partnersVisibleTo } from "@/lib/cooperation/partner/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("people at a partner are for the centres that work with it, and the ministry", () => {
  expect(canSeeContacts(cast.coordinator, [cast.centreId])).toBe(true);
  expect(canSeeContacts(cast.neighbour, [cast.centreId])).toBe(false);
  expect(canSeeContacts(cast.coordinator, [])).toBe(false);
  expect(canSeeContacts(cast.ministry, [])).toBe(true);
  expect(canSeeContacts(cast.provinceOfficer, [cast.centreId])).toBe(false);
  expect(canSeeContacts(ANYONE, [cast.centreId])).toBe(false);
});

it("the register is the network's; a province officer sees the own province's", () => {
  expect(partnersVisibleTo(cast.ministry)).toEqual({});
  expect(partnersVisibleTo(cast.coordinator)).toEqual({});
  expect(partnersVisibleTo(cast.provinceOfficer)).toEqual({ provinceId: { in: [cast.provinceId] } });
  expect(partnersVisibleTo(cast.teacher)).toEqual({ provinceId: { in: [] } });
  expect(partnersVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
});
