import { describe, expect, it } from "vitest";
import {
  canBrowseCentres,
  canEditCentre,
  centresVisibleTo,
  ofCentresReadBy,
} from "@/lib/network/centre/policy";
import { ANYONE, SYSTEM, type PersonActor } from "@/lib/platform/auth/actor";

const nobody: PersonActor = {
  kind: "person",
  personId: "p",
  signInId: "s",
  givenName: "Ayşe",
  familyName: "Yılmaz",
  locale: "tr",
  schoolId: null,
  isMinistry: false,
  isTeacher: true,
  provinceIds: [],
  centreIds: [],
  trainerCentreIds: [],
  schoolIds: [],
  partnerIds: [],
  contactIds: [],
};
const ministry = { ...nobody, isMinistry: true };
const officer = { ...nobody, provinceIds: ["ankara"] };
const coordinator = { ...nobody, centreIds: ["gazi"] };
const trainer = { ...nobody, trainerCentreIds: ["gazi"] };
const principal = { ...nobody, schoolIds: ["school"] };

describe("canEditCentre", () => {
  it.each([
    ["ministry", ministry, true],
    ["its coordinator", coordinator, true],
    ["another centre's coordinator", { ...nobody, centreIds: ["cezeri"] }, false],
    ["its trainer", trainer, false],
    ["the province's officer", officer, false],
    ["a principal", principal, false],
    ["a teacher", nobody, false],
    ["anyone", ANYONE, false],
    ["the portal itself", SYSTEM, false],
  ] as const)("%s: %s", (_who, actor, may) => {
    expect(canEditCentre(actor, "gazi")).toBe(may);
  });
});

describe("canBrowseCentres", () => {
  it.each([
    ["ministry", ministry, true],
    ["officer", officer, true],
    ["coordinator", coordinator, false],
    ["trainer", trainer, false],
    ["principal", principal, false],
    ["teacher", nobody, false],
    ["anyone", ANYONE, false],
  ] as const)("%s: %s", (_who, actor, may) => {
    expect(canBrowseCentres(actor)).toBe(may);
  });
});

describe("ofCentresReadBy", () => {
  it("is everything for the ministry, the own centre's for a coordinator, the province's too for an officer", () => {
    expect(ofCentresReadBy(ministry)).toEqual({});
    expect(ofCentresReadBy(coordinator)).toEqual({ centreId: { in: ["gazi"] } });
    expect(ofCentresReadBy(nobody)).toEqual({ centreId: { in: [] } });
    expect(ofCentresReadBy(officer)).toEqual({
      OR: [{ centreId: { in: [] } }, { centre: { hostSchool: { provinceId: { in: ["ankara"] } } } }],
    });
  });
});

describe("centresVisibleTo", () => {
  it("is everything for the ministry, the own provinces for an officer, nothing for others", () => {
    expect(centresVisibleTo(ministry)).toEqual({});
    expect(centresVisibleTo(officer)).toEqual({ hostSchool: { provinceId: { in: ["ankara"] } } });
    expect(centresVisibleTo(coordinator)).toEqual({ hostSchool: { provinceId: { in: [] } } });
    expect(centresVisibleTo(ANYONE)).toEqual({ hostSchool: { provinceId: { in: [] } } });
  });
});
