import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptOffer, declineOffer } from "@/lib/learning/enrolment/commands/answer-offer";
import { cancelEnrolment } from "@/lib/learning/enrolment/commands/cancel-enrolment";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { settleOneSession } from "@/lib/learning/enrolment/commands/settle-sessions";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { connect, db } from "@/lib/platform/db";
import { findingsOf } from "@/tests/support/auditor";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeNetwork,
  makeSchool,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

const SEATS = 50;
const RUSH = 500;

beforeAll(makeNetwork);

async function course() {
  return makeCourse({ centreId: (await makeCentre()).id });
}

/** Teachers in bulk: the makers take a dozen statements each. */
async function manyTeachers(count: number) {
  const school = await makeSchool();
  const people = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    givenName: "Ece",
    familyName: `Yarış ${index}`,
    email: `${randomUUID()}@usta.example`,
    createdAt: NOW,
  }));
  await db.person.createMany({ data: people });
  await db.schoolMembership.createMany({
    data: people.map(({ id }) => ({
      personId: id,
      schoolId: school.id,
      status: "CONFIRMED" as const,
      startsOn: new Date("2020-01-01"),
      claimedAt: NOW,
    })),
  });
  return people;
}

const rowsOf = (sessionId: string) =>
  db.enrolment.findMany({ where: { sessionId }, orderBy: { queueNumber: "asc" } });

describe("a rush for the last seats", () => {
  test("500 teachers for 50 seats: exactly 50 placed, 450 waiting in order, on ten connections", async () => {
    const session = await makeSession(await course(), { capacity: SEATS });
    const people = await manyTeachers(RUSH);
    const results = await Promise.all(
      people.map((person) =>
        enrolTeacher(
          { actor: actorOf(person), now: NOW },
          { sessionId: session.id, takesSeatUnasked: false },
        ),
      ),
    );
    expect(results.filter((result) => !result.ok)).toEqual([]);
    const rows = await rowsOf(session.id);
    expect(rows.map((row) => row.queueNumber)).toEqual(Array.from({ length: RUSH }, (_, index) => index + 1));
    expect(rows.slice(0, SEATS).every((row) => row.status === "PLACED")).toBe(true);
    expect(rows.slice(SEATS).every((row) => row.status === "WAITLISTED")).toBe(true);
    const after = await db.session.findUniqueOrThrow({ where: { id: session.id } });
    expect(after.seatsTaken).toBe(SEATS);
    expect(await findingsOf(session.id, NOW)).toEqual([]);
    expect(
      await db.mail.count({ where: { kind: { in: ["enrolment.placed", "enrolment.waitlisted"] } } }),
    ).toBe(RUSH);
  });

  test("the same deed without the lock oversells, and only the database's own count stops it", async () => {
    const session = await makeSession(await course(), { capacity: 5 });
    const people = await manyTeachers(20);
    const outcomes = await Promise.all(
      people.map((person, index) => enrolUnlocked(session, person.id, index + 1).catch(() => "stopped")),
    );
    expect(
      outcomes.filter((outcome) => outcome === "thought there was a seat" || outcome === "stopped").length,
    ).toBeGreaterThan(5);
    const { seatsTaken } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
    expect(seatsTaken).toBeLessThanOrEqual(5);
  });

  test("and with that count switched off too, it lets more people in than there are seats", async () => {
    const session = await makeSession(await course(), { capacity: 5 });
    const people = await manyTeachers(20);
    await db.$executeRaw`ALTER TABLE session DROP CONSTRAINT session_seats`;
    try {
      await Promise.all(people.map((person, index) => enrolUnlocked(session, person.id, index + 1)));
      expect(
        await db.enrolment.count({ where: { sessionId: session.id, status: "PLACED" } }),
      ).toBeGreaterThan(5);
    } finally {
      await db.$executeRaw`UPDATE session SET capacity = 20 WHERE id = ${session.id}::uuid`;
      await db.$executeRaw`ALTER TABLE session ADD CONSTRAINT session_seats CHECK (seats_taken >= 0 AND seats_taken <= capacity)`;
    }
  });

  /** The twin: counts, then inserts, without the session's lock. */
  async function enrolUnlocked(
    session: { id: string; courseId: string },
    personId: string,
    queueNumber: number,
  ) {
    return db.$transaction(async (tx) => {
      const { capacity, seatsTaken } = await tx.session.findUniqueOrThrow({ where: { id: session.id } });
      await new Promise((later) => setTimeout(later, 30));
      if (seatsTaken >= capacity) return "full";
      await tx.enrolment.create({
        data: {
          reference: randomUUID(),
          sessionId: session.id,
          courseId: session.courseId,
          personId,
          status: "PLACED",
          queueNumber,
          appliedAt: NOW,
        },
      });
      return "thought there was a seat";
    });
  }
});

