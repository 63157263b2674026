import { beforeAll, describe, expect, test } from "vitest";
import { answerFollowUp, giveFeedback } from "@/lib/learning/follow-up/commands/answer";
import { openFollowUps } from "@/lib/learning/follow-up/commands/open-follow-ups";
import {
  getFeedbackForm,
  getFollowUpForm,
  listSchoolFollowUps,
  listTasks,
} from "@/lib/learning/follow-up/queries/forms";
import {
  getSessionFeedback,
  getUseAtWork,
  listResults,
  listTaughtSessions,
} from "@/lib/learning/follow-up/queries/results";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { GOOD, makeHeld } from "@/tests/support/follow-ups";
import {
  actorOf,
  giveRole,
  makeCoordinator,
  makeCentre,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

type Held = Awaited<ReturnType<typeof makeHeld>>;

async function giveAll(teachers: Held["teachers"]) {
  for (const [index, { actor, enrolmentId }] of teachers.entries())
    await giveFeedback({ actor, now: NOW }, { enrolmentId, ...GOOD, comment: `söz ${index}` });
}

async function answerAll(teachers: Held["teachers"], use: "OFTEN" | "NOT" = "OFTEN") {
  for (const { actor, enrolmentId } of teachers)
    await answerFollowUp({ actor, now: NOW }, { enrolmentId, use, hindrances: ["TIME"], note: null });
}

describe("what came back from a session", () => {
  test("is shown from five answers on, not with four", async () => {
    const { session, teachers, coordinator } = await makeHeld(5);
    await giveAll(teachers.slice(0, 4));
    const few = await getSessionFeedback(coordinator, session.id, NOW);
    expect(few).toMatchObject({ shown: null, comments: [], asked: 5 });
    await giveAll(teachers.slice(4));
    const enough = await getSessionFeedback(coordinator, session.id, NOW);
    expect(enough?.shown).toEqual({ n: 5, content: 25, trainer: 20, organisation: 15, usefulness: 25 });
    expect([...(enough?.comments ?? [])].sort()).toEqual(["söz 0", "söz 0", "söz 1", "söz 2", "söz 3"]);
  });

  test("words of months later stand without names from five answers of a side on", async () => {
    const { session, teachers, principal, coordinator } = await makeHeld(5, { startsInDays: -95 });
    await openFollowUps({ now: NOW });
    const words = ["Yer dar.", "Cihaz az.", "Ek süre.", "Bakım gerek.", "Ders yok."];
    const write = (index: number, actor = teachers[index]!.actor) =>
      answerFollowUp(
        { actor, now: NOW },
        {
          enrolmentId: teachers[index]!.enrolmentId,
          use: "NOT_YET",
          hindrances: ["OTHER"],
          note: words[index]!,
        },
      );
    for (const index of [0, 1, 2, 3]) await write(index);
    await write(0, principal);
    expect((await getSessionFeedback(coordinator, session.id, NOW))?.uses).toEqual([]);
    await write(4);
    expect((await getSessionFeedback(coordinator, session.id, NOW))?.uses).toEqual([
      { side: "TEACHER", notes: [...words].sort() },
    ]);
  });

  test("is found by its trainers once the session is over", async () => {
    const { session, centreId } = await makeHeld(1);
    const trainer = await makePerson();
    await giveRole(trainer.id, "TRAINER", { centreId });
    await db.sessionTrainer.create({ data: { sessionId: session.id, personId: trainer.id } });
    const actor = actorOf(trainer, { trainerCentreIds: [centreId] });
    expect(await listTaughtSessions(actor, NOW)).toMatchObject([{ id: session.id }]);
    expect(await listTaughtSessions(actor, session.startsAt)).toEqual([]);
    expect(await listTaughtSessions(actorOf(trainer), NOW)).toEqual([]);
    expect(await getSessionFeedback(actor, session.id, NOW)).not.toBeNull();
  });

  test("is absent for the neighbour, a teacher and a principal", async () => {
    const { session, teachers, principal } = await makeHeld(1);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    for (const actor of [neighbour, principal, teachers[0]?.actor ?? SYSTEM])
      expect(await getSessionFeedback(actor, session.id, NOW)).toBeNull();
  });
});

test("forms wait in the inbox of those who are asked, until they answered", async () => {
  const { teachers, principal } = await makeHeld(2, { startsInDays: -95 });
  const just = await makeHeld(1);
  await openFollowUps({ now: NOW });
  const [one] = teachers;
  const [fresh] = just.teachers;
  if (!one || !fresh) throw new Error("nobody");
  const kinds = async (actor: typeof principal) => (await listTasks(actor, NOW)).map(({ kind }) => kind);
  expect(await kinds(fresh.actor)).toEqual(["feedback"]);
  expect(await kinds(one.actor)).toEqual(["teacher"]);
  expect(await listTasks(principal, NOW)).toMatchObject([{ kind: "principal", count: 2 }]);
  await answerAll([one]);
  await giveAll([fresh]);
  expect(await kinds(one.actor)).toEqual([]);
  expect(await kinds(fresh.actor)).toEqual([]);
  expect(await getFeedbackForm(fresh.actor, fresh.enrolmentId, NOW)).toMatchObject({
    refusal: "feedback_given_already",
  });
  expect(await getFollowUpForm(one.actor, one.enrolmentId, NOW)).toMatchObject({
    side: "TEACHER",
    given: { use: "OFTEN" },
  });
  expect(await listSchoolFollowUps(principal, NOW)).toHaveLength(2);
  expect(await listSchoolFollowUps(one.actor, NOW)).toBeNull();
});

test("results by course, centre and field leave small groups out, so that no difference tells them", async () => {
  const big = await makeHeld(6, { startsInDays: -95 });
  const small = await makeHeld(4, { startsInDays: -96, of: { centreId: big.centreId } });
  await openFollowUps({ now: NOW });
  await answerAll(big.teachers);
  await answerAll(small.teachers, "NOT");
  const of = async (by: "course" | "centre" | "field") => {
    const found = await listResults(big.coordinator, by, NOW);
    if (!found) throw new Error("nothing");
    return { ...found, byId: new Map(found.rows.map((row) => [row.id, row])) };
  };
  const courses = await of("course");
  expect(courses.byId.get(big.course.id)).toMatchObject({ asked: 6, teacher: { n: 6, OFTEN: 6, TIME: 6 } });
  expect(courses.byId.get(small.course.id)).toMatchObject({ asked: 4, teacher: null });
  expect(courses.total).toMatchObject({ asked: 10, teacher: { n: 6, NOT: 0 } });
  expect((await of("centre")).byId.get(big.centreId)?.teacher?.n).toBe(6);
  const fields = await of("field");
  expect(fields.byId.get(big.field.id)?.teacher?.n).toBe(6);
  expect(fields.byId.get(small.field.id)?.teacher).toBeNull();
  const third = await makeHeld(1, { startsInDays: -97, of: { centreId: big.centreId } });
  await openFollowUps({ now: NOW });
  await answerAll(third.teachers, "NOT");
  expect((await of("centre")).byId.get(big.centreId)?.teacher).toMatchObject({ n: 11, NOT: 5 });
});

test("the ministry sees all centres, the neighbour none of it; the figure for the evidence", async () => {
  const { teachers, centreId } = await makeHeld(5, { startsInDays: -98 });
  await openFollowUps({ now: NOW });
  await answerAll(teachers);
  const ministry = await makeMinistryActor();
  expect((await listResults(ministry, "centre", NOW))?.rows.some(({ id }) => id === centreId)).toBe(true);
  const neighbour = await makeCoordinator((await makeCentre()).id);
  expect((await listResults(neighbour, "centre", NOW))?.rows).toEqual([]);
  expect(await listResults(teachers[0]?.actor ?? SYSTEM, "centre", NOW)).toBeNull();
  const figure = await getUseAtWork(SYSTEM, NOW);
  expect(figure?.asked).toBeGreaterThanOrEqual(figure?.answered ?? 0);
  expect(figure?.used).toBeGreaterThanOrEqual(5);
});
