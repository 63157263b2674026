import { describe, expect, it } from "vitest";
import {
  canDecideCourses,
  canManageCourse,
  canReadCourse,
  coursesManagedBy,
  coursesVisibleTo,
  ownVersionRefusal,
} from "@/lib/learning/course/policy";
import { ANYONE, SYSTEM, type Actor, type PersonActor } from "@/lib/platform/auth/actor";

const nobody: PersonActor = {
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
};
const actors: Record<string, Actor> = {
  anyone: ANYONE,
  system: SYSTEM,
  teacher: { ...nobody, isTeacher: true },
  principal: { ...nobody, schoolIds: ["x"] },
  "province officer": { ...nobody, provinceIds: ["x"] },
  trainer: { ...nobody, trainerCentreIds: ["mine"] },
  coordinator: { ...nobody, centreIds: ["mine"] },
  neighbour: { ...nobody, centreIds: ["other"] },
  ministry: { ...nobody, isMinistry: true },
};
const who = (may: (actor: Actor) => boolean) =>
  Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? [name] : []));

describe("courses", () => {
  it("are written by their centre's coordinators alone", () => {
    expect(who((actor) => canManageCourse(actor, { centreId: "mine" }))).toEqual(["coordinator"]);
  });
  it("are read before publication by their coordinators and the ministry", () => {
    expect(who((actor) => canReadCourse(actor, { centreId: "mine" }))).toEqual(["coordinator", "ministry"]);
  });
  it("are decided by the ministry", () => {
    expect(who(canDecideCourses)).toEqual(["ministry"]);
  });
  it("are seen by everyone once published", () => {
    expect(coursesVisibleTo(ANYONE)).toEqual({ publishedVersionId: { not: null } });
    expect(coursesVisibleTo(actors.ministry!)).toEqual({});
    expect(coursesManagedBy(actors.neighbour!)).toEqual({ centreId: { in: ["other"] } });
    expect(coursesManagedBy(SYSTEM)).toEqual({ centreId: { in: [] } });
  });
  it("are decided by nobody who sent them in or coordinates their centre", () => {
    const ministry = { ...nobody, isMinistry: true };
    expect(ownVersionRefusal(ministry, { centreId: "mine", submittedById: "you" })).toBeNull();
    expect(ownVersionRefusal(ministry, { centreId: "mine", submittedById: "me" })).toBe("course_own_version");
    expect(
      ownVersionRefusal({ ...ministry, centreIds: ["mine"] }, { centreId: "mine", submittedById: "you" }),
    ).toBe("course_own_version");
  });
});
