import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptOffer, declineOffer } from "@/lib/learning/enrolment/commands/answer-offer";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { settleDueSessions } from "@/lib/learning/enrolment/commands/settle-sessions";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import {
  completeEnrolments,
  endLiveEnrolments,
  endPersonsEnrolments,
} from "@/lib/learning/enrolment/steps/end";
import { fillFreeSeats, settleSession } from "@/lib/learning/enrolment/steps/fill";
import { lockSession, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  actorOf,
  daysAfter,
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

let course: Awaited<ReturnType<typeof makeCourse>>;
let people: Awaited<ReturnType<typeof makeTeacher>>[];

beforeAll(async () => {
  await makeNetwork();
  course = await makeCourse({ centreId: (await makeCentre()).id });
  people = await Promise.all(Array.from({ length: 6 }, () => makeTeacher()));
});

const newCourse = async () => makeCourse({ centreId: course.centreId });
const rowsOf = (sessionId: string) =>
  db.enrolment.findMany({ where: { sessionId }, orderBy: { queueNumber: "asc" } });
const statusesOf = async (sessionId: string) => (await rowsOf(sessionId)).map((row) => row.status);

describe("waiting lists and offers under any sequence of deeds", () => {
  const person = fc.integer({ min: 0, max: 5 });
  const op = fc.oneof(
    fc.record({ kind: fc.constant("apply" as const), person, unasked: fc.boolean() }),
    fc.record({ kind: fc.constantFrom("withdraw" as const, "accept" as const, "decline" as const), person }),
    fc.record({ kind: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant("enlarge" as const) }),
  );

  test("no seat too many, none free beside somebody who waits, numbers 1 to n, and nobody is passed over", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 6, maxLength: 16 }), async (ops) => {
        const session = await makeSession(await newCourse(), { capacity: 2, startsInDays: 12 });
        let now = NOW;
        for (const one of ops) {
          const before = await rowsOf(session.id);
          if (one.kind === "wait") {
            now = hoursAfter(now, one.hours);
            await settleDueSessions({ now });
          } else if (one.kind === "enlarge") {
            await transaction(async (tx) => {
              await lockSession(tx, session.id);
              await tx.session.update({ where: { id: session.id }, data: { capacity: { increment: 1 } } });
              await fillFreeSeats(tx, session.id, now);
            });
          } else {
            const who = people[one.person]!;
            const ctx = { actor: actorOf(who), now };
            const own = before.findLast((row) => row.personId === who.id);
            if (one.kind === "apply")
              await enrolTeacher(ctx, { sessionId: session.id, takesSeatUnasked: one.unasked });
            else if (own && one.kind === "withdraw")
              await withdrawEnrolment(ctx, { enrolmentId: own.id, reason: "other", note: null });
            else if (own && one.kind === "accept") await acceptOffer(ctx, { enrolmentId: own.id });
            else if (own) await declineOffer(ctx, { enrolmentId: own.id });
          }
          await holds(session.id, before, now);
        }
        await db.enrolment.updateMany({
          where: { sessionId: session.id, status: { in: ["PLACED", "OFFERED", "WAITLISTED"] } },
          data: { status: "WITHDRAWN_BY_TEACHER", endedAt: now },
        });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 240_000);

  async function holds(sessionId: string, before: { id: string; status: string }[], now: Date) {
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    const rows = await rowsOf(sessionId);
    const seated = rows.filter(({ status }) => ["PLACED", "OFFERED"].includes(status));
    const waiting = rows.filter(({ status }) => status === "WAITLISTED");
    expect(session.seatsTaken).toBe(seated.length);
    expect(session.seatsTaken).toBeLessThanOrEqual(session.capacity);
    expect(rows.map((row) => row.queueNumber)).toEqual(rows.map((_, index) => index + 1));
    if (now < session.cutOffAt && waiting.length > 0) expect(session.seatsTaken).toBe(session.capacity);
    const waited = new Set(before.filter(({ status }) => status === "WAITLISTED").map(({ id }) => id));
    const risen = seated.filter(({ id }) => waited.has(id)).map((row) => row.queueNumber);
    const first = Math.min(Number.POSITIVE_INFINITY, ...waiting.map((row) => row.queueNumber));
    expect(Math.max(0, ...risen)).toBeLessThan(first);
  }
});

