import { beforeAll, expect, test } from "vitest";
import {
  getCentreHome,
  getNationalHome,
  getProvinceHome,
  getSchoolHome,
  getTeacherHome,
} from "@/lib/desk/inbox/queries/home";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeProvince,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const today = new Date(`${NOW.toISOString().slice(0, 10)}T00:00:00.000Z`);
const at = { now: NOW, today };

test("a coordinator sees today's half-days, what waits and what comes; the neighbour sees none of it", async () => {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const trainer = await makePerson();
  const running = await makeSession(course, { startsInDays: 0, trainerIds: [trainer.id] });
  const choice = await makeSession(course, { fillMode: "CHOICE" });
  await makeEnrolment(choice, await makeTeacher(), "SUBMITTED");
  await makeEnrolment(choice, await makeTeacher(), "SUBMITTED");
  await makeEnrolment(choice, await makeTeacher(), "OFFERED");
  await makeEnrolment(choice, await makeTeacher(), "OFFERED", {
    offeredAt: hoursAfter(NOW, -48),
    offerExpiresAt: NOW,
  });

  const own = await getCentreHome(await makeCoordinator(course.centreId), NOW);
  expect(own?.today.map((row) => row.session.id)).toEqual([running.id, running.id]);
  expect(own?.waiting).toMatchObject({ applications: 2, offers: 1 });
  expect(own?.waiting.rows[0]).toMatchObject({ id: choice.id, applications: 2, offers: 1 });
  expect(own?.waiting.rows[0]?.firstDeadline).not.toBeNull();

  const given = await getCentreHome(actorOf(trainer, { trainerCentreIds: [course.centreId] }), NOW);
  expect(given?.today).toHaveLength(2);
  expect(given?.waiting.rows).toEqual([]);

  const beside = await getCentreHome(await makeCoordinator((await makeCentre()).id), NOW);
  expect([beside?.today, beside?.waiting.rows, beside?.coming]).toEqual([[], [], []]);
  expect(await getCentreHome(ANYONE, NOW)).toBeNull();
});

test("a principal sees the own school's claims and teachers; nobody else is a principal", async () => {
  const school = await makeSchool();
  const teacher = await makeTeacher({ schoolId: school.id });
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  await makeEnrolment(await makeSession(course), teacher, "PLACED");
  await makeEnrolment(await makeSession(course), await makeTeacher(), "PLACED");
  const principal = actorOf(await makePerson(), { schoolIds: [school.id] });
  const home = await getSchoolHome(principal, NOW);
  expect(home).toMatchObject({ claims: 0, placed: 1, waiting: 0 });
  expect(home?.rows).toHaveLength(1);
  expect(await getSchoolHome(actorOf(teacher, { isTeacher: true }), NOW)).toBeNull();
});

test("a province officer sees the own province; the ministry the whole network", async () => {
  const [own, other] = [await makeProvince(), await makeProvince()];
  await makeSchool({ provinceId: own.id });
  await makeSchool({ provinceId: other.id });
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const there = await makeSession(course, { provinceId: own.id });
  await makeSession(course, { provinceId: other.id });
  const home = await getProvinceHome(actorOf(await makePerson(), { provinceIds: [own.id] }), at);
  expect(home?.provinces).toHaveLength(1);
  expect(home?.provinces[0]?.schools).toBe(1);
  expect(home?.provinces[0]?.sessions.map(({ id }) => id)).toEqual([there.id]);
  expect(await getProvinceHome(await makeMinistryActor(), at)).toBeNull();
});

test("the ministry sees what awaits it and the emptiest cells first", async () => {
  const field = await makeField();
  await makeCentre({ fieldIds: [field.id] });
  const uncovered = await makeField();
  const [one, two, three] = [await makeProvince(), await makeProvince(), await makeProvince()];
  await db.coverageCell.createMany({
    data: [
      { fieldId: field.id, provinceId: one.id, teachers: 3, trained: 0 },
      { fieldId: field.id, provinceId: two.id, teachers: 9, trained: 0 },
      { fieldId: field.id, provinceId: three.id, teachers: 20, trained: 1 },
      { fieldId: uncovered.id, provinceId: one.id, teachers: 50, trained: 0 },
    ],
  });
  const home = await getNationalHome(await makeMinistryActor(), at);
  expect(home?.cells.total).toBe(2);
  expect(home?.cells.rows.map(({ teachers, province }) => [teachers, province.code])).toEqual([
    [9, two.code],
    [3, one.code],
  ]);
  expect(home).toMatchObject({ courses: 0, erasures: 0, claims: 0 });
  expect(await getNationalHome(actorOf(await makePerson()), at)).toBeNull();
});

test("a teacher sees how each application stands, and sessions of the own fields that take applications", async () => {
  const [mine, foreign] = [await makeField(), await makeField()];
  const teacher = await makeTeacher({ fieldIds: [mine.id] });
  const centreId = (await makeCentre()).id;
  const onIt = await makeCourse({ centreId, fieldIds: [mine.id] });
  const fits = await makeCourse({ centreId, fieldIds: [mine.id] });
  const not = await makeCourse({ centreId, fieldIds: [foreign.id] });
  const taken = await makeSession(onIt);
  await makeEnrolment(taken, teacher, "WAITLISTED");
  await makeSession(onIt);
  const open = await makeSession(fits, { startsInDays: 2 });
  await makeSession(fits, { opensAt: new Date(NOW.getTime() + 86_400_000) });
  await makeSession(fits, { isOpenToAllProvinces: false });
  await makeSession(not);
  const actor = actorOf(teacher, { isTeacher: true, schoolId: teacher.schoolId });
  const home = await getTeacherHome(actor, NOW);
  expect(home?.next).toBeNull();
  expect(home?.ways.map(({ session, status }) => [session.id, status])).toEqual([[taken.id, "WAITLISTED"]]);
  expect(home?.suggested.map(({ id }) => id)).toContain(open.id);
  const offered = new Set(home?.suggested.map(({ id }) => id));
  expect(
    await db.session.count({ where: { id: { in: [...offered] }, courseId: { in: [onIt.id, not.id] } } }),
  ).toBe(0);
  expect(await db.session.count({ where: { id: { in: [...offered] }, courseId: fits.id } })).toBe(1);
  expect(await getTeacherHome(actorOf(await makePerson()), NOW)).toBeNull();
});
