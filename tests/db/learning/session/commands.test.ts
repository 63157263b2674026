import { beforeAll, describe, expect, test } from "vitest";
import {
  cancelSession,
  completeSession,
  confirmSession,
  postponeSession,
  publishSession,
} from "@/lib/learning/session/commands/move-session";
import { createSession, editSession } from "@/lib/learning/session/commands/write-session";
import type { SessionWrite } from "@/lib/learning/session/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { addDays } from "@/lib/platform/dates/calendar";
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
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const TODAY = NOW.toISOString().slice(0, 10);

function form(trainerIds: string[], change: Partial<SessionWrite> = {}): SessionWrite {
  const date = addDays(TODAY, 30);
  return {
    capacity: 2,
    minimum: 1,
    fillMode: "ARRIVAL",
    slots: [
      { date, startMinute: 540, endMinute: 720, room: "Atölye 1" },
      { date, startMinute: 780, endMinute: 960, room: "Atölye 1" },
    ],
    opensOn: addDays(TODAY, -1),
    lastDay: addDays(TODAY, 20),
    cutOffHours: 24,
    venue: "Atölye",
    address: null,
    provinceId: null,
    onlineLink: null,
    agreementId: null,
    trainerIds,
    fieldIds: [],
    provinceIds: [],
    ...change,
  };
}

async function scene() {
  const centre = await makeCentre();
  const coordinator = await makeCoordinator(centre.id);
  const trainer = await makePerson();
  await giveRole(trainer.id, "TRAINER", { centreId: centre.id });
  const course = await makeCourse({ centreId: centre.id });
  const ctx = { actor: coordinator, now: NOW };
  return { centre, coordinator, trainer, course, ctx };
}

async function draft(change: Partial<SessionWrite> = {}) {
  const around = await scene();
  const write = form([around.trainer.id], change);
  const created = await createSession(around.ctx, { courseId: around.course.id, ...write });
  if (!created.ok) throw new Error(created.refusal);
  return { ...around, sessionId: created.value.sessionId, write };
}

async function announced(change: Partial<SessionWrite> = {}) {
  const made = await draft(change);
  const published = await publishSession(made.ctx, { sessionId: made.sessionId, version: 1 });
  if (!published.ok) throw new Error(published.refusal);
  return made;
}

const read = (id: string) => db.session.findUniqueOrThrow({ where: { id }, include: { slots: true } });
const mailsTo = (personId: string) =>
  db.mail.findMany({ where: { personId }, orderBy: { queuedAt: "asc" }, select: { kind: true, body: true } });
const placed = async (
  made: { sessionId: string; course: { id: string } },
  status: "PLACED" | "WAITLISTED",
) => {
  const teacher = await makeTeacher();
  const enrolment = await makeEnrolment({ id: made.sessionId, courseId: made.course.id }, teacher, status);
  return { teacher, enrolment };
};

