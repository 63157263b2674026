import { describe, expect, it } from "vitest";
import { ANYONE, SYSTEM, type Actor, type PersonActor } from "@/lib/platform/auth/actor";
import {
  canDecideMembership,
  canEndMembership,
  canFindByName,
  canInvite,
  canListPeople,
  canManagePeople,
  canSeeStaff,
  peopleScope,
  peopleVisibleTo,
} from "@/lib/network/person/policy";

const person = (facts: Partial<PersonActor>): PersonActor => ({
  kind: "person",
  personId: "me",
  signInId: "s",
  givenName: "A",
  familyName: "B",
  locale: "tr",
  schoolId: null,
  isMinistry: false,
  isTeacher: false,
  provinceIds: [],
  centreIds: [],
  trainerCentreIds: [],
  schoolIds: [],
  partnerIds: [],
  contactIds: [],
  ...facts,
});

const actors: Record<string, Actor> = {
  anyone: ANYONE,
  system: SYSTEM,
  ministry: person({ isMinistry: true }),
  officer: person({ provinceIds: ["p1"] }),
  otherOfficer: person({ provinceIds: ["p2"] }),
  coordinator: person({ centreIds: ["c1"] }),
  trainer: person({ trainerCentreIds: ["c1"] }),
  principal: person({ schoolIds: ["s1"] }),
  otherPrincipal: person({ schoolIds: ["s2"] }),
  teacher: person({ isTeacher: true }),
};

const school = { id: "s1", provinceId: "p1" };
const theirs = { personId: "someone", schoolId: "s1", provinceId: "p1" };
const mine = { ...theirs, personId: "me" };

const permissions: Record<string, (actor: Actor) => boolean> = {
  listPeople: canListPeople,
  managePeople: canManagePeople,
  findByName: canFindByName,
  seeStaff: (actor) => canSeeStaff(actor, school),
  decideMembership: (actor) => canDecideMembership(actor, theirs),
  decideOwnMembership: (actor) => canDecideMembership(actor, mine),
  endMembership: (actor) => canEndMembership(actor, theirs),
  endOwnMembership: (actor) => canEndMembership(actor, mine),
  inviteMinistry: (actor) => canInvite(actor, { role: "MINISTRY", schoolId: null }),
  invitePrincipal: (actor) => canInvite(actor, { role: "PRINCIPAL", schoolId: "s1" }),
  inviteTeacher: (actor) => canInvite(actor, { role: "TEACHER", schoolId: "s1" }),
  inviteTeacherAnywhere: (actor) => canInvite(actor, { role: "TEACHER", schoolId: null }),
};

const matrix: Record<string, string[]> = {
  anyone: [],
  system: ["listPeople"],
  ministry: [
    "listPeople",
    "managePeople",
    "findByName",
    "seeStaff",
    "decideMembership",
    "endMembership",
    "endOwnMembership",
    "inviteMinistry",
    "invitePrincipal",
    "inviteTeacher",
    "inviteTeacherAnywhere",
  ],
  officer: ["listPeople", "seeStaff", "decideMembership", "endMembership", "endOwnMembership"],
  otherOfficer: ["listPeople", "endOwnMembership"],
  coordinator: ["findByName", "endOwnMembership"],
  trainer: ["endOwnMembership"],
  principal: [
    "listPeople",
    "seeStaff",
    "decideMembership",
    "endMembership",
    "endOwnMembership",
    "inviteTeacher",
  ],
  otherPrincipal: ["listPeople", "endOwnMembership"],
  teacher: ["endOwnMembership"],
};

describe("who may", () => {
  it.each(Object.keys(actors))("%s", (name) => {
    const actor = actors[name]!;
    const may = Object.keys(permissions).filter((permission) => permissions[permission]!(actor));
    expect(may.sort()).toEqual([...matrix[name]!].sort());
  });
});

describe("whose rows are seen", () => {
  it("is everybody's, one's schools' and provinces', or one's own", () => {
    expect(peopleScope(actors.ministry!)).toBe("all");
    expect(peopleScope(actors.officer!)).toEqual({ schoolIds: [], provinceIds: ["p1"] });
    expect(peopleScope(actors.anyone!)).toEqual({ schoolIds: [], provinceIds: [] });
    expect(peopleVisibleTo(actors.ministry!)).toEqual({});
    expect(peopleVisibleTo(actors.anyone!)).toEqual({ id: { in: [] } });
    expect(JSON.stringify(peopleVisibleTo(actors.teacher!))).toContain('"in":[]');
  });
});
