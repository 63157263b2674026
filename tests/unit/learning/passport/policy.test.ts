import { describe, expect, it } from "vitest";
import {
  canAnswerForCentre,
  canAnswerForSchool,
  canKeepPassport,
  externalTrainingsVisibleTo,
} from "@/lib/learning/passport/policy";
import { ANYONE, type Actor } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const { schoolId, provinceId, centreId } = cast;
const training = { personId: cast.teacher.personId, schoolId, provinceId, centreId };

describe.each<[string, Actor, { school: boolean; centre: boolean; keep: boolean }]>([
  ["principal", cast.principal, { school: true, centre: false, keep: false }],
  ["otherPrincipal", cast.otherPrincipal, { school: false, centre: false, keep: false }],
  ["provinceOfficer", cast.provinceOfficer, { school: true, centre: false, keep: false }],
  ["coordinator", cast.coordinator, { school: false, centre: true, keep: false }],
  ["neighbour", cast.neighbour, { school: false, centre: false, keep: false }],
  ["ministry", cast.ministry, { school: false, centre: false, keep: false }],
  ["teacher", cast.teacher, { school: false, centre: false, keep: true }],
  ["anyone", ANYONE, { school: false, centre: false, keep: false }],
])("%s", (_, actor, may) => {
  it("answers and keeps exactly so", () => {
    expect({
      school: canAnswerForSchool(actor, training),
      centre: canAnswerForCentre(actor, training),
      keep: canKeepPassport(actor),
    }).toEqual(may);
  });
});

it("nobody answers about their own", () => {
  expect(canAnswerForSchool(cast.principal, { ...training, personId: cast.principal.personId })).toBe(false);
  expect(canAnswerForCentre(cast.coordinator, { ...training, personId: cast.coordinator.personId })).toBe(
    false,
  );
});

it("a centre sees a training once the school has said yes, and nobody without a name sees any", () => {
  const seen = JSON.stringify(externalTrainingsVisibleTo(cast.coordinator));
  expect(seen).toContain("SCHOOL_APPROVED");
  expect(seen).not.toContain("SUBMITTED");
  expect(externalTrainingsVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
});
