import { beforeAll, describe, expect, it } from "vitest";
import { sayInterest, withdrawInterest } from "@/lib/learning/interest/commands";
import {
  getOwnCourse,
  getProposal,
  listLiveInterests,
  listOwnInterests,
  listTasks,
} from "@/lib/learning/interest/queries";
import { publishSession } from "@/lib/learning/session/commands/move-session";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeField,
  makeNetwork,
  makePerson,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";
import { makeList, tagCourse } from "@/tests/support/needs";

beforeAll(makeNetwork);

async function scene() {
  const field = await makeField();
  const school = await makeSchool();
  const centre = await makeCentre({ fieldIds: [field.id] });
  const course = await makeCourse({ centreId: centre.id, fieldIds: [field.id] });
  const coordinator = await makeCoordinator(centre.id);
  const wait = async (courseId = course.id) => {
    const teacher = await makeTeacher({ schoolId: school.id, fieldIds: [field.id] });
    const actor = actorOf(teacher, { isTeacher: true, schoolId: school.id });
    const said = await sayInterest({ actor, now: NOW }, { courseId, provinceId: school.provinceId });
    expect(said).toMatchObject({ ok: true });
    return { teacher, actor };
  };
  return { field, school, centre, course, coordinator, wait };
}

describe("tell me when", () => {
  it("is said once, seen, withdrawn by its owner alone, and said again", async () => {
    const { course, school, wait } = await scene();
    const { actor } = await wait();
    const other = await makeSchool();
    await sayInterest({ actor, now: NOW }, { courseId: course.id, provinceId: other.provinceId });
    const [own, ...more] = await listOwnInterests(actor);
    expect(more).toEqual([]);
    expect((await getOwnCourse(actor, course.id, NOW))?.interest?.id).toBe(own?.id);
    const stranger = { actor: actorOf(await makePerson(), { isTeacher: true }), now: NOW };
    const withdraw = { interestId: own?.id ?? "" };
    expect(await withdrawInterest(stranger, withdraw)).toMatchObject({ refusal: "not_found" });
    expect(await withdrawInterest({ actor, now: NOW }, withdraw)).toMatchObject({ ok: true });
    expect(await withdrawInterest({ actor, now: NOW }, withdraw)).toMatchObject({ ok: true });
    expect(await listOwnInterests(actor)).toEqual([]);
    const again = { courseId: course.id, provinceId: school.provinceId };
    expect(await sayInterest({ actor, now: NOW }, again)).toMatchObject({ ok: true });
    expect(await db.interest.count({ where: { courseId: course.id } })).toBe(2);
  });

  it("is refused where there are dates, for what is not there, and to who cannot come", async () => {
    const { course, school, centre, coordinator } = await scene();
    const actor = actorOf(await makeTeacher({ schoolId: school.id }), { isTeacher: true });
    const ctx = { actor, now: NOW };
    const given = { courseId: course.id, provinceId: school.provinceId };
    const nowhere = crypto.randomUUID();
    expect(await sayInterest(ctx, { ...given, provinceId: nowhere })).toMatchObject({
      refusal: "interest_province_unknown",
    });
    expect(await sayInterest(ctx, { ...given, courseId: nowhere })).toMatchObject({ refusal: "not_found" });
    expect(await sayInterest({ actor: coordinator, now: NOW }, given)).toMatchObject({
      refusal: "not_found",
    });
    await makeSession({ ...course, centreId: centre.id });
    expect(await sayInterest(ctx, given)).toMatchObject({ refusal: "interest_has_dates" });
  });

  it("adds up across centres by what courses close, and becomes a task at the minimum", async () => {
    const { field, course, coordinator, wait, school } = await scene();
    const list = await makeList(field.id);
    const elsewhere = await makeCentre({ fieldIds: [field.id] });
    const alike = await makeCourse({ centreId: elsewhere.id, fieldIds: [field.id] });
    const other = await makeCourse({ centreId: elsewhere.id, fieldIds: [field.id] });
    await tagCourse(course.versionId, list.competenceIds);
    await tagCourse(alike.versionId, list.competenceIds.slice(0, 1));
    for (let people = 0; people < 4; people++) await wait();
    for (let people = 0; people < 3; people++) await wait(alike.id);
    await wait(other.id);
    expect(await listLiveInterests(db, course.id)).toHaveLength(7);
    expect(await listTasks(coordinator, NOW)).toEqual([]);
    await wait(alike.id);
    expect(await listTasks(coordinator, NOW)).toMatchObject([{ courseId: course.id, people: 8 }]);
    const neighbour = await makeCoordinator(elsewhere.id);
    expect((await listTasks(neighbour, NOW)).map(({ courseId }) => courseId)).toEqual([alike.id]);
    const proposal = await getProposal(coordinator, course.id, NOW);
    expect(proposal).toMatchObject({ people: 8, provinceId: school.provinceId, day: "2026-04-09" });
    expect(await getProposal(neighbour, course.id, NOW)).toBeNull();
  });

  it("ends with a letter when a session is published for the own province", async () => {
    const { course, coordinator, wait } = await scene();
    const { teacher, actor } = await wait();
    const far = await makeSchool();
    const away = await makeTeacher({ schoolId: far.id });
    const asAway = actorOf(away, { isTeacher: true, schoolId: far.id });
    await sayInterest({ actor: asAway, now: NOW }, { courseId: course.id, provinceId: far.provinceId });
    const trainer = await makePerson();
    const session = await makeSession(course, {
      status: "DRAFT",
      publishedAt: null,
      isOpenToAllProvinces: false,
      trainerIds: [trainer.id],
    });
    const { provinceId } = await db.school.findUniqueOrThrow({ where: { id: teacher.schoolId ?? "" } });
    await db.sessionProvince.create({ data: { sessionId: session.id, provinceId } });
    const published = await publishSession(
      { actor: coordinator, now: NOW },
      { sessionId: session.id, version: 1 },
    );
    expect(published).toMatchObject({ ok: true });
    const letters = await db.mail.findMany({ where: { kind: "interest.opened" } });
    expect(letters.map(({ personId }) => personId)).toEqual([teacher.id]);
    expect([await listOwnInterests(actor), (await listOwnInterests(asAway)).length]).toEqual([[], 1]);
    expect(await db.interest.findFirst({ where: { personId: teacher.id } })).toMatchObject({
      sessionId: session.id,
    });
  });
});