describe("a free seat", () => {
  test("goes to whoever asked for it beforehand at once, to the others as an offer with a deadline and a job", async () => {
    const session = await makeSession(course, { capacity: 2 });
    await makeEnrolment(session, people[0]!, "WAITLISTED", { takesSeatUnasked: true });
    await makeEnrolment(session, people[1]!, "WAITLISTED");
    await makeEnrolment(session, people[2]!, "WAITLISTED", { takesSeatUnasked: true });
    expect(await transaction((tx) => fillFreeSeats(tx, session.id, NOW))).toBe(2);
    const rows = await rowsOf(session.id);
    expect(rows.map((row) => row.status)).toEqual(["PLACED", "OFFERED", "WAITLISTED"]);
    expect(rows[1]!.offerExpiresAt).toEqual(hoursAfter(NOW, 48));
    const jobs = await db.$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'settle_session' AND key LIKE ${`settle:${session.id}:%`}`;
    expect(jobs.map((job) => job.run_at)).toEqual([hoursAfter(NOW, 48)]);
    const letters = await db.mail.findMany({ where: { personId: { in: [people[0]!.id, people[1]!.id] } } });
    expect(letters.map((mail) => mail.kind)).toEqual(
      expect.arrayContaining(["enrolment.taken", "enrolment.offered"]),
    );
    await transaction((tx) => endLiveEnrolments(tx, session.id, { actor: SYSTEM, now: NOW }));
  });

  test("is only offered to somebody who asked for it but is booked elsewhere at that time", async () => {
    const [here, there] = [
      await makeSession(await newCourse(), { capacity: 1 }),
      await makeSession(await newCourse()),
    ];
    await makeEnrolment(there, people[3]!, "PLACED");
    await makeEnrolment(here, people[3]!, "WAITLISTED", { takesSeatUnasked: true });
    await transaction((tx) => fillFreeSeats(tx, here.id, NOW));
    expect(await statusesOf(here.id)).toEqual(["OFFERED"]);
    const [offer] = await rowsOf(here.id);
    const accepted = await acceptOffer({ actor: actorOf(people[3]!), now: NOW }, { enrolmentId: offer!.id });
    expect(accepted).toMatchObject({ ok: false, refusal: "overlaps_booking" });
    for (const session of [here, there])
      await transaction((tx) => endLiveEnrolments(tx, session.id, { actor: SYSTEM, now: NOW }));
  });

  test("stays free at the cut-off: the list ends and everybody on it is told", async () => {
    const session = await makeSession(await newCourse(), { capacity: 1 });
    await makeEnrolment(session, people[4]!, "WAITLISTED");
    const settle = (now: Date) => transaction((tx) => settleSession(tx, session.id, now));
    expect(await transaction((tx) => fillFreeSeats(tx, session.id, session.cutOffAt))).toBe(0);
    expect(await settle(session.cutOffAt)).toBe(1);
    expect(await settle(session.cutOffAt)).toBe(0);
    const [row] = await rowsOf(session.id);
    expect(row).toMatchObject({ status: "REJECTED", reasonCode: "waiting_list_ended" });
    expect(await db.mail.count({ where: { kind: "enrolment.listEnded", personId: people[4]!.id } })).toBe(1);
  });
});

describe("ends", () => {
  test("a session called off ends every place and wait, gives no seat on and tells each in their language", async () => {
    const session = await makeSession(await newCourse(), { capacity: 1 });
    const reader = await makeTeacher({ locale: "en" });
    await makeEnrolment(session, reader, "PLACED");
    await makeEnrolment(session, people[5]!, "WAITLISTED");
    await transaction(async (tx) => {
      await tx.session.update({
        where: { id: session.id },
        data: { status: "CANCELLED", statusReason: "Kar tatili" },
      });
      await endLiveEnrolments(tx, session.id, { actor: SYSTEM, now: NOW });
      await fillFreeSeats(tx, session.id, NOW);
    });
    expect(await statusesOf(session.id)).toEqual(["CANCELLED_BY_CENTRE", "CANCELLED_BY_CENTRE"]);
    const letter = await db.mail.findFirstOrThrow({ where: { personId: reader.id } });
    expect(letter.subject).toMatch(/^The session was cancelled/);
  });

  test("closing gives each who had a place an outcome, and leaves out who had none", async () => {
    const session = await makeSession(await newCourse());
    const placed = await makeEnrolment(session, people[0]!, "PLACED");
    const ended = await makeEnrolment(session, people[1]!, "REJECTED", { reasonCode: "other" });
    const outcomes = [placed, ended].map(({ id }) => ({ enrolmentId: id, status: "COMPLETED" as const }));
    const by = { actor: await makeCoordinator(course.centreId), now: NOW };
    expect(await transaction((tx) => completeEnrolments(tx, session.id, outcomes, by))).toBe(1);
    expect(await statusesOf(session.id)).toEqual(["COMPLETED", "REJECTED"]);
  });

  test("a closed account gives its seats to the next", async () => {
    const session = await makeSession(await newCourse(), { capacity: 1 });
    const [leaver, next] = [await makeTeacher(), await makeTeacher()];
    await makeEnrolment(session, leaver, "PLACED");
    await makeEnrolment(session, next, "WAITLISTED");
    await transaction((tx) => endPersonsEnrolments(tx, leaver.id, { actor: SYSTEM, now: daysAfter(NOW, 1) }));
    expect(await statusesOf(session.id)).toEqual(["WITHDRAWN_BY_TEACHER", "OFFERED"]);
  });

  test("a move the domain does not know, or of a row that has moved meanwhile, is a mistake and changes nothing", async () => {
    const session = await makeSession(await newCourse());
    const row = await makeEnrolment(session, people[2]!, "PLACED");
    const move = { id: row.id, personId: row.personId, event: "enrolment.placed" } as const;
    const by = { actor: SYSTEM, now: NOW };
    await expect(
      transaction((tx) => moveEnrolments(tx, session, [{ ...move, from: "REJECTED", to: "PLACED" }], by)),
    ).rejects.toThrow("does not go");
    await expect(
      transaction((tx) => moveEnrolments(tx, session, [{ ...move, from: "WAITLISTED", to: "OFFERED" }], by)),
    ).rejects.toThrow("without its session's lock");
    expect(await statusesOf(session.id)).toEqual(["PLACED"]);
    expect(await db.enrolmentChange.count({ where: { enrolmentId: row.id } })).toBe(0);
  });
});
