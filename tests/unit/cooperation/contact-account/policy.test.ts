import { expect, it } from "vitest";
import { canSpeakForPartner, ownPartnershipsVisibleTo } from "@/lib/cooperation/contact-account/policy";
import { agreementsVisibleTo } from "@/lib/cooperation/agreement/policy";
import { canSeeContacts } from "@/lib/cooperation/partner/policy";
import { partnershipsVisibleTo } from "@/lib/cooperation/partnership/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const { partnerContact, ministry, coordinator, partnerId, centreId } = cast;

it("a contact speaks for the own partner alone", () => {
  expect(canSpeakForPartner(partnerContact, partnerId)).toBe(true);
  expect(canSpeakForPartner(partnerContact, "partner-b")).toBe(false);
  expect(canSpeakForPartner(ministry, partnerId)).toBe(false);
});

it("sees the own partnerships by their own page, and none by the centre's", () => {
  expect(ownPartnershipsVisibleTo(partnerContact)).toEqual({ partnerId: { in: [partnerId] } });
  expect(ownPartnershipsVisibleTo(coordinator)).toEqual({ partnerId: { in: [] } });
  expect(ownPartnershipsVisibleTo(ANYONE)).toEqual({ partnerId: { in: [] } });
  expect(partnershipsVisibleTo(partnerContact)).toEqual({ centreId: { in: [] } });
  expect(agreementsVisibleTo(partnerContact)).toEqual({ centreId: { in: [] } });
  expect(canSeeContacts(partnerContact, [centreId])).toBe(false);
});