test("a double click, and two tabs on two connections, make one enrolment", async () => {
  const session = await makeSession(await course());
  const teacher = await makeTeacher();
  const ctx = { actor: actorOf(teacher), now: NOW };
  const input = { sessionId: session.id, takesSeatUnasked: false };
  const results = await Promise.all(Array.from({ length: 8 }, () => enrolTeacher(ctx, input)));
  const ids = results.map((result) => (result.ok ? result.value.enrolmentId : null));
  expect(new Set(ids).size).toBe(1);
  expect(await db.enrolment.count({ where: { personId: teacher.id } })).toBe(1);
  expect(await db.mail.count({ where: { personId: teacher.id } })).toBe(1);
});

test("one person for two sessions that overlap, at once: one is refused with the other named", async () => {
  const teacher = await makeTeacher();
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await makeSession(await course()), await makeSession(await course())];
    const ctx = { actor: actorOf(teacher), now: NOW };
    const results = await Promise.all(
      [a, b].map((session) => enrolTeacher(ctx, { sessionId: session.id, takesSeatUnasked: false })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const lost = results.find((result) => !result.ok);
    expect(lost).toMatchObject({ refusal: "overlaps_booking" });
    await db.enrolment.deleteMany({ where: { id: { in: [] } } });
    await db.enrolment.updateMany({
      where: { personId: teacher.id },
      data: { status: "COMPLETED", endedAt: NOW },
    });
    await db.enrolment.updateMany({
      where: { personId: teacher.id, status: "COMPLETED" },
      data: { status: "WITHDRAWN_BY_TEACHER" },
    });
  }
});

test("two coordinators' withdrawals and a cancel at once: each freed seat goes to one person, in order", async () => {
  const parent = await course();
  const session = await makeSession(parent, { capacity: 3 });
  const placed = await Promise.all([1, 2, 3].map(() => makeTeacher()));
  for (const person of placed) await makeEnrolment(session, person, "PLACED");
  const waiting = await Promise.all([1, 2, 3, 4].map(() => makeTeacher()));
  for (const person of waiting) await makeEnrolment(session, person, "WAITLISTED");
  const coordinator = await makeCoordinator(parent.centreId);
  const rows = await rowsOf(session.id);
  const [first, second, third] = rows;
  await Promise.all([
    withdrawEnrolment(
      { actor: actorOf(placed[0]!), now: NOW },
      { enrolmentId: first!.id, reason: "travel", note: null },
    ),
    cancelEnrolment(
      { actor: coordinator, now: NOW },
      { enrolmentId: second!.id, reason: "other", note: null },
    ),
    withdrawEnrolment(
      { actor: actorOf(placed[2]!), now: NOW },
      { enrolmentId: third!.id, reason: "illness", note: null },
    ),
    settleOneSession({ now: NOW }, { sessionId: session.id }),
    settleOneSession({ now: NOW }, { sessionId: session.id }),
  ]);
  const after = await rowsOf(session.id);
  expect(after.slice(3).map((row) => row.status)).toEqual(["OFFERED", "OFFERED", "OFFERED", "WAITLISTED"]);
  expect(
    await db.mail.count({ where: { kind: "enrolment.offered", personId: { in: waiting.map((p) => p.id) } } }),
  ).toBe(3);
});