describe("a session", () => {
  test("is written as a draft with its instants, and announced for everyone to see", async () => {
    const { sessionId, ctx } = await draft();
    const before = await read(sessionId);
    expect(before).toMatchObject({ status: "DRAFT", publishedAt: null, version: 1 });
    expect(before.reference).toMatch(/^2026-\d{4}$/);
    expect(before.startsAt).toEqual(new Date(`${addDays(TODAY, 30)}T06:00:00Z`));
    expect(before.cutOffAt).toEqual(new Date(`${addDays(TODAY, 29)}T06:00:00Z`));
    expect(before.slots).toHaveLength(2);
    expect(await publishSession(ctx, { sessionId, version: 1 })).toMatchObject({ ok: true });
    expect(await read(sessionId)).toMatchObject({ status: "PUBLISHED", publishedAt: NOW, version: 2 });
  });

  test.each([
    ["session_without_trainer", { trainerIds: [] }],
    ["session_without_venue", { venue: null }],
  ])("is not announced: %s", async (refusal, change) => {
    const { sessionId, ctx } = await draft(change);
    expect(await publishSession(ctx, { sessionId, version: 1 })).toMatchObject({ refusal });
  });

  test.each([
    ["session_capacity_below_minimum", { capacity: 2, minimum: 3 }],
    ["session_trainer_unknown", { trainerIds: ["00000000-0000-7000-8000-000000000000"] }],
    ["session_province_unknown", { provinceIds: ["00000000-0000-7000-8000-000000000000"] }],
    ["session_field_not_of_course", { fieldIds: ["00000000-0000-7000-8000-000000000000"] }],
    ["session_window_after_start", { opensOn: addDays(TODAY, 31), lastDay: addDays(TODAY, 32) }],
    ["session_without_slots", { slots: [] }],
  ])("is not written: %s", async (refusal, change) => {
    const { ctx, course, trainer } = await scene();
    const result = await createSession(ctx, { courseId: course.id, ...form([trainer.id], change) });
    expect(result).toMatchObject({ ok: false, refusal });
    expect(await db.session.count({ where: { courseId: course.id } })).toBe(0);
  });

  test("gets a number of its own, also when ten are written at once", async () => {
    const { ctx, course, trainer } = await scene();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => createSession(ctx, { courseId: course.id, ...form([trainer.id]) })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const rows = await db.session.findMany({ where: { courseId: course.id } });
    expect(new Set(rows.map((row) => row.reference)).size).toBe(10);
  });

  test("is moved: those with a place and its trainers are told what changed, others are not", async () => {
    const made = await announced();
    const { teacher } = await placed(made, "PLACED");
    const stranger = await makeTeacher();
    const date = addDays(TODAY, 40);
    const slots = made.write.slots.map((slot) => ({ ...slot, date }));
    const edit = { ...made.write, slots, sessionId: made.sessionId, version: 2 };
    expect(await editSession(made.ctx, edit)).toMatchObject({ ok: true });
    const [letter] = await mailsTo(teacher.id);
    expect(letter).toMatchObject({ kind: "session.changed" });
    expect(letter?.body).toContain("günler ve saatler");
    expect((await mailsTo(made.trainer.id)).map((mail) => mail.kind)).toEqual(["session.changed"]);
    expect(await mailsTo(stranger.id)).toEqual([]);
  });

  test("an edit that moves nothing tells nobody", async () => {
    const made = await announced();
    const { teacher } = await placed(made, "PLACED");
    const edit = { ...made.write, minimum: 2, sessionId: made.sessionId, version: 2 };
    expect(await editSession(made.ctx, edit)).toMatchObject({ ok: true });
    expect(await mailsTo(teacher.id)).toEqual([]);
  });

  test("more seats go to who waits, fewer than taken are refused with the number", async () => {
    const made = await announced({ capacity: 1 });
    await placed(made, "PLACED");
    const { enrolment } = await placed(made, "WAITLISTED");
    const edit = { ...made.write, sessionId: made.sessionId, version: 2 };
    expect(await editSession(made.ctx, { ...edit, capacity: 3 })).toMatchObject({ ok: true });
    expect(await db.enrolment.findUniqueOrThrow({ where: { id: enrolment.id } })).toMatchObject({
      status: "OFFERED",
    });
    expect(await editSession(made.ctx, { ...edit, capacity: 1, version: 3 })).toMatchObject({
      refusal: "session_capacity_below_taken",
      details: { taken: 2 },
    });
  });

  test("what was announced cannot lose its trainer or its place", async () => {
    const made = await announced();
    const edit = { ...made.write, sessionId: made.sessionId, version: 2 };
    expect(await editSession(made.ctx, { ...edit, trainerIds: [] })).toMatchObject({
      refusal: "session_without_trainer",
    });
    expect(await editSession(made.ctx, { ...edit, venue: null })).toMatchObject({
      refusal: "session_without_venue",
    });
  });

  test("postponed it keeps its people, and is announced again with new dates", async () => {
    const made = await announced();
    const { teacher, enrolment } = await placed(made, "PLACED");
    const reason = "Salon onarımda olduğu için ertelendi.";
    await postponeSession(made.ctx, { sessionId: made.sessionId, version: 2, reason });
    expect(await read(made.sessionId)).toMatchObject({ status: "POSTPONED", statusReason: reason });
    await publishSession(made.ctx, { sessionId: made.sessionId, version: 3 });
    expect((await mailsTo(teacher.id)).map((mail) => mail.kind)).toEqual([
      "session.postponed",
      "session.published",
    ]);
    expect(await db.enrolment.findUniqueOrThrow({ where: { id: enrolment.id } })).toMatchObject({
      status: "PLACED",
    });
  });

  test("called off it ends every enrolment, and each is told once, with the reason", async () => {
    const made = await announced();
    const people = [await placed(made, "PLACED"), await placed(made, "WAITLISTED")];
    const reason = "Yeterli başvuru olmadığı için yapılamıyor.";
    expect(await cancelSession(made.ctx, { sessionId: made.sessionId, version: 2, reason })).toMatchObject({
      ok: true,
    });
    for (const { teacher, enrolment } of people) {
      expect(await db.enrolment.findUniqueOrThrow({ where: { id: enrolment.id } })).toMatchObject({
        status: "CANCELLED_BY_CENTRE",
      });
      const letters = await mailsTo(teacher.id);
      expect(letters).toHaveLength(1);
      expect(letters[0]?.body).toContain(reason);
    }
    expect((await mailsTo(made.trainer.id)).map((mail) => mail.kind)).toEqual(["session.cancelled"]);
    expect((await read(made.sessionId)).seatsTaken).toBe(0);
  });

  test("a draft is given up without a word to anybody", async () => {
    const { sessionId, ctx, trainer } = await draft();
    await cancelSession(ctx, { sessionId, version: 1, reason: "Vazgeçildi, gerek kalmadı." });
    expect(await mailsTo(trainer.id)).toEqual([]);
  });

  test("is confirmed before it starts and completed after it ends", async () => {
    const { sessionId, ctx } = await announced();
    expect(await confirmSession(ctx, { sessionId, version: 2 })).toMatchObject({ ok: true });
    expect(await completeSession(ctx, { sessionId, version: 3 })).toMatchObject({
      refusal: "session_not_over",
    });
    const later = { ...ctx, now: daysAfter(NOW, 31) };
    expect(
      await cancelSession(later, { sessionId, version: 3, reason: "Çok geç kaldık, olmadı." }),
    ).toMatchObject({ refusal: "session_started" });
    expect(await completeSession(later, { sessionId, version: 3 })).toMatchObject({ ok: true });
    const events = await db.auditEvent.findMany({ where: { subjectId: sessionId }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual([
      "session.created",
      "session.published",
      "session.confirmed",
      "session.completed",
    ]);
  });
});

describe("who may", () => {
  test("the neighbour, the ministry, a trainer, a teacher and the public find nothing", async () => {
    const made = await draft();
    const input = { sessionId: made.sessionId, version: 1 };
    const reason = "Bu bir denemedir, olmamalı.";
    const actors = [
      await makeCoordinator((await makeCentre()).id),
      await makeMinistryActor(),
      actorOf(made.trainer, { trainerCentreIds: [made.centre.id] }),
      actorOf(await makeTeacher(), { isTeacher: true }),
      ANYONE,
    ];
    for (const actor of actors) {
      const ctx = { actor, now: NOW };
      const absent = { ok: false, refusal: "not_found" };
      expect(await createSession(ctx, { courseId: made.course.id, ...made.write })).toEqual(absent);
      expect(await editSession(ctx, { ...input, ...made.write })).toEqual(absent);
      for (const deed of [publishSession, confirmSession, completeSession])
        expect(await deed(ctx, input)).toEqual(absent);
      for (const deed of [postponeSession, cancelSession])
        expect(await deed(ctx, { ...input, reason })).toEqual(absent);
    }
    expect(await read(made.sessionId)).toMatchObject({ status: "DRAFT", version: 1 });
  });
});
