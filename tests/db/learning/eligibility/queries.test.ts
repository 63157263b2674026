import { beforeAll, expect, test } from "vitest";
import {
  findByWord,
  listNamedCourses,
  listRuleCourses,
  listWaivers,
} from "@/lib/learning/eligibility/queries";
import { addWaivers } from "@/lib/learning/eligibility/steps";
import { ANYONE } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import {
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

test("the courses a rule may ask for are the published ones but its own; those named are read for their titles", async () => {
  const centreId = (await makeCentre()).id;
  const [a, b] = [
    await makeCourse({ centreId, version: { title: "A kursu" } }),
    await makeCourse({ centreId, version: { title: "B kursu" } }),
  ];
  expect((await listRuleCourses(ANYONE, a.id)).map(({ title }) => title)).toEqual(["B kursu"]);
  const stored = [[{ kind: "prerequisite", source: null, parameters: { courses: [b.id] } }], [], null];
  expect(await listNamedCourses(ANYONE, stored)).toMatchObject([{ id: b.id, title: "B kursu" }]);
  expect(await listNamedCourses(ANYONE, [[]])).toEqual([]);
});

test("somebody is found by the whole address in any case, or the staff number, never by a part", async () => {
  const teacher = await makeTeacher({ staffNumber: "TR-90001" });
  expect((await findByWord(teacher.email!.toUpperCase()))?.id).toBe(teacher.id);
  expect((await findByWord("TR-90001"))?.id).toBe(teacher.id);
  expect(await findByWord("TR-9000")).toBeNull();
});

test("waivers are listed with whom, why and by whom", async () => {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const session = await makeSession(course);
  const [teacher, actor] = [await makeTeacher(), await makeCoordinator(course.centreId)];
  const waived = {
    session,
    personId: teacher.id,
    rules: ["field", "province"] as const,
    reason: "Tek öğretmen",
  };
  expect(await transaction((tx) => addWaivers(tx, waived, { actor, now: NOW }))).toBe(2);
  expect(await transaction((tx) => addWaivers(tx, waived, { actor, now: NOW }))).toBe(0);
  const rows = await listWaivers(session.id);
  expect(rows.map(({ rule }) => rule).sort()).toEqual(["field", "province"]);
  expect(rows[0]).toMatchObject({ reason: "Tek öğretmen", person: { familyName: teacher.familyName } });
});