/** The twin: each withdrawal looks for the first in line by itself, without the session's lock. */
test("without the lock two freed seats are offered to the same person, and the next one waits for nothing", async () => {
  const session = await makeSession(await course(), { capacity: 2 });
  const placed = [await makeTeacher(), await makeTeacher()];
  const rows = [];
  for (const person of placed) rows.push(await makeEnrolment(session, person, "PLACED"));
  for (const person of [await makeTeacher(), await makeTeacher()])
    await makeEnrolment(session, person, "WAITLISTED");
  const offered = await Promise.all(
    rows.map(async ({ id }) => {
      await db.enrolment.update({ where: { id }, data: { status: "WITHDRAWN_BY_TEACHER", endedAt: NOW } });
      const first = await db.enrolment.findFirstOrThrow({
        where: { sessionId: session.id, status: "WAITLISTED" },
        orderBy: { queueNumber: "asc" },
      });
      await new Promise((later) => setTimeout(later, 50));
      const held = { status: "OFFERED" as const, offeredAt: NOW, offerExpiresAt: hoursAfter(NOW, 48) };
      await db.enrolment.update({ where: { id: first.id }, data: held });
      return first.id;
    }),
  );
  expect(new Set(offered).size).toBe(1);
  const { seatsTaken } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
  expect(seatsTaken, "one seat stays empty while somebody waits").toBe(1);
});

test("an offer is accepted a moment before its deadline, and gone at the deadline", async () => {
  const session = await makeSession(await course(), { capacity: 1 });
  const [early, late] = [await makeTeacher(), await makeTeacher()];
  const deadline = hoursAfter(NOW, 48);
  const mine = await makeEnrolment(session, early, "OFFERED", { offerExpiresAt: deadline });
  await makeEnrolment(session, late, "WAITLISTED");
  const atDeadline = await acceptOffer({ actor: actorOf(early), now: deadline }, { enrolmentId: mine.id });
  expect(atDeadline).toMatchObject({ ok: false, refusal: "offer_expired" });
  const [gone, next] = await rowsOf(session.id);
  expect([gone!.status, next!.status]).toEqual(["OFFER_EXPIRED", "OFFERED"]);
  const justInTime = new Date(next!.offerExpiresAt!.getTime() - 1);
  const accepted = await acceptOffer({ actor: actorOf(late), now: justInTime }, { enrolmentId: next!.id });
  expect(accepted.ok).toBe(true);
});

test("accepting, declining and expiring at once end in one of them, and the seat is held once", async () => {
  for (let round = 0; round < 6; round++) {
    const session = await makeSession(await course(), { capacity: 1 });
    const [holder, next] = [await makeTeacher(), await makeTeacher()];
    const mine = await makeEnrolment(session, holder, "OFFERED", { offerExpiresAt: hoursAfter(NOW, 1) });
    await makeEnrolment(session, next, "WAITLISTED");
    const ctx = { actor: actorOf(holder), now: NOW };
    await Promise.all([
      acceptOffer(ctx, { enrolmentId: mine.id }),
      declineOffer(ctx, { enrolmentId: mine.id }),
      settleOneSession({ now: hoursAfter(NOW, 1) }, { sessionId: session.id }),
    ]);
    const [first, second] = await rowsOf(session.id);
    const moved = first!.status !== "PLACED";
    expect(second!.status).toBe(moved ? "OFFERED" : "WAITLISTED");
    const { seatsTaken } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
    expect(seatsTaken).toBe(1);
  }
});

test("another process's lock is waited for, and what it wrote is seen", async () => {
  const session = await makeSession(await course(), { capacity: 1 });
  const [quick, slow] = [await makeTeacher(), await makeTeacher()];
  const other = connect(process.env.DATABASE_URL);
  let locked = () => {};
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  try {
    const holding = other.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM session WHERE id = ${session.id}::uuid FOR UPDATE`;
      locked();
      await new Promise((later) => setTimeout(later, 300));
      await tx.session.update({ where: { id: session.id }, data: { lastQueueNumber: 1 } });
      await tx.enrolment.create({
        data: {
          reference: randomUUID(),
          sessionId: session.id,
          courseId: session.courseId,
          personId: quick.id,
          status: "PLACED",
          queueNumber: 1,
          appliedAt: NOW,
        },
      });
    });
    await isLocked;
    const result = await enrolTeacher(
      { actor: actorOf(slow), now: NOW },
      { sessionId: session.id, takesSeatUnasked: false },
    );
    await holding;
    expect(result.ok).toBe(true);
    expect((await rowsOf(session.id)).map((row) => row.status)).toEqual(["PLACED", "WAITLISTED"]);
  } finally {
    await other.$disconnect();
  }
});
