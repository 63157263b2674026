import { beforeAll, describe, expect, test } from "vitest";
import { cancelEnrolment } from "@/lib/learning/enrolment/commands/cancel-enrolment";
import { changeWait } from "@/lib/learning/enrolment/commands/change-wait";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { placeStandBy } from "@/lib/learning/enrolment/commands/place-stand-by";
import { settleDueSessions } from "@/lib/learning/enrolment/commands/settle-sessions";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { getOwnApplication } from "@/lib/learning/enrolment/queries/application";
import { getEnrolment } from "@/lib/learning/enrolment/queries/own";
import { completeEnrolments } from "@/lib/learning/enrolment/steps/end";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const newCourse = async () => makeCourse({ centreId: (await makeCentre()).id });
const statusOf = async (id: string) => (await db.enrolment.findUniqueOrThrow({ where: { id } })).status;
const set = (key: string, value: number) =>
  db.setting.create({ data: { key, value, validFrom: new Date("2020-01-01"), setAt: NOW } });

/** A full session with one who only waits and two who stand by. */
async function full() {
  const course = await newCourse();
  const session = await makeSession(course, { capacity: 1 });
  const placed = await makeEnrolment(session, await makeTeacher(), "PLACED");
  const people = [await makeTeacher(), await makeTeacher(), await makeTeacher()];
  const waits = await makeEnrolment(session, people[0]!, "WAITLISTED");
  const first = await makeEnrolment(session, people[1]!, "WAITLISTED", { standsBy: true });
  const second = await makeEnrolment(session, people[2]!, "WAITLISTED", { standsBy: true });
  const coordinator = await makeCoordinator(course.centreId);
  const past = hoursAfter(session.cutOffAt, 1);
  return { session, placed, waits, first, second, people, coordinator, past };
}

