import { describe, expect, it } from "vitest";
import {
  canBrowseSchools,
  canCloseSchool,
  canEditSchool,
  canSeeMembers,
  schoolsVisibleTo,
} from "@/lib/network/school/policy";
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

const school = { id: "school", provinceId: "ankara" };
const elsewhere = { id: "other", provinceId: "izmir" };

describe("schools", () => {
  it.each([
    ["ministry", ministry, { browse: true, edit: true, members: true, editElsewhere: true }],
    ["officer", officer, { browse: true, edit: false, members: true, editElsewhere: false }],
    ["principal", principal, { browse: true, edit: true, members: true, editElsewhere: false }],
    ["coordinator", coordinator, { browse: false, edit: false, members: false, editElsewhere: false }],
    ["trainer", trainer, { browse: false, edit: false, members: false, editElsewhere: false }],
    ["teacher", nobody, { browse: false, edit: false, members: false, editElsewhere: false }],
    ["anyone", ANYONE, { browse: false, edit: false, members: false, editElsewhere: false }],
  ] as const)("%s may %o", (_who, actor, may) => {
    expect({
      browse: canBrowseSchools(actor),
      edit: canEditSchool(actor, school),
      members: canSeeMembers(actor, school),
      editElsewhere: canEditSchool(actor, elsewhere),
    }).toEqual(may);
  });

  it("are seen whole, by province, by school, or not at all", () => {
    expect(schoolsVisibleTo(ministry)).toEqual({});
    expect(schoolsVisibleTo(SYSTEM)).toEqual({});
    expect(schoolsVisibleTo(officer)).toEqual({
      OR: [{ provinceId: { in: ["ankara"] } }, { id: { in: [] } }],
    });
    expect(schoolsVisibleTo(principal)).toEqual({
      OR: [{ provinceId: { in: [] } }, { id: { in: ["school"] } }],
    });
    // Never an empty OR: Prisma drops one inside an AND, and everything would be seen.
    expect(schoolsVisibleTo(ANYONE)).toEqual({ OR: [{ provinceId: { in: [] } }, { id: { in: [] } }] });
  });
});

it("lets the ministry alone say that a school closed", () => {
  expect(canCloseSchool({ ...nobody, isMinistry: true })).toBe(true);
  for (const actor of [
    ANYONE,
    SYSTEM,
    nobody,
    { ...nobody, schoolIds: ["s"] },
    { ...nobody, provinceIds: ["p"] },
  ])
    expect(canCloseSchool(actor)).toBe(false);
});
