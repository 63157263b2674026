import { beforeAll, describe, expect, it } from "vitest";
import { checkIn, confirmCheckIns } from "@/lib/learning/check-in/commands";
import {
  checkInCode,
  checkInTicket,
  getCheckInScreen,
  getSample,
  listOwnSlots,
} from "@/lib/learning/check-in/queries";
import { CHECK_IN_SECONDS, TICKET_SECONDS, windowAt } from "@/lib/learning/check-in/rules";
import { markRegister } from "@/lib/learning/attendance/commands/mark-register";
import { getRegister } from "@/lib/learning/attendance/queries";
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
  makeSession,
  makeTeacher,
} from "@/tests/support/make";

async function makeRunning(count = 2) {
  const centre = await makeCentre();
  const course = await makeCourse({ centreId: centre.id });
  const trainer = await makePerson();
  const session = await makeSession(course, { startsInDays: 1, trainerIds: [trainer.id] });
  const people = [];
  for (let index = 0; index < count; index++) {
    const person = await makeTeacher();
    people.push({ actor: actorOf(person), enrolment: await makeEnrolment(session, person) });
  }
  const slot = session.slots[0]!;
  return { session, slot, people, coordinator: await makeCoordinator(centre.id), trainer: actorOf(trainer) };
}
type Made = Awaited<ReturnType<typeof makeRunning>>;

const later = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);
const codeAt = (made: Made, now: Date) => checkInCode(made.slot.id, windowAt(now));
const byCode = (shortCode: string, slotId: string | null = null) => ({ slotId, ticket: null, shortCode });
const currentMarks = (made: Made) =>
  db.attendanceMark.findMany({ where: { slotId: made.slot.id, supersededAt: null } });

beforeAll(async () => {
  await makeNetwork();
});

