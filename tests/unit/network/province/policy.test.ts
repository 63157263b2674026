import { describe, expect, it } from "vitest";
import { canBrowseProvinces, provincesVisibleTo } from "@/lib/network/province/policy";
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

describe("provinces from inside", () => {
  it.each([
    ["ministry", ministry, true, {}],
    ["the portal itself", SYSTEM, true, {}],
    ["officer", officer, true, { id: { in: ["ankara"] } }],
    ["coordinator", coordinator, false, { id: { in: [] } }],
    ["trainer", trainer, false, { id: { in: [] } }],
    ["principal", principal, false, { id: { in: [] } }],
    ["teacher", nobody, false, { id: { in: [] } }],
    ["anyone", ANYONE, false, { id: { in: [] } }],
  ] as const)("%s: %s", (_who, actor, may, where) => {
    expect(canBrowseProvinces(actor)).toBe(may);
    expect(provincesVisibleTo(actor)).toEqual(where);
  });
});
