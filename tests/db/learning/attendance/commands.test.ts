import { beforeAll, describe, expect, it } from "vitest";
import { markRegister } from "@/lib/learning/attendance/commands/mark-register";
import { lockRegister, reopenRegister } from "@/lib/learning/attendance/commands/reopen-register";
import { getRegister, listMarkHistory, listRegisterTasks } from "@/lib/learning/attendance/queries";
import type { AttendanceStatus } from "@/lib/platform/db/generated/enums";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
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

type Made = Awaited<ReturnType<typeof makeRunning>>;

/** A session that starts tomorrow with three people on its register, and its coordinator. */
async function makeRunning() {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  const trainer = await makePerson();
  const session = await makeSession(course, { startsInDays: 1, trainerIds: [trainer.id] });
  const people = await Promise.all([makeTeacher(), makeTeacher(), makeTeacher()]);
  const enrolments = [];
  for (const person of people) enrolments.push(await makeEnrolment(session, person));
  return {
    session,
    slot: session.slots[0]!,
    enrolments,
    coordinator: await makeCoordinator(centre.id),
    trainer: actorOf(trainer),
  };
}

const post = (made: Made, marks: Record<string, AttendanceStatus>, rest = {}) => ({
  slotId: made.slot.id,
  marks,
  minutes: {},
  seen: {},
  restPresent: false,
  reasonCode: null,
  reason: null,
  ...rest,
});
const during = (made: Made) => ({ actor: made.coordinator, now: made.slot.startsAt });
const current = (slotId: string) => db.attendanceMark.findMany({ where: { slotId, supersededAt: null } });

beforeAll(async () => {
  await makeNetwork();
});

