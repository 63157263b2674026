import { describe, expect, test } from "vitest";
import {
  canActOnOwn,
  canApply,
  canDecide,
  canSeeApplicants,
  canSeeOwnStaff,
  enrolmentsVisibleTo,
} from "@/lib/learning/enrolment/policy";
import { ANYONE, type Actor, SYSTEM } from "@/lib/platform/auth/actor";
import { actorOf } from "@/tests/support/actors";

const HERE = { centreId: "here" };
const ACTORS: Record<string, Actor> = {
  anyone: ANYONE,
  system: SYSTEM,
  teacher: actorOf({ id: "me" }, { isTeacher: true }),
  trainer: actorOf({ id: "me" }, { trainerCentreIds: ["here"] }),
  coordinator: actorOf({ id: "me" }, { centreIds: ["here"] }),
  neighbour: actorOf({ id: "me" }, { centreIds: ["there"] }),
  principal: actorOf({ id: "me" }, { schoolIds: ["school"] }),
  officer: actorOf({ id: "me" }, { provinceIds: ["province"] }),
  ministry: actorOf({ id: "me" }, { isMinistry: true }),
};

const may = (deed: (actor: Actor) => boolean) =>
  Object.entries(ACTORS)
    .filter(([, actor]) => deed(actor))
    .map(([name]) => name);

describe("who may", () => {
  test("apply: every signed-in person, for themselves", () =>
    expect(may(canApply)).toEqual([
      "teacher",
      "trainer",
      "coordinator",
      "neighbour",
      "principal",
      "officer",
      "ministry",
    ]));
  test("decide: the centre's own coordinator, not the ministry, not the neighbour", () =>
    expect(may((actor) => canDecide(actor, HERE))).toEqual(["coordinator"]));
  test("see applicants: the centre's coordinator and the ministry", () =>
    expect(may((actor) => canSeeApplicants(actor, HERE))).toEqual(["coordinator", "ministry"]));
  test("see a school's staff: its principal", () => expect(may(canSeeOwnStaff)).toEqual(["principal"]));
  test("act on an enrolment as its person: nobody for somebody else", () => {
    expect(may((actor) => canActOnOwn(actor, { personId: "other" }))).toEqual([]);
    expect(may((actor) => canActOnOwn(actor, { personId: "me" }))).toHaveLength(7);
  });
});

test("rows: nobody's for anyone, all for the ministry and the portal, one's scope for the others", () => {
  expect(enrolmentsVisibleTo(ACTORS.anyone!)).toEqual({ id: { in: [] } });
  expect(enrolmentsVisibleTo(ACTORS.ministry!)).toEqual({});
  expect(enrolmentsVisibleTo(ACTORS.system!)).toEqual({});
  expect(enrolmentsVisibleTo(ACTORS.neighbour!)).toEqual({
    OR: [
      { personId: "me" },
      { session: { centreId: { in: ["there"] } } },
      { session: { trainers: { some: { personId: "me" } } } },
      { schoolId: { in: [] } },
      { provinceId: { in: [] } },
    ],
  });
});
