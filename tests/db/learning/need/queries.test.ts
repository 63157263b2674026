import { expect, it } from "vitest";
import { getOwnGaps, listClosingCourses, needsForCourse } from "@/lib/learning/need/queries";
import { db } from "@/lib/platform/db";
import { actorOf, daysAfter, makeCentre, makeCourse, makeField, makePerson, NOW } from "@/tests/support/make";
import { makeAnswer, makeCampaign, makeList, tagCourse } from "@/tests/support/needs";

async function stage() {
  const field = await makeField();
  const list = await makeList(field.id);
  const [a = "", b = ""] = list.competenceIds;
  const centre = await makeCentre({ fieldIds: [field.id] });
  const course = await makeCourse({ centreId: centre.id, fieldIds: [field.id] });
  return { list, a, b, course };
}

it("a person's need for a course is what they last said of themselves", async () => {
  const { list, a, b, course } = await stage();
  await tagCourse(course.versionId, [a]);
  const earlier = await makeCampaign(list, { year: 2025 });
  const later = await makeCampaign(list);
  const [teacher, silent] = [await makePerson(), await makePerson()];
  await makeAnswer(later.id, [{ competenceId: a, present: 1, asked: 3 }], { personId: teacher.id });
  await makeAnswer(earlier.id, [{ competenceId: a, present: 0, asked: 4 }], {
    personId: teacher.id,
    submittedAt: daysAfter(NOW, 5),
  });
  const needs = await needsForCourse(db, course.id, [teacher.id, silent.id]);
  expect([needs.get(teacher.id), needs.get(silent.id)]).toEqual([50, 0]);

  await tagCourse(course.versionId, [b]);
  expect((await needsForCourse(db, course.id, [teacher.id])).get(teacher.id)).toBe(25);
});

it("drafts, other views, campaigns called off and courses without competences count for nothing", async () => {
  const { list, a, course } = await stage();
  const said = [{ competenceId: a, present: 0, asked: 4 }];
  const campaign = await makeCampaign(list);
  const off = await makeCampaign(list, { status: "CANCELLED", cancelReason: "Yanlış liste seçildi" });
  const draft = await makeAnswer(campaign.id, said, { submittedAt: null });
  const principal = await makeAnswer(campaign.id, said, { view: "PRINCIPAL" });
  const teacher = await makeAnswer(campaign.id, said);
  const elsewhere = await makeAnswer(off.id, said);
  const people = [draft, principal, teacher, elsewhere].map(({ personId }) => personId);
  expect([...(await needsForCourse(db, course.id, people)).values()]).toEqual([0, 0, 0, 0]);
  await tagCourse(course.versionId, [a]);
  expect([...(await needsForCourse(db, course.id, people)).values()]).toEqual([0, 0, 100, 0]);
  expect(await needsForCourse(db, course.id, [])).toEqual(new Map());
});

it("one's own gaps leave out what is no gap", async () => {
  const { list, a, b } = await stage();
  const campaign = await makeCampaign(list);
  const person = await makePerson();
  await makeAnswer(
    campaign.id,
    [
      { competenceId: a, present: 1, asked: 4 },
      { competenceId: b, present: 3, asked: 2 },
    ],
    { personId: person.id },
  );
  expect(await getOwnGaps(actorOf(person))).toEqual(new Map([[a, 3]]));
  expect(await getOwnGaps({ kind: "anyone" })).toEqual(new Map());
});

it("courses that close a competence are found by it, published ones alone", async () => {
  const { a, b, course } = await stage();
  await tagCourse(course.versionId, [a]);
  const closing = await listClosingCourses({ kind: "anyone" }, [a, b]);
  expect(closing.get(a)?.length).toBe(1);
  expect(closing.has(b)).toBe(false);
  await db.course.update({ where: { id: course.id }, data: { status: "RETIRED" } });
  expect(await listClosingCourses({ kind: "anyone" }, [a])).toEqual(new Map());
  expect(await listClosingCourses({ kind: "anyone" }, [])).toEqual(new Map());
});
