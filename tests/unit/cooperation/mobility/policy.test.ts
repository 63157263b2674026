import { expect, it } from "vitest";
import {
  canRecordMobility,
  canReportMobility,
  mobilitiesListedFor,
  mobilitiesVisibleTo,
  travellersOf,
} from "@/lib/cooperation/mobility/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const { centreId, coordinator, neighbour, ministry, teacher } = cast;

it("stays are recorded by the centre, and reported on by it or by who went", () => {
  expect(canRecordMobility(coordinator, centreId)).toBe(true);
  expect(canRecordMobility(neighbour, centreId)).toBe(false);
  expect(canRecordMobility(ministry, centreId)).toBe(false);
  const own = { centreId, personId: teacher.personId };
  expect(canReportMobility(teacher, own)).toBe(true);
  expect(canReportMobility(coordinator, own)).toBe(true);
  expect(canReportMobility(neighbour, own)).toBe(false);
  expect(canReportMobility(teacher, { centreId, personId: null })).toBe(false);
  expect(canReportMobility(ANYONE, { centreId, personId: null })).toBe(false);
});

it("the ministry sees all that was not removed, a centre its own, a traveller one's own outside the lists", () => {
  expect(mobilitiesVisibleTo(ministry)).toEqual({ removedAt: null });
  expect(mobilitiesListedFor(ministry)).toEqual({ removedAt: null });
  expect(mobilitiesVisibleTo(teacher)).toEqual({
    removedAt: null,
    OR: [{ centreId: { in: [] } }, { personId: teacher.personId }],
  });
  expect(mobilitiesListedFor(coordinator)).toEqual({ removedAt: null, centreId: { in: [centreId] } });
  expect(mobilitiesVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
  expect(mobilitiesListedFor(ANYONE)).toEqual({ id: { in: [] } });
});

it("whoever is named was there on the first day: of the staff, a teacher, or either", () => {
  const firstDay = new Date("2026-03-01T00:00:00Z");
  const count = (kind: "STAFF" | "TEACHER" | "VISIT") =>
    (travellersOf({ centreId, kind, firstDay }).OR ?? []).length;
  expect([count("STAFF"), count("TEACHER"), count("VISIT")]).toEqual([2, 1, 3]);
});
