import { describe, expect, it } from "vitest";
import {
  canCloseSession,
  canEnterResults,
  canKeepSignatories,
  canReissueCertificate,
  canRevokeCertificate,
  certificatesVisibleTo,
} from "@/lib/learning/certificate/policy";
import { ANYONE, SYSTEM, type Actor } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const at = { centreId: cast.centreId };

describe.each<[string, Actor, { close: boolean; reissue: boolean; revoke: boolean }]>([
  ["coordinator", cast.coordinator, { close: true, reissue: true, revoke: true }],
  ["ministry", cast.ministry, { close: false, reissue: false, revoke: true }],
  ["neighbour", cast.neighbour, { close: false, reissue: false, revoke: false }],
  ["trainer", cast.trainer, { close: false, reissue: false, revoke: false }],
  ["principal", cast.principal, { close: false, reissue: false, revoke: false }],
  ["provinceOfficer", cast.provinceOfficer, { close: false, reissue: false, revoke: false }],
  ["teacher", cast.teacher, { close: false, reissue: false, revoke: false }],
  ["anyone", ANYONE, { close: false, reissue: false, revoke: false }],
  ["system", SYSTEM, { close: false, reissue: false, revoke: false }],
])("%s", (_, actor, may) => {
  it("closes, reissues, revokes exactly so", () => {
    expect({
      close: canCloseSession(actor, at),
      reissue: canReissueCertificate(actor, at),
      revoke: canRevokeCertificate(actor, at),
    }).toEqual(may);
  });
});

it("a certificate is the holder's, the centre's, the school's and the province's to see, and nobody's without a name", () => {
  expect(certificatesVisibleTo(cast.ministry)).toEqual({});
  expect(certificatesVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
  const seen = JSON.stringify(certificatesVisibleTo(cast.teacher));
  expect(seen).toContain(cast.teacher.personId);
  expect(seen).not.toContain(cast.centreId);
});

it("results are entered by the centre's coordinators and the session's trainers", () => {
  const session = { ...at, trainerIds: [cast.trainer.personId] };
  expect(canEnterResults(cast.coordinator, session)).toBe(true);
  expect(canEnterResults(cast.trainer, session)).toBe(true);
  expect(canEnterResults(cast.trainer, { ...at, trainerIds: [] })).toBe(false);
  expect(canEnterResults(cast.neighbour, session)).toBe(false);
});

it("who signs is the centre's to say", () => {
  expect(canKeepSignatories(cast.coordinator, cast.centreId)).toBe(true);
  expect(canKeepSignatories(cast.neighbour, cast.centreId)).toBe(false);
  expect(canKeepSignatories(cast.ministry, cast.centreId)).toBe(false);
});