describe("checkIn", () => {
  it("takes the code of now and the one before, and marks present by one's own word", async () => {
    const made = await makeRunning();
    const now = made.slot.startsAt;
    const [one, two] = made.people;
    const code = codeAt(made, now);
    expect(await checkIn({ actor: one!.actor, now }, byCode(code))).toMatchObject({
      ok: true,
      value: { isNew: true },
    });
    const next = later(now, CHECK_IN_SECONDS);
    expect(await checkIn({ actor: two!.actor, now: next }, byCode(code))).toMatchObject({ ok: true });
    expect(await currentMarks(made)).toMatchObject([{ status: "PRESENT" }, { status: "PRESENT" }]);
    const register = await getRegister(made.trainer, made.session.id);
    expect(register?.enrolments[0]?.checkIns).toEqual([{ slotId: made.slot.id, isThere: null }]);
  });

  it("refuses a code that is two windows old, another half-day's, and what is none", async () => {
    const made = await makeRunning();
    const now = made.slot.startsAt;
    const actor = made.people[0]!.actor;
    const old = codeAt(made, later(now, -2 * CHECK_IN_SECONDS));
    const other = checkInCode(made.session.slots[1]!.id, windowAt(now));
    for (const code of [old, other]) {
      expect(await checkIn({ actor, now }, byCode(code))).toMatchObject({ refusal: "check_in_wrong_code" });
    }
    expect(await checkIn({ actor, now }, { slotId: null, ticket: null, shortCode: null })).toMatchObject({
      refusal: "check_in_wrong_code",
    });
    expect(await currentMarks(made)).toEqual([]);
  });

  it("says when it opens, and that it closed", async () => {
    const made = await makeRunning();
    const actor = made.people[0]!.actor;
    for (const [seconds, refusal, time] of [
      [-16 * 60, "check_in_too_early", "08.45"],
      [31 * 60, "check_in_too_late", "09.30"],
    ] as const) {
      const now = later(made.slot.startsAt, seconds);
      expect(await checkIn({ actor, now }, byCode(codeAt(made, now)))).toMatchObject({
        refusal,
        details: { time },
      });
    }
  });

  it("keeps out who has no place there, and does not say whether the half-day exists", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    const now = made.slot.startsAt;
    const code = codeAt(made, now);
    const stranger = other.people[0]!.actor;
    expect(await checkIn({ actor: stranger, now }, byCode(code, made.slot.id))).toMatchObject({
      refusal: "not_found",
    });
    expect(await checkIn({ actor: stranger, now }, byCode(code))).toMatchObject({
      refusal: "check_in_wrong_code",
    });
    expect(await checkIn({ actor: made.trainer, now }, byCode(code))).toMatchObject({
      refusal: "check_in_none",
    });
    expect(await checkIn({ actor: { kind: "anyone" }, now }, byCode(code))).toMatchObject({
      refusal: "sign_in_needed",
    });
  });

  it("takes the ticket of an opened code for a while, from the person alone it was given", async () => {
    const made = await makeRunning();
    const [one, two] = made.people;
    const now = made.slot.startsAt;
    const ticket = checkInTicket(one!.actor.personId, made.slot.id, now);
    const input = { slotId: made.slot.id, ticket, shortCode: null };
    expect(await checkIn({ actor: two!.actor, now }, input)).toMatchObject({
      refusal: "check_in_wrong_code",
    });
    const tooLate = later(now, TICKET_SECONDS + 1);
    expect(await checkIn({ actor: one!.actor, now: tooLate }, input)).toMatchObject({
      refusal: "check_in_wrong_code",
    });
    expect(await checkIn({ actor: one!.actor, now: later(now, TICKET_SECONDS) }, input)).toMatchObject({
      ok: true,
    });
  });

  it("makes who tries too often wait", async () => {
    const made = await makeRunning();
    const now = made.slot.startsAt;
    const actor = made.people[0]!.actor;
    const answers = [];
    for (let tries = 0; tries < 11; tries++) answers.push(await checkIn({ actor, now }, byCode("000000")));
    expect(answers.at(-1)).toMatchObject({ refusal: "check_in_wait" });
  });

  it("does not go over the trainer's mark, and needs no sample where the trainer has seen the person", async () => {
    const made = await makeRunning();
    const now = made.slot.startsAt;
    const [one, two] = made.people;
    const marks = { [one!.enrolment.id]: "ABSENT" as const, [two!.enrolment.id]: "PRESENT" as const };
    const post = { slotId: made.slot.id, marks, minutes: {}, seen: {}, restPresent: false };
    await markRegister({ actor: made.trainer, now }, { ...post, reasonCode: null, reason: null });
    const code = codeAt(made, now);
    expect(await checkIn({ actor: one!.actor, now }, byCode(code))).toMatchObject({
      refusal: "check_in_marked",
    });
    expect(await checkIn({ actor: two!.actor, now }, byCode(code))).toMatchObject({ ok: true });
    expect((await getSample(made.trainer, made.slot.id, now)).toLookFor).toEqual([]);
  });

  it("sent many times at once is one", async () => {
    const made = await makeRunning(1);
    const now = made.slot.startsAt;
    const ctx = { actor: made.people[0]!.actor, now };
    const code = codeAt(made, now);
    const results = await Promise.all(Array.from({ length: 8 }, () => checkIn(ctx, byCode(code))));
    expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await db.checkIn.count({ where: { slotId: made.slot.id } })).toBe(1);
    expect(await db.attendanceMark.count({ where: { slotId: made.slot.id } })).toBe(1);
  });

  it("the control: without the lock and the index the same person would be in several times", async () => {
    const made = await makeRunning(1);
    await db.$executeRawUnsafe("DROP INDEX check_in_slot_id_enrolment_id_key");
    try {
      let waiting = 0;
      let all = () => {};
      const everyoneLooked = new Promise<void>((resolve) => (all = resolve));
      const where = { slotId: made.slot.id, enrolmentId: made.people[0]!.enrolment.id };
      const unlocked = () =>
        db.$transaction(async (tx) => {
          const known = await tx.checkIn.findFirst({ where });
          if (++waiting === 4) all();
          await everyoneLooked;
          if (known === null)
            await tx.checkIn.create({ data: { ...where, checkedInAt: made.slot.startsAt, lot: 1 } });
        });
      await Promise.all(Array.from({ length: 4 }, unlocked));
      expect(await db.checkIn.count({ where })).toBe(4);
      await db.checkIn.deleteMany({ where });
    } finally {
      await db.$executeRawUnsafe(
        "CREATE UNIQUE INDEX check_in_slot_id_enrolment_id_key ON check_in (slot_id, enrolment_id)",
      );
    }
  });
});

