import { expect, test } from "vitest";
import { approvalsVisibleTo, canDecideApproval, canNameDeputy } from "@/lib/learning/approval/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const step = {
  heldBy: "PRINCIPAL",
  applicantId: cast.teacher.personId,
  schoolId: cast.schoolId,
  provinceId: cast.provinceId,
  centreId: cast.centreId,
  deputised: [],
} as const;

test("whoever is in the office that has it decides, and nobody else, the ministry neither", () => {
  expect(canDecideApproval(cast.principal, step)).toBe(true);
  for (const actor of [cast.otherPrincipal, cast.ministry, cast.provinceOfficer, cast.teacher, ANYONE])
    expect(canDecideApproval(actor, step)).toBe(false);
});

test("a deputy decides where they stand in, never about themselves or for the applicant", () => {
  const office = { level: "PRINCIPAL", scopeId: cast.schoolId, forId: cast.principal.personId } as const;
  expect(canDecideApproval(cast.otherTeacher, { ...step, deputised: [office] })).toBe(true);
  expect(canDecideApproval(cast.teacher, { ...step, deputised: [office] })).toBe(false);
  const own = { ...step, applicantId: cast.principal.personId };
  expect(canDecideApproval(cast.otherTeacher, { ...own, deputised: [office] })).toBe(false);
  expect(canDecideApproval(cast.principal, own)).toBe(false);
});

test("one sees what is with one's own offices, and may name a deputy for these", () => {
  expect(approvalsVisibleTo(cast.teacher)).toEqual({ id: { in: [] } });
  expect(approvalsVisibleTo(cast.principal).OR).toHaveLength(1);
  expect(canNameDeputy(cast.teacher)).toBe(false);
  expect(canNameDeputy(cast.ministry)).toBe(true);
});