describe("standing by past the cut-off", () => {
  test("the others' wait ends at it; a seat freed later goes to the first by one click, who is told", async () => {
    const { session, placed, waits, first, second, people, coordinator, past } = await full();
    await settleDueSessions({ now: past });
    expect(await statusOf(waits.id)).toBe("REJECTED");
    expect(await statusOf(first.id)).toBe("WAITLISTED");
    const ctx = { actor: coordinator, now: past };
    expect(await placeStandBy(ctx, { sessionId: session.id })).toMatchObject({ refusal: "session_full" });
    await cancelEnrolment(ctx, { enrolmentId: placed.id, reason: "other", note: null });
    expect(await statusOf(first.id)).toBe("WAITLISTED");
    expect(await placeStandBy(ctx, { sessionId: session.id })).toMatchObject({
      ok: true,
      value: { count: 1 },
    });
    expect(await statusOf(first.id)).toBe("PLACED");
    expect(await statusOf(second.id)).toBe("WAITLISTED");
    const mail = { kind: "enrolment.standBy", personId: people[1]!.id };
    expect(await db.mail.count({ where: mail })).toBe(1);
    await settleDueSessions({ now: session.startsAt });
    expect(await statusOf(second.id)).toBe("REJECTED");
  });

  test("a neighbour gives no seat, nobody does before the cut-off, and where nobody stands by it is said", async () => {
    const { session, placed, first, second, coordinator, past } = await full();
    const input = { sessionId: session.id };
    const stranger = { actor: await makeCoordinator((await makeCentre()).id), now: past };
    expect(await placeStandBy(stranger, input)).toMatchObject({ refusal: "not_found" });
    await db.enrolment.updateMany({
      where: { id: { in: [first.id, second.id] } },
      data: { standsBy: false },
    });
    await db.enrolment.update({
      where: { id: placed.id },
      data: { status: "CANCELLED_BY_CENTRE", reasonCode: "other", endedAt: NOW },
    });
    await db.session.update({ where: { id: session.id }, data: { capacity: 4 } });
    expect(await placeStandBy({ actor: coordinator, now: NOW }, input)).toMatchObject({
      refusal: "stand_by_later",
    });
    expect(await placeStandBy({ actor: coordinator, now: past }, input)).toMatchObject({
      refusal: "no_stand_by",
    });
  });

  test("ten clicks at once give one seat to one person", async () => {
    const { session, placed, first, second, coordinator, past } = await full();
    const ctx = { actor: coordinator, now: past };
    await cancelEnrolment(ctx, { enrolmentId: placed.id, reason: "other", note: null });
    const results = await Promise.all(
      Array.from({ length: 10 }, () => placeStandBy(ctx, { sessionId: session.id })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect([await statusOf(first.id), await statusOf(second.id)]).toEqual(["PLACED", "WAITLISTED"]);
  });

  test("who is booked elsewhere on these days is passed over and keeps waiting", async () => {
    const { session, placed, first, second, people, coordinator, past } = await full();
    const other = await makeSession(await newCourse());
    await makeEnrolment(other, people[1]!, "PLACED");
    const ctx = { actor: coordinator, now: past };
    await cancelEnrolment(ctx, { enrolmentId: placed.id, reason: "other", note: null });
    expect(await placeStandBy(ctx, { sessionId: session.id })).toMatchObject({ ok: true });
    expect([await statusOf(first.id), await statusOf(second.id)]).toEqual(["WAITLISTED", "PLACED"]);
  });

  test("a full session past the cut-off takes only names that stand by", async () => {
    const { session, past } = await full();
    const teacher = await makeTeacher();
    const apply = (standsBy: boolean) =>
      enrolTeacher(
        { actor: actorOf(teacher), now: past },
        { sessionId: session.id, takesSeatUnasked: false, standsBy },
      );
    expect(await apply(false)).toMatchObject({ refusal: "session_full" });
    expect((await apply(true)).ok).toBe(true);
  });

  test("with the setting on, the seat goes to the first at once", async () => {
    const row = await set("standByAtOnce", 1);
    try {
      const { placed, first, coordinator, past } = await full();
      await cancelEnrolment(
        { actor: coordinator, now: past },
        { enrolmentId: placed.id, reason: "other", note: null },
      );
      expect(await statusOf(first.id)).toBe("PLACED");
    } finally {
      await db.setting.delete({ where: { id: row.id } });
    }
  });
});

test("changing how one waits keeps the number and the position, and is one's own affair", async () => {
  const { waits, people } = await full();
  const before = await getEnrolment(actorOf(people[0]!), waits.id, NOW);
  const input = { enrolmentId: waits.id, takesSeatUnasked: true, standsBy: true };
  expect(await changeWait({ actor: actorOf(people[1]!), now: NOW }, input)).toMatchObject({
    refusal: "not_found",
  });
  expect((await changeWait({ actor: actorOf(people[0]!), now: NOW }, input)).ok).toBe(true);
  const after = await getEnrolment(actorOf(people[0]!), waits.id, NOW);
  expect(after).toMatchObject({
    standsBy: true,
    takesSeatUnasked: true,
    queueNumber: before!.queueNumber,
    position: 1,
  });
});

describe("strikes and the last band", () => {
  test("a late withdrawal without excuse and a no-show count, an excused one never", async () => {
    const session = await makeSession(await newCourse());
    const leave = async (reason: "travel" | "illness") => {
      const teacher = await makeTeacher();
      const mine = await makeEnrolment(session, teacher, "PLACED");
      const ctx = { actor: actorOf(teacher), now: hoursAfter(session.startsAt, -71) };
      await withdrawEnrolment(ctx, { enrolmentId: mine.id, reason, note: null });
      return (await db.enrolment.findUniqueOrThrow({ where: { id: mine.id } })).strike;
    };
    expect(await leave("travel")).toBe("LATE_WITHDRAWAL");
    expect(await leave("illness")).toBeNull();
    const [away, excused] = [
      await makeEnrolment(session, await makeTeacher(), "PLACED"),
      await makeEnrolment(session, await makeTeacher(), "PLACED"),
    ];
    await db.attendanceMark.create({
      data: {
        slotId: session.slots[0]!.id,
        enrolmentId: excused.id,
        status: "EXCUSED",
        minutes: 0,
        markedAt: NOW,
      },
    });
    const outcomes = [away, excused].map(({ id }) => ({ enrolmentId: id, status: "NO_SHOW" as const }));
    await transaction((tx) => completeEnrolments(tx, session.id, outcomes, { actor: SYSTEM, now: NOW }));
    const strikes = await db.enrolment.findMany({
      where: { id: { in: [away.id, excused.id] } },
      orderBy: { queueNumber: "asc" },
    });
    expect(strikes.map(({ strike }) => strike)).toEqual(["NO_SHOW", null]);
  });

  test("put somebody last only where the setting says so, with the position told beforehand", async () => {
    const session = await makeSession(await newCourse(), { capacity: 1 });
    await makeEnrolment(session, await makeTeacher(), "PLACED");
    const struck = async () => {
      const teacher = await makeTeacher();
      for (let index = 0; index < 2; index++) {
        const old = await makeSession(await newCourse(), { startsInDays: -40 - index });
        await makeEnrolment(old, teacher, "NO_SHOW", { strike: "NO_SHOW", endedAt: hoursAfter(NOW, -800) });
      }
      return teacher;
    };
    const apply = async (person: { id: string }) => {
      const input = { sessionId: session.id, takesSeatUnasked: false, standsBy: false };
      const result = await enrolTeacher({ actor: actorOf(person), now: NOW }, input);
      if (!result.ok) throw new Error(result.refusal);
      return db.enrolment.findUniqueOrThrow({ where: { id: result.value.enrolmentId } });
    };
    expect((await apply(await struck())).band).toBe(0);
    const row = await set("strikesWaitLast", 1);
    try {
      const last = await struck();
      const told = await getOwnApplication(actorOf(last), session.id, NOW);
      expect(told).toMatchObject({ position: 2 });
      expect(told?.person.strikes).toHaveLength(2);
      const mine = await apply(last);
      expect(mine.band).toBe(1);
      const clean = await makeTeacher();
      expect((await getOwnApplication(actorOf(clean), session.id, NOW))?.position).toBe(2);
      const theirs = await apply(clean);
      expect((await getEnrolment(actorOf(clean), theirs.id, NOW))?.position).toBe(2);
      expect((await getEnrolment(actorOf(last), mine.id, NOW))?.position).toBe(3);
    } finally {
      await db.setting.delete({ where: { id: row.id } });
    }
  });
});
