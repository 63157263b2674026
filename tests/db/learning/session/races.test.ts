import { beforeAll, describe, expect, test } from "vitest";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { cancelSession, publishSession } from "@/lib/learning/session/commands/move-session";
import { createSession, editSession } from "@/lib/learning/session/commands/write-session";
import { capacityRefusal } from "@/lib/learning/session/rules";
import { brokenConstraint, connect, db, transaction } from "@/lib/platform/db";
import { addDays } from "@/lib/platform/dates/calendar";
import {
  actorOf,
  giveRole,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeNetwork,
  makePerson,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const TODAY = NOW.toISOString().slice(0, 10);

async function announced(capacity: number) {
  const centre = await makeCentre();
  const trainer = await makePerson();
  await giveRole(trainer.id, "TRAINER", { centreId: centre.id });
  const course = await makeCourse({ centreId: centre.id });
  const ctx = { actor: await makeCoordinator(centre.id), now: NOW };
  const write = {
    capacity,
    minimum: 1,
    fillMode: "ARRIVAL" as const,
    slots: [{ date: addDays(TODAY, 30), startMinute: 540, endMinute: 720, room: null }],
    opensOn: addDays(TODAY, -1),
    lastDay: addDays(TODAY, 20),
    cutOffHours: 24,
    venue: "Atölye",
    address: null,
    provinceId: null,
    onlineLink: null,
    agreementId: null,
    trainerIds: [trainer.id],
    fieldIds: [],
    provinceIds: [],
  };
  const created = await createSession(ctx, { courseId: course.id, ...write });
  if (!created.ok) throw new Error(created.refusal);
  const { sessionId } = created.value;
  await publishSession(ctx, { sessionId, version: 1 });
  return { ctx, write, sessionId };
}

async function applicants(count: number) {
  const teachers = [];
  for (let index = 0; index < count; index++)
    teachers.push(actorOf(await makeTeacher(), { isTeacher: true }));
  return teachers;
}

const apply = (sessionId: string) => (actor: ReturnType<typeof actorOf>) =>
  enrolTeacher({ actor, now: NOW }, { sessionId, takesSeatUnasked: false });

const seats = (sessionId: string) =>
  db.enrolment.count({ where: { sessionId, status: { in: ["PLACED", "OFFERED", "ATTENDING"] } } });

describe("two editors", () => {
  test("with the same form: one writes, the others are told, nothing is overwritten", async () => {
    const { ctx, write, sessionId } = await announced(5);
    const results = await Promise.all(
      [6, 7, 8, 9].map((capacity) => editSession(ctx, { ...write, capacity, sessionId, version: 2 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual(
      Array(3).fill("session_changed_meanwhile"),
    );
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).version).toBe(3);
  });
});

describe("calling off while people apply", () => {
  test("leaves nobody with a live enrolment in a session that is off", async () => {
    const { ctx, sessionId } = await announced(4);
    const teachers = await applicants(8);
    const reason = "Salon kullanılamıyor, iptal edildi.";
    await Promise.all([
      ...teachers.slice(0, 4).map(apply(sessionId)),
      cancelSession(ctx, { sessionId, version: 2, reason }),
      ...teachers.slice(4).map(apply(sessionId)),
    ]);
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(session).toMatchObject({ status: "CANCELLED", seatsTaken: 0 });
    const live = await db.enrolment.count({
      where: { sessionId, status: { in: ["SUBMITTED", "WAITLISTED", "OFFERED", "PLACED"] } },
    });
    expect(live).toBe(0);
  });

  /** The twin: applies on what was read before, without the session's lock, while the session is called off. */
  test("without the lock somebody ends up with a place in a session that is off", async () => {
    const { ctx, sessionId } = await announced(4);
    const { id: personId } = await makeTeacher();
    const other = connect();
    await transaction(
      async (tx) => {
        const seen = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
        const reason = "Salon kullanılamıyor, iptal edildi.";
        expect((await cancelSession(ctx, { sessionId, version: 2, reason })).ok).toBe(true);
        if (seen.status !== "PUBLISHED") return;
        const { courseId, reference } = seen;
        await tx.enrolment.create({
          data: {
            reference: `${reference}-001`,
            sessionId,
            courseId,
            personId,
            status: "WAITLISTED",
            queueNumber: 1,
            appliedAt: NOW,
          },
        });
      },
      { on: other },
    );
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(session.status).toBe("CANCELLED");
    expect(await db.enrolment.count({ where: { sessionId, status: "WAITLISTED" } })).toBe(1);
    await other.$disconnect();
  });
});

describe("fewer seats while people apply", () => {
  test("either the seats shrink or the people are placed, and both figures agree", async () => {
    const { ctx, write, sessionId } = await announced(8);
    const teachers = await applicants(8);
    const [edited] = await Promise.all([
      editSession(ctx, { ...write, capacity: 3, sessionId, version: 2 }),
      ...teachers.map(apply(sessionId)),
    ]);
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(session.seatsTaken).toBe(await seats(sessionId));
    expect(session.seatsTaken).toBeLessThanOrEqual(session.capacity);
    expect(session.capacity).toBe(edited?.ok ? 3 : 8);
  });

  /** The twin: the same decision without the session's lock. It decides on seats that are gone; only the CHECK stops it. */
  test("without the lock the decision is a wrong one, and only the database's own check is left", async () => {
    const { sessionId } = await announced(3);
    const teachers = await applicants(2);
    const other = connect();
    let seen = -1;
    const unlocked = transaction(
      async (tx) => {
        seen = (await tx.session.findUniqueOrThrow({ where: { id: sessionId } })).seatsTaken;
        await Promise.all(teachers.map(apply(sessionId)));
        if (capacityRefusal({ capacity: 1, minimum: 1, seatsTaken: seen })) return;
        await tx.session.update({ where: { id: sessionId }, data: { capacity: 1 } });
      },
      { on: other },
    );
    await expect(unlocked).rejects.toSatisfy((error) => brokenConstraint(error) === "session_seats");
    expect(seen).toBe(0);
    expect(await seats(sessionId)).toBe(2);
    await other.$disconnect();
  });
});
