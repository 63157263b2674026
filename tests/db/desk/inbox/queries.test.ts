import { beforeAll, expect, test } from "vitest";
import { listInbox } from "@/lib/desk/inbox/queries/list";
import { listComingSessions } from "@/lib/learning/session/queries/at-hand";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const kindsOf = async (actor: Parameters<typeof listInbox>[0]) =>
  (await listInbox(actor, NOW)).map(({ kind }) => kind);

test("each role finds what needs it, and nothing of the neighbour's", async () => {
  const trainer = await makePerson();
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const over = await makeSession(course, { startsInDays: -3, trainerIds: [trainer.id] });
  const choice = await makeSession(course, { fillMode: "CHOICE", trainerIds: [trainer.id] });
  await makeEnrolment(over, await makeTeacher(), "PLACED");
  await makeEnrolment(choice, await makeTeacher(), "SUBMITTED");
  const offered = await makeTeacher();
  await makeEnrolment(choice, offered, "OFFERED");

  const coordinator = await makeCoordinator(course.centreId);
  expect(await kindsOf(coordinator)).toEqual(expect.arrayContaining(["register", "closing", "choice"]));
  expect(await kindsOf(actorOf(trainer))).toEqual(["register"]);
  expect(await kindsOf(actorOf(offered, { isTeacher: true, schoolId: offered.schoolId }))).toEqual(["offer"]);
  expect(await kindsOf(await makeCoordinator((await makeCentre()).id))).toEqual([]);
  expect(await kindsOf(ANYONE)).toEqual([]);
  const coming = await listComingSessions(coordinator, NOW);
  expect(coming.map(({ id }) => id)).toEqual([choice.id]);
});

test("a principal has claims to confirm; a teacher without a school is asked to name one, until they did", async () => {
  const school = await makeSchool();
  const teacher = await makeTeacher({ schoolId: null });
  const principal = actorOf(await makePerson(), { schoolIds: [school.id] });
  const own = actorOf(teacher, { isTeacher: true });
  expect([await kindsOf(own), await kindsOf(principal)]).toEqual([["profile"], []]);
  await db.schoolMembership.create({
    data: { personId: teacher.id, schoolId: school.id, startsOn: NOW, claimedAt: NOW },
  });
  expect([await kindsOf(own), await kindsOf(principal)]).toEqual([[], ["claim"]]);
});

test("the ministry is told of letters that may not have arrived", async () => {
  const ministry = await makeMinistryActor();
  expect(await kindsOf(ministry)).not.toContain("mail");
  await db.mail.create({
    data: {
      recipient: "x@y.example",
      locale: "tr",
      kind: "k",
      subject: "s",
      body: "b",
      status: "UNSURE",
      queuedAt: NOW,
    },
  });
  const task = (await listInbox(ministry, NOW)).find(({ kind }) => kind === "mail");
  expect(task).toMatchObject({ sentence: "mail.task.unsure", values: { count: 1 }, path: "/national/mails" });
});
