import { expect, test } from "vitest";
import {
  canReadFeedback,
  canReadResults,
  resultsVisibleTo,
  staffFollowUpsVisibleTo,
} from "@/lib/learning/follow-up/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

const session = { centreId: cast.centreId, trainerIds: [cast.trainer.personId] };

test("feedback is the centre's, its trainers' and the ministry's", () => {
  expect(
    [cast.coordinator, cast.trainer, cast.ministry].map((actor) => canReadFeedback(actor, session)),
  ).toEqual([true, true, true]);
  const others = [cast.neighbour, cast.teacher, cast.principal, cast.provinceOfficer, ANYONE];
  expect(others.some((actor) => canReadFeedback(actor, session))).toBe(false);
  expect(canReadFeedback(cast.trainer, { ...session, trainerIds: [] })).toBe(false);
});

test("results: the ministry all, a coordinator those of the own centre", () => {
  expect(canReadResults(cast.ministry) && canReadResults(cast.coordinator)).toBe(true);
  expect(canReadResults(cast.trainer) || canReadResults(cast.teacher)).toBe(false);
  expect(resultsVisibleTo(cast.coordinator)).toEqual({ centreId: { in: [cast.centreId] } });
  expect(resultsVisibleTo(cast.teacher)).toEqual({ centreId: { in: [] } });
});

test("a principal says it of others than themselves; who has no school of nobody", () => {
  const today = new Date("2026-03-12");
  expect(staffFollowUpsVisibleTo(cast.principal, today)).toMatchObject({
    personId: { not: cast.principal.personId },
    status: "COMPLETED",
  });
  expect(staffFollowUpsVisibleTo(cast.teacher, today)).toEqual({ id: { in: [] } });
});
