import { expect, test } from "vitest";
import {
  canNominate,
  canNominateFor,
  levelOf,
  nominationsVisibleTo,
  nominatorOf,
} from "@/lib/learning/nomination/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

test("a principal nominates for the own school, an officer for the own province, nobody else", () => {
  const { schoolId, provinceId } = cast;
  expect(nominatorOf(cast.principal, schoolId)).toEqual({ schoolId, provinceId: null });
  expect(nominatorOf(cast.provinceOfficer, provinceId)).toEqual({ schoolId: null, provinceId });
  expect(nominatorOf(cast.provinceOfficer, schoolId)).toBeNull();
  expect(nominatorOf(cast.otherPrincipal, schoolId)).toBeNull();
  for (const actor of [cast.ministry, cast.coordinator, cast.teacher, ANYONE])
    expect(canNominate(actor)).toBe(false);
  expect(canNominateFor(cast.principal, { schoolId, provinceId: null })).toBe(true);
  expect(canNominateFor(cast.principal, { schoolId: null, provinceId })).toBe(false);
  expect(canNominateFor(cast.provinceOfficer, { schoolId, provinceId: null })).toBe(false);
});

test("the nomination gives the approval of the office that made it, and is seen by that office", () => {
  expect(levelOf({ schoolId: cast.schoolId })).toBe("PRINCIPAL");
  expect(levelOf({ schoolId: null })).toBe("PROVINCE");
  expect(nominationsVisibleTo(cast.teacher)).toEqual({ id: { in: [] } });
  expect(nominationsVisibleTo(cast.principal).OR).toContainEqual({ schoolId: { in: [cast.schoolId] } });
});
