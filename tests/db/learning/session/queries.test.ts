import { beforeAll, describe, expect, test } from "vitest";
import { getNewSession, getSessionEdit } from "@/lib/learning/session/queries/form";
import {
  listManagedSessions,
  listManagedSessionsForExport,
  listNationalSessions,
  listSessionFilterOptions,
  listSessionsForExport,
} from "@/lib/learning/session/queries/list";
import {
  countEnrolments,
  getRoster,
  getSession,
  listCourseOptions,
  listOverlaps,
  listReaders,
  listSeats,
  listTrainers,
  readZone,
} from "@/lib/learning/session/queries/read";
import { listTasks } from "@/lib/learning/session/queries/tasks";
import { SESSION_PHASES, sessionPhase } from "@/lib/learning/session/rules";
import { sessionListInput } from "@/lib/learning/session/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { readQuery } from "@/lib/platform/fields/form-data";
import {
  actorOf,
  daysAfter,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const filter = (query: Record<string, string> = {}) => readQuery(sessionListInput, query);

async function scene() {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  const trainer = await makePerson();
  await giveRole(trainer.id, "TRAINER", { centreId: centre.id });
  const coordinator = await makeCoordinator(centre.id);
  const neighbour = await makeCoordinator((await makeCentre()).id);
  return { centre, course, trainer, coordinator, neighbour };
}

describe("one session", () => {
  test("is its centre's and the ministry's; the neighbour and the public find nothing", async () => {
    const { course, coordinator, neighbour } = await scene();
    const { id } = await makeSession(course);
    expect((await getSession(coordinator, id))?.id).toBe(id);
    expect((await getSession(await makeMinistryActor(), id))?.id).toBe(id);
    expect(await getSession(neighbour, id)).toBeNull();
    expect(await getSession(ANYONE, id)).toBeNull();
    expect(await getSessionEdit(neighbour, id, NOW)).toBeNull();
    expect(await getNewSession(neighbour, { courseId: course.id, copyId: null }, NOW)).toBeNull();
    expect((await getNewSession(coordinator, { courseId: null, copyId: id }, NOW))?.copied?.id).toBe(id);
    expect((await getSessionEdit(coordinator, id, NOW))?.cutOffHours).toBe(24);
    expect((await listCourseOptions(coordinator)).map((option) => option.id)).toEqual([course.id]);
  });

  test("its roster is for its own trainers too, not for a trainer of another session", async () => {
    const { course, trainer, centre, coordinator, neighbour } = await scene();
    const { id } = await makeSession(course, { trainerIds: [trainer.id] });
    const session = { id, courseId: course.id };
    const last = await makeTeacher({ familyName: "Zorlu" });
    const first = await makeTeacher({ familyName: "Çelik" });
    await makeEnrolment(session, last, "PLACED");
    await makeEnrolment(session, first, "PLACED");
    await makeEnrolment(session, await makeTeacher(), "WAITLISTED");
    const own = actorOf(trainer, { trainerCentreIds: [centre.id] });
    const other = actorOf(await makePerson(), { trainerCentreIds: [centre.id] });
    const names = (await getRoster(own, id))?.rows.map((row) => row.person.familyName);
    expect(names).toEqual(["Çelik", "Zorlu"]);
    expect(await getRoster(coordinator, id)).not.toBeNull();
    for (const actor of [other, neighbour, ANYONE, actorOf(first, { isTeacher: true })])
      expect(await getRoster(actor, id)).toBeNull();
  });

  test("says who must be told, each once", async () => {
    const { course, trainer } = await scene();
    const { id } = await makeSession(course, { trainerIds: [trainer.id] });
    const session = { id, courseId: course.id };
    const placed = await makeTeacher();
    await makeEnrolment(session, placed, "PLACED");
    await makeEnrolment(session, await makeTeacher({ email: null }), "PLACED");
    await makeEnrolment(session, await makeTeacher(), "WITHDRAWN_BY_TEACHER", { endedAt: NOW });
    const readers = await listReaders(db, id);
    expect(readers.map((reader) => reader.personId)).toEqual([placed.id, trainer.id]);
  });

  test("shows people whose two places overlap since it moved", async () => {
    const { course, coordinator } = await scene();
    const second = await makeCourse({ centreId: course.centreId });
    const [here, there, later] = [
      await makeSession(course),
      await makeSession(second),
      await makeSession(second, { startsInDays: 31 }),
    ];
    const [twice, once] = [await makeTeacher(), await makeTeacher()];
    for (const person of [twice, once]) await makeEnrolment(here, person, "PLACED");
    const clash = await makeEnrolment(there, twice, "PLACED");
    await makeEnrolment(later, once, "PLACED");
    const session = await getSession(coordinator, here.id);
    const rows = await listOverlaps(coordinator, session!);
    expect(rows).toMatchObject([{ familyName: twice.familyName, otherReference: there.reference }]);
    expect(await listOverlaps(ANYONE, session!)).toEqual([]);
    expect(clash.sessionId).toBe(there.id);
    expect(await countEnrolments(coordinator, session!)).toEqual({
      waiting: 0,
      pending: 0,
      offered: 0,
      placed: 2,
    });
  });
});

test("seats left this moment, of announced sessions alone", async () => {
  const { course } = await scene();
  const open = await makeSession(course, { capacity: 3 });
  const hidden = await makeSession(course, { status: "DRAFT", publishedAt: null });
  await makeEnrolment(open, await makeTeacher(), "PLACED");
  expect(await listSeats(ANYONE, [open.id, hidden.id], NOW)).toEqual([
    { id: open.id, seatsLeft: 2, phase: "enrolment_open" },
  ]);
});

describe("lists", () => {
  test("hold one's own centre for a coordinator, all for the ministry, nothing for others", async () => {
    const { course, coordinator, neighbour } = await scene();
    const row = await makeSession(course, { status: "DRAFT", publishedAt: null });
    const ministry = await makeMinistryActor();
    const ids = async (list: Promise<{ rows: { id: string }[] }>) => (await list).rows.map(({ id }) => id);
    expect(await ids(listManagedSessions(coordinator, filter(), NOW))).toEqual([row.id]);
    expect(await ids(listManagedSessions(neighbour, filter(), NOW))).toEqual([]);
    expect(await ids(listNationalSessions(ministry, filter(), NOW))).toContain(row.id);
    expect(await ids(listNationalSessions(coordinator, filter(), NOW))).toEqual([]);
    expect(await listSessionsForExport(coordinator, filter(), NOW)).toEqual([]);
    expect((await listSessionFilterOptions(coordinator)).centres).toEqual([]);
    expect((await listSessionFilterOptions(ministry)).centres.length).toBeGreaterThan(0);
    expect(
      (await listSessionsForExport(ministry, filter({ centre: course.centreId }), NOW)).map(({ id }) => id),
    ).toEqual([row.id]);
  });

  test("filter by a phase exactly as the rule derives it", async () => {
    const { course, coordinator } = await scene();
    await makeSession(course, { status: "DRAFT", publishedAt: null });
    await makeSession(course, { startsInDays: 100 });
    await makeSession(course, { startsInDays: 30 });
    await makeSession(course, { startsInDays: 5, closesAt: daysAfter(NOW, -1) });
    await makeSession(course, { startsInDays: 0 });
    await makeSession(course, { startsInDays: -3, status: "CONFIRMED" });
    await makeSession(course, { startsInDays: -9, status: "COMPLETED" });
    await makeSession(course, { startsInDays: 9, status: "POSTPONED", statusReason: "Kar" });
    await makeSession(course, { startsInDays: 9, status: "CANCELLED", statusReason: "Kar" });
    await makeSession(course, { startsInDays: -30, status: "CLOSED" });
    const all = await db.session.findMany({ where: { courseId: course.id } });
    expect(new Set(all.map((row) => sessionPhase(row, NOW)))).toEqual(new Set(SESSION_PHASES));
    for (const phase of SESSION_PHASES) {
      const { rows } = await listManagedSessions(coordinator, filter({ phase }), NOW);
      expect(rows.map((row) => row.phase)).toEqual([phase]);
    }
  });

  test("are searched, sorted and paged", async () => {
    const { course, coordinator } = await scene();
    const other = await makeCourse({ centreId: course.centreId, version: { title: "Ağaç işleri ŞABLON" } });
    const hit = await makeSession(other, { startsInDays: 3 });
    await makeSession(course, { startsInDays: 4 });
    const found = await listManagedSessions(coordinator, filter({ q: "sablon AGAC" }), NOW);
    expect(found.rows.map((row) => row.id)).toEqual([hit.id]);
    const sorted = await listManagedSessions(
      coordinator,
      filter({ sort: "start", order: "asc", page: "7" }),
      NOW,
    );
    expect([sorted.page, sorted.total, sorted.rows[0]?.id]).toEqual([1, 2, hit.id]);
  });
});

test("tasks: what the coordinator's sessions wait for", async () => {
  const { course, coordinator, neighbour, trainer } = await scene();
  const trainerIds = [trainer.id];
  const over = await makeSession(course, { startsInDays: -2, trainerIds });
  const few = await makeSession(course, {
    startsInDays: 2,
    minimum: 3,
    closesAt: daysAfter(NOW, -1),
    trainerIds,
  });
  const bare = await makeSession(course, { startsInDays: 20 });
  const off = await makeSession(course, {
    startsInDays: 20,
    status: "POSTPONED",
    statusReason: "Kar",
    trainerIds,
  });
  await makeSession(course, { startsInDays: 21, trainerIds });
  const tasks = await listTasks(coordinator, NOW);
  expect(tasks.map(({ kind, sessionId }) => [kind, sessionId])).toEqual([
    ["complete", over.id],
    ["goNoGo", few.id],
    ["withoutTrainer", bare.id],
    ["again", off.id],
  ]);
  expect(await listTasks(neighbour, NOW)).toEqual([]);
  expect(await listTasks(ANYONE, NOW)).toEqual([]);
});

test("trainers are those who hold the role at the centre on the network's day", async () => {
  const { centre, trainer } = await scene();
  const gone = await makePerson();
  await giveRole(gone.id, "TRAINER", { centreId: centre.id });
  const { zone, today } = await readZone(db, NOW);
  expect([zone, today]).toEqual(["Europe/Istanbul", new Date("2026-03-10")]);
  await db.roleAssignment.updateMany({ where: { personId: gone.id }, data: { endsOn: today } });
  expect((await listTrainers(db, centre.id, today)).map(({ id }) => id)).toEqual([trainer.id]);
});

test("a centre exports exactly its own sessions", async () => {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const own = await makeSession(course);
  const rows = await listManagedSessionsForExport(await makeCoordinator(course.centreId), filter(), NOW);
  expect(rows.map(({ id }) => id)).toEqual([own.id]);
  expect(await listManagedSessionsForExport(ANYONE, filter(), NOW)).toEqual([]);
});
