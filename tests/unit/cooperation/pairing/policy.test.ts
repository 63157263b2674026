import { expect, it } from "vitest";
import {
  canGovernPairings,
  canRecordForSide,
  canRemindSide,
  canSpeakForSide,
  pairingsVisibleTo,
} from "@/lib/cooperation/pairing/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("a side is spoken for by its principal alone", () => {
  expect(canSpeakForSide(cast.principal, cast.schoolId)).toBe(true);
  expect(canSpeakForSide(cast.otherPrincipal, cast.schoolId)).toBe(false);
  expect(canSpeakForSide(cast.teacher, cast.schoolId)).toBe(false);
  expect(canSpeakForSide(cast.ministry, cast.schoolId)).toBe(false);
});

it("what a side does is recorded by its principal and its teachers in the pair's group", () => {
  const side = { schoolId: cast.schoolId, memberIds: [cast.teacher.personId] };
  expect(canRecordForSide(cast.principal, side)).toBe(true);
  expect(canRecordForSide(cast.teacher, side)).toBe(true);
  expect(canRecordForSide(cast.teacher, { ...side, memberIds: [] })).toBe(false);
  expect(canRecordForSide(cast.otherTeacher, { ...side, memberIds: [cast.otherTeacher.personId] })).toBe(
    false,
  );
  expect(canRecordForSide(cast.ministry, side)).toBe(false);
});

it("the ministry governs, the own province's officer reminds", () => {
  expect(canGovernPairings(cast.ministry)).toBe(true);
  expect(canGovernPairings(cast.principal)).toBe(false);
  expect(canRemindSide(cast.provinceOfficer, cast.provinceId)).toBe(true);
  expect(canRemindSide(cast.otherProvinceOfficer, cast.provinceId)).toBe(false);
});

it("lists hold everything for the ministry and nothing for anyone", () => {
  expect(pairingsVisibleTo(cast.ministry)).toEqual({});
  expect(pairingsVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
  expect(pairingsVisibleTo(cast.teacher)).toEqual({
    OR: [
      { sides: { some: { schoolId: { in: [] } } } },
      { sides: { some: { school: { provinceId: { in: [] } } } } },
      {
        members: {
          some: { personId: cast.teacher.personId, endsOn: null, schoolId: { in: [cast.schoolId] } },
        },
      },
    ],
  });
});