describe("confirmCheckIns", () => {
  async function makeCheckedIn() {
    const made = await makeRunning(5);
    const now = made.slot.startsAt;
    for (const { actor } of made.people) await checkIn({ actor, now }, byCode(codeAt(made, now)));
    const sample = await getSample(made.trainer, made.slot.id, now);
    return { ...made, now, sample, slotId: made.slot.id };
  }

  it("names a sample; who is found is confirmed", async () => {
    const { trainer, now, sample, slotId } = await makeCheckedIn();
    expect(sample.checkedIn).toBe(5);
    expect(sample.toLookFor).toHaveLength(1);
    const there = { [sample.toLookFor[0]!.enrolmentId]: true };
    expect(await confirmCheckIns({ actor: trainer, now }, { slotId, there })).toMatchObject({
      ok: true,
      value: { found: 1, missed: 0 },
    });
    expect((await getSample(trainer, slotId, now)).toLookFor).toEqual([]);
    expect(await confirmCheckIns({ actor: trainer, now }, { slotId, there })).toMatchObject({
      refusal: "check_ins_none_decided",
    });
  });

  it("who is not in the room becomes absent with that reason, and everybody is looked for", async () => {
    const { trainer, now, sample, slotId, session } = await makeCheckedIn();
    const [missed] = sample.toLookFor;
    const there = { [missed!.enrolmentId]: false };
    expect(await confirmCheckIns({ actor: trainer, now }, { slotId, there })).toMatchObject({ ok: true });
    const [mark] = await db.attendanceMark.findMany({
      where: { enrolmentId: missed!.enrolmentId, supersededAt: null },
    });
    expect(mark).toMatchObject({ status: "ABSENT", reasonCode: "NOT_SEEN", markedById: trainer.personId });
    expect((await getSample(trainer, slotId, now)).toLookFor).toHaveLength(4);
    const events = await db.auditEvent.findMany({ where: { subjectId: session.id } });
    expect(events.map(({ type }) => type)).toContain("attendance.check_ins_confirmed");
  });

  it("is the keeper's alone", async () => {
    const made = await makeCheckedIn();
    const other = await makeRunning();
    const there = { [made.sample.toLookFor[0]!.enrolmentId]: true };
    for (const actor of [other.coordinator, other.trainer, made.people[0]!.actor, await makeMinistryActor()])
      expect(await confirmCheckIns({ actor, now: made.now }, { slotId: made.slotId, there })).toMatchObject({
        refusal: "not_found",
      });
    await db.session.update({ where: { id: made.session.id }, data: { status: "CLOSED" } });
    expect(
      await confirmCheckIns({ actor: made.trainer, now: made.now }, { slotId: made.slotId, there }),
    ).toMatchObject({ refusal: "register_locked" });
  });
});

describe("queries", () => {
  it("show the projector's code to who keeps the register, and to nobody else", async () => {
    const made = await makeRunning();
    const other = await makeRunning();
    const now = made.slot.startsAt;
    expect(await getCheckInScreen(made.trainer, made.slot.id, now)).toMatchObject({
      code: codeAt(made, now),
      people: 2,
      checkedIn: 0,
    });
    for (const actor of [
      other.trainer,
      other.coordinator,
      made.people[0]!.actor,
      await makeMinistryActor(),
      { kind: "anyone" as const },
    ])
      expect(await getCheckInScreen(actor, made.slot.id, now)).toBeNull();
    expect((await getSample(other.trainer, made.slot.id, now)).checkedIn).toBe(0);
  });

  it("list one's own half-days of these hours, nearest first", async () => {
    const made = await makeRunning();
    const [own] = await listOwnSlots(made.people[0]!.actor, made.slot.startsAt);
    expect(own).toMatchObject({ id: made.slot.id, checkedInAt: null });
    expect(await listOwnSlots(made.trainer, made.slot.startsAt)).toEqual([]);
    expect(await listOwnSlots({ kind: "anyone" }, made.slot.startsAt)).toEqual([]);
  });
});
