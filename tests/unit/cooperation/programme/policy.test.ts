import { expect, it } from "vitest";
import {
  canGovernProgrammes,
  canPassDistrictOn,
  canPassGuideOn,
  programmesVisibleTo,
} from "@/lib/cooperation/programme/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("programmes are the ministry's", () => {
  expect(canGovernProgrammes(cast.ministry)).toBe(true);
  expect(canGovernProgrammes(cast.provinceOfficer)).toBe(false);
  expect(canGovernProgrammes(ANYONE)).toBe(false);
});

it("a guide is passed on in the own province alone", () => {
  expect(canPassGuideOn(cast.provinceOfficer, cast.provinceId)).toBe(true);
  expect(canPassGuideOn(cast.otherProvinceOfficer, cast.provinceId)).toBe(false);
  expect(canPassGuideOn(cast.ministry, cast.provinceId)).toBe(false);
});

it("in a district it is passed on by whom the province named, while a principal there, and by the province", () => {
  const { principal, provinceId } = cast;
  const district = { provinceId, responsibleId: principal.personId, schoolIds: principal.schoolIds };
  expect(canPassDistrictOn(principal, district)).toBe(true);
  expect(canPassDistrictOn(cast.provinceOfficer, district)).toBe(true);
  expect(canPassDistrictOn(cast.otherProvinceOfficer, district)).toBe(false);
  expect(canPassDistrictOn(principal, { ...district, responsibleId: null })).toBe(false);
  expect(canPassDistrictOn(principal, { ...district, schoolIds: [] })).toBe(false);
  expect(canPassDistrictOn(cast.ministry, district)).toBe(false);
  expect(canPassDistrictOn(ANYONE, district)).toBe(false);
});

it("a draft is on the ministry's desk alone, and nobody else is shown any", () => {
  expect(programmesVisibleTo(cast.ministry)).toEqual({});
  expect(programmesVisibleTo(cast.principal)).toEqual({ status: { not: "DRAFT" } });
  expect(programmesVisibleTo(cast.provinceOfficer)).toEqual({ status: { not: "DRAFT" } });
  expect(programmesVisibleTo(cast.teacher)).toEqual({ id: { in: [] } });
  expect(programmesVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
});