describe("markRegister", () => {
  it("marks, corrects by a new row and keeps the old one", async () => {
    const made = await makeRunning();
    const [first] = made.enrolments;
    expect(await markRegister(during(made), post(made, { [first!.id]: "ABSENT" }))).toMatchObject({
      ok: true,
      value: { marked: 1, corrected: 0 },
    });
    const [mark] = await current(made.slot.id);
    const corrected = await markRegister(
      during(made),
      post(made, { [first!.id]: "LATE" }, { minutes: { [first!.id]: 100 }, seen: { [first!.id]: mark!.id } }),
    );
    expect(corrected).toMatchObject({ ok: true, value: { marked: 0, corrected: 1 } });
    expect(await current(made.slot.id)).toMatchObject([{ status: "LATE", minutes: 100 }]);
    expect(await listMarkHistory(made.coordinator, made.session.id)).toMatchObject([{ status: "ABSENT" }]);
    const events = await db.auditEvent.findMany({
      where: { subjectId: first!.id, type: "attendance.corrected" },
    });
    expect(events[0]?.facts).toMatchObject({ from: "ABSENT", to: "LATE" });
  });

  it("marks everyone left as present at once", async () => {
    const made = await makeRunning();
    const [first] = made.enrolments;
    await markRegister(during(made), post(made, { [first!.id]: "EXCUSED" }, { restPresent: true }));
    const marks = await current(made.slot.id);
    expect(marks.map((mark) => mark.status).sort()).toEqual(["EXCUSED", "PRESENT", "PRESENT"]);
  });

  it("lets the session's trainer in, and nobody else", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    const marks = { [made.enrolments[0]!.id]: "PRESENT" as const };
    const at = made.slot.startsAt;
    for (const actor of [
      other.coordinator,
      other.trainer,
      await makeMinistryActor(),
      { kind: "anyone" as const },
    ]) {
      expect(await markRegister({ actor, now: at }, post(made, marks))).toMatchObject({
        refusal: "not_found",
      });
    }
    expect(await current(made.slot.id)).toEqual([]);
    expect(await markRegister({ actor: made.trainer, now: at }, post(made, marks))).toMatchObject({
      ok: true,
    });
  });

  it("does not touch an enrolment of another session slipped into the post", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    const stranger = other.enrolments[0]!.id;
    expect(await markRegister(during(made), post(made, { [stranger]: "PRESENT" }))).toMatchObject({
      refusal: "nothing_marked",
    });
    expect(await db.attendanceMark.count({ where: { enrolmentId: stranger } })).toBe(0);
  });

  it("refuses too early, and minutes that are none or all", async () => {
    const made = await makeRunning();
    const [first] = made.enrolments;
    const early = { actor: made.coordinator, now: NOW };
    expect(await markRegister(early, post(made, { [first!.id]: "PRESENT" }))).toMatchObject({
      refusal: "attendance_too_early",
    });
    expect(await markRegister(during(made), post(made, { [first!.id]: "LATE" }))).toMatchObject({
      refusal: "minutes_out_of_range",
    });
  });

  it("asks why another's mark is corrected, and takes the own one back as a slip", async () => {
    const made = await makeRunning();
    const [first] = made.enrolments;
    await markRegister(during(made), post(made, { [first!.id]: "PRESENT" }));
    const [mark] = await current(made.slot.id);
    const change = post(made, { [first!.id]: "ABSENT" }, { seen: { [first!.id]: mark!.id } });
    const later = (minutes: number) => new Date(made.slot.startsAt.getTime() + minutes * 60_000);
    const trainer = { actor: made.trainer, now: later(2) };
    expect(await markRegister(trainer, change)).toMatchObject({ refusal: "correction_needs_reason" });
    const slip = { actor: made.coordinator, now: later(1) };
    expect(await markRegister(slip, change)).toMatchObject({ ok: true });
    expect(await current(made.slot.id)).toMatchObject([{ status: "ABSENT", reasonCode: "SLIP" }]);
    const [second] = await current(made.slot.id);
    const back = post(
      made,
      { [first!.id]: "PRESENT" },
      { seen: { [first!.id]: second!.id }, reasonCode: "PAPER_SHEET" },
    );
    expect(await markRegister(trainer, back)).toMatchObject({ ok: true });
    expect(await listMarkHistory(made.coordinator, made.session.id)).toMatchObject([
      { status: "ABSENT", reasonCode: "PAPER_SHEET" },
      { status: "PRESENT", reasonCode: "SLIP" },
    ]);
  });

  it("is locked with the session's certificates, opened again by the coordinator with a reason, and locked anew", async () => {
    const made = await makeRunning();
    const [first] = made.enrolments;
    await markRegister(during(made), post(made, { [first!.id]: "PRESENT" }));
    await db.session.update({ where: { id: made.session.id }, data: { status: "CLOSED" } });
    const [mark] = await current(made.slot.id);
    const change = post(made, { [first!.id]: "ABSENT" }, { seen: { [first!.id]: mark!.id } });
    const trainer = { actor: made.trainer, now: made.slot.startsAt };
    const reopen = { sessionId: made.session.id, reason: "Listeye yanlış yazılmış" };
    const lock = { sessionId: made.session.id };
    expect(await markRegister(during(made), change)).toMatchObject({ refusal: "register_locked" });
    expect(await reopenRegister(trainer, reopen)).toMatchObject({ refusal: "not_found" });
    expect(await lockRegister(during(made), lock)).toMatchObject({ refusal: "register_not_reopened" });
    expect(await reopenRegister(during(made), reopen)).toMatchObject({ ok: true });
    expect(await reopenRegister(during(made), reopen)).toMatchObject({
      refusal: "register_reopened_already",
    });
    expect(await markRegister(during(made), change), "certificates rest on it: no slip").toMatchObject({
      refusal: "correction_needs_reason",
    });
    expect(await markRegister(trainer, { ...change, reasonCode: "PAPER_SHEET" })).toMatchObject({ ok: true });
    expect(await lockRegister(trainer, lock)).toMatchObject({ refusal: "not_found" });
    expect(await lockRegister(during(made), lock)).toMatchObject({ ok: true });
    expect(await markRegister(during(made), change)).toMatchObject({ refusal: "register_locked" });
    const events = await db.auditEvent.findMany({ where: { subjectId: made.session.id } });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["attendance.reopened", "attendance.locked"]),
    );
  });

  it("does not open what is not closed", async () => {
    const made = await makeRunning();
    expect(
      await reopenRegister(during(made), { sessionId: made.session.id, reason: "Deneme amacıyla" }),
    ).toMatchObject({ refusal: "register_not_locked" });
  });

  it("two people at once: one mark stands, the other is told", async () => {
    const made = await makeRunning();
    const [first] = made.enrolments;
    const ctx = (actor: typeof made.coordinator) => ({ actor, now: made.slot.startsAt });
    const results = await Promise.all([
      markRegister(ctx(made.coordinator), post(made, { [first!.id]: "PRESENT" })),
      markRegister(ctx(made.trainer), post(made, { [first!.id]: "ABSENT" })),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: "marked_meanwhile" });
    expect(await current(made.slot.id)).toHaveLength(1);
  });
});

describe("queries", () => {
  it("show a register to those of its centre, and the ministry reads only", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    expect((await getRegister(made.coordinator, made.session.id))?.mayMark).toBe(true);
    expect((await getRegister(await makeMinistryActor(), made.session.id))?.mayMark).toBe(false);
    expect(await getRegister(other.coordinator, made.session.id)).toBeNull();
    expect(await getRegister({ kind: "anyone" }, made.session.id)).toBeNull();
  });
  it("lists sessions that have begun as tasks of their keepers", async () => {
    const made = await makeRunning();
    const later = daysAfter(made.session.endsAt, 1);
    const ids = async (actor: typeof made.coordinator, now: Date) =>
      (await listRegisterTasks(actor, now)).map((session) => session.id);
    expect(await ids(made.coordinator, later)).toContain(made.session.id);
    expect(await ids(made.trainer, later)).toContain(made.session.id);
    expect(await ids(made.coordinator, NOW)).not.toContain(made.session.id);
    expect(await ids((await makeRunning()).coordinator, later)).not.toContain(made.session.id);
  });
});
