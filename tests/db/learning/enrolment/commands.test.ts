import { beforeAll, describe, expect, test } from "vitest";
import { acceptOffer, declineOffer } from "@/lib/learning/enrolment/commands/answer-offer";
import { makeFeed, revokeFeed } from "@/lib/learning/enrolment/commands/calendar-feed";
import { cancelEnrolment } from "@/lib/learning/enrolment/commands/cancel-enrolment";
import { decideEnrolments } from "@/lib/learning/enrolment/commands/decide-enrolments";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { placePerson } from "@/lib/learning/enrolment/commands/place-person";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { findFeedOwner } from "@/lib/learning/enrolment/queries/own";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeField,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const newCourse = async () => makeCourse({ centreId: (await makeCentre()).id });
const statusOf = async (id: string) => (await db.enrolment.findUniqueOrThrow({ where: { id } })).status;
const apply = (person: { id: string }, sessionId: string, now = NOW) =>
  enrolTeacher({ actor: actorOf(person), now }, { sessionId, takesSeatUnasked: false });

describe("applying", () => {
  test("places, numbers, tells and leaves a trace, all in one", async () => {
    const session = await makeSession(await newCourse());
    const teacher = await makeTeacher({ locale: "en" });
    const result = await apply(teacher, session.id);
    if (!result.ok) throw new Error(result.refusal);
    const row = await db.enrolment.findUniqueOrThrow({
      where: { id: result.value.enrolmentId },
      include: { changes: true },
    });
    expect(row).toMatchObject({
      status: "PLACED",
      queueNumber: 1,
      reference: `${session.reference}-001`,
      schoolId: teacher.schoolId,
      placedAt: NOW,
    });
    expect(row.changes.map((change) => change.status)).toEqual(["PLACED"]);
    const letter = await db.mail.findFirstOrThrow({ where: { personId: teacher.id } });
    expect(letter).toMatchObject({ kind: "enrolment.placed", locale: "en", status: "QUEUED" });
    expect(letter.body).toContain(`/en/learning/enrolments/${row.id}`);
    expect(letter.body).toContain(row.reference);
    expect(letter.calendar).toContain("BEGIN:VEVENT");
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: row.id } });
    expect(event).toMatchObject({ type: "enrolment.placed", actorId: teacher.id, personId: teacher.id });
  });

  test("refuses with the rule, and leaves nothing behind", async () => {
    const [mine, theirs] = [await makeField(), await makeField()];
    const centre = await makeCentre();
    const session = await makeSession(await makeCourse({ centreId: centre.id, fieldIds: [theirs.id] }));
    const teacher = await makeTeacher({ fieldIds: [mine.id] });
    expect(await apply(teacher, session.id)).toMatchObject({ ok: false, refusal: "wrong_field" });
    const { lastQueueNumber } = await db.session.findUniqueOrThrow({ where: { id: session.id } });
    expect([lastQueueNumber, await db.mail.count({ where: { personId: teacher.id } })]).toEqual([0, 0]);
  });

  test("names the booking it overlaps, and the other application for the same course", async () => {
    const teacher = await makeTeacher();
    const course = await newCourse();
    const [first, second] = [await makeSession(course), await makeSession(course, { startsInDays: 60 })];
    const clash = await makeSession(await newCourse());
    expect((await apply(teacher, first.id)).ok).toBe(true);
    expect(await apply(teacher, second.id)).toMatchObject({
      refusal: "already_enrolled",
      details: { reference: `${first.reference}-001` },
    });
    expect(await apply(teacher, clash.id)).toMatchObject({
      refusal: "overlaps_booking",
      details: { reference: `${first.reference}-001` },
    });
  });

  test("a draft is not there, nor is a session that does not exist; nobody applies unsigned", async () => {
    const draft = await makeSession(await newCourse(), { status: "DRAFT" });
    const teacher = await makeTeacher();
    expect(await apply(teacher, draft.id)).toMatchObject({ refusal: "not_found" });
    expect(await apply(teacher, teacher.id)).toMatchObject({ refusal: "not_found" });
    const unsigned = await enrolTeacher(
      { actor: ANYONE, now: NOW },
      { sessionId: draft.id, takesSeatUnasked: false },
    );
    expect(unsigned).toMatchObject({ refusal: "sign_in_needed" });
  });

  test("an offer past its deadline is settled first: the next in line gets it before the newcomer", async () => {
    const session = await makeSession(await newCourse(), { capacity: 1 });
    const [late, next, newcomer] = [await makeTeacher(), await makeTeacher(), await makeTeacher()];
    const offer = await makeEnrolment(session, late, "OFFERED", { offerExpiresAt: hoursAfter(NOW, 1) });
    const waiting = await makeEnrolment(session, next, "WAITLISTED");
    const result = await apply(newcomer, session.id, hoursAfter(NOW, 1));
    if (!result.ok) throw new Error(result.refusal);
    expect([
      await statusOf(offer.id),
      await statusOf(waiting.id),
      await statusOf(result.value.enrolmentId),
    ]).toEqual(["OFFER_EXPIRED", "OFFERED", "WAITLISTED"]);
  });

  test("whoever was rejected applies again as a new application", async () => {
    const session = await makeSession(await newCourse());
    const teacher = await makeTeacher();
    const old = await makeEnrolment(session, teacher, "REJECTED", { reasonCode: "level" });
    expect((await apply(teacher, session.id)).ok).toBe(true);
    expect(await statusOf(old.id)).toBe("REJECTED");
  });
});

describe("leaving and answering", () => {
  test("somebody else's enrolment is not there, whatever is sent", async () => {
    const session = await makeSession(await newCourse());
    const [owner, other] = [await makeTeacher(), await makeTeacher()];
    const row = await makeEnrolment(session, owner, "OFFERED");
    const ctx = { actor: actorOf(other), now: NOW };
    for (const answer of [
      withdrawEnrolment(ctx, { enrolmentId: row.id, reason: "other", note: null }),
      acceptOffer(ctx, { enrolmentId: row.id }),
      declineOffer(ctx, { enrolmentId: row.id }),
    ])
      expect(await answer).toMatchObject({ refusal: "not_found" });
    expect(await statusOf(row.id)).toBe("OFFERED");
  });

  test.each([
    [72, "personal", { late: false, strike: false }],
    [71.9, "personal", { late: true, strike: true }],
    [71.9, "illness", { late: true, strike: false }],
  ] as const)("%d hours before the start for %s", async (hours, reason, facts) => {
    const session = await makeSession(await newCourse());
    const teacher = await makeTeacher();
    const row = await makeEnrolment(session, teacher, "PLACED");
    const now = hoursAfter(session.startsAt, -hours);
    await withdrawEnrolment({ actor: actorOf(teacher), now }, { enrolmentId: row.id, reason, note: "Özel" });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: row.id } });
    expect(event.facts).toMatchObject({ reason, ...facts });
    expect(JSON.stringify(event.facts)).not.toContain("Özel");
  });
});

describe("the centre's choice", () => {
  async function choice(capacity: number, applicants: number) {
    const course = await newCourse();
    const session = await makeSession(course, { fillMode: "CHOICE", capacity });
    const people = await Promise.all(Array.from({ length: applicants }, () => makeTeacher()));
    const rows = [];
    for (const person of people) rows.push(await makeEnrolment(session, person, "SUBMITTED"));
    return { session, rows, ctx: { actor: await makeCoordinator(course.centreId), now: NOW } };
  }
  const none = { reason: null, note: null };

  test("many at once: all or none, never more than seats; the rest waits in order", async () => {
    const { session, rows, ctx } = await choice(2, 4);
    const ids = rows.map(({ id }) => id);
    const place = (enrolmentIds: string[]) =>
      decideEnrolments(ctx, { sessionId: session.id, enrolmentIds, decision: "place", ...none });
    expect(await place(ids)).toMatchObject({ refusal: "session_full", details: { free: 2, chosen: 4 } });
    expect(await db.enrolment.count({ where: { sessionId: session.id, status: "PLACED" } })).toBe(0);
    expect(await place([ids[3]!, ids[1]!])).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await place([ids[1]!])).toMatchObject({ refusal: "already_decided" });
    const rest = { sessionId: session.id, enrolmentIds: [ids[0]!, ids[2]!] };
    expect((await decideEnrolments(ctx, { ...rest, decision: "waitlist", ...none })).ok).toBe(true);
    await cancelEnrolment(ctx, { enrolmentId: ids[1]!, reason: "asked_by_school", note: null });
    expect(await Promise.all(ids.map(statusOf))).toEqual([
      "OFFERED",
      "CANCELLED_BY_CENTRE",
      "WAITLISTED",
      "PLACED",
    ]);
  });

  test("nobody waits beside a free seat; a rejection says why", async () => {
    const { session, rows, ctx } = await choice(5, 1);
    const enrolmentIds = [rows[0]!.id];
    const waitlist = decideEnrolments(ctx, {
      sessionId: session.id,
      enrolmentIds,
      decision: "waitlist",
      ...none,
    });
    expect(await waitlist).toMatchObject({ refusal: "seats_still_free" });
    const reject = {
      sessionId: session.id,
      enrolmentIds,
      decision: "reject" as const,
      reason: "level" as const,
      note: "Önce temel kurs",
    };
    expect((await decideEnrolments(ctx, reject)).ok).toBe(true);
    const letter = await db.mail.findFirstOrThrow({
      where: { kind: "enrolment.rejected", personId: rows[0]!.personId },
    });
    expect(letter.body).toContain("Önce temel kurs");
  });

  test("the neighbour's coordinator finds nothing, and nobody decides about themselves", async () => {
    const { session, rows, ctx } = await choice(2, 1);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    const decision = {
      sessionId: session.id,
      enrolmentIds: [rows[0]!.id],
      decision: "place" as const,
      ...none,
    };
    expect(await decideEnrolments({ actor: neighbour, now: NOW }, decision)).toMatchObject({
      refusal: "not_found",
    });
    const cancel = { enrolmentId: rows[0]!.id, reason: "other", note: null } as const;
    expect(await cancelEnrolment({ actor: neighbour, now: NOW }, cancel)).toMatchObject({
      refusal: "not_found",
    });
    const own = await makeEnrolment(session, { id: ctx.actor.personId }, "SUBMITTED");
    expect(await decideEnrolments(ctx, { ...decision, enrolmentIds: [own.id] })).toMatchObject({
      refusal: "own_application",
    });
  });

  test("an application of another session is not decided here", async () => {
    const [here, there] = [await choice(2, 1), await choice(2, 1)];
    const mixed = {
      sessionId: here.session.id,
      enrolmentIds: [there.rows[0]!.id],
      decision: "place" as const,
      ...none,
    };
    expect(await decideEnrolments(here.ctx, mixed)).toMatchObject({ refusal: "not_found" });
    expect(await statusOf(there.rows[0]!.id)).toBe("SUBMITTED");
  });
});

describe("placing by hand", () => {
  test("by address or staff number; conditions only when set aside, never past seats or people who wait", async () => {
    const [field, other] = [await makeField(), await makeField()];
    const course = await makeCourse({ centreId: (await makeCentre()).id, fieldIds: [field.id] });
    const session = await makeSession(course, { capacity: 1 });
    const ctx = { actor: await makeCoordinator(course.centreId), now: NOW };
    const teacher = await makeTeacher({ fieldIds: [other.id], staffNumber: "TR-77812" });
    const hand = (who: string, setsRulesAside = false) =>
      placePerson(ctx, {
        sessionId: session.id,
        who,
        setsRulesAside,
        reason: setsRulesAside ? "Bölgede tek öğretmen" : null,
      });
    expect(await hand("TR-7781")).toMatchObject({ refusal: "person_not_found" });
    expect(await hand("TR-77812")).toMatchObject({ refusal: "wrong_field" });
    expect((await hand(teacher.email!.toUpperCase(), true)).ok).toBe(true);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { type: "enrolment.placed", personId: teacher.id },
    });
    expect(event.facts).toMatchObject({ byCentre: true, failed: ["field"] });
    const late = await makeTeacher({ fieldIds: [field.id] });
    expect(await hand(late.email!)).toMatchObject({ refusal: "session_full" });
    await makeEnrolment(session, await makeTeacher(), "WAITLISTED");
    await db.session.update({ where: { id: session.id }, data: { capacity: 2 } });
    expect(await hand(late.email!)).toMatchObject({ refusal: "people_waiting" });
  });
});

test("a calendar address works until a new one is made or it is stopped, and is nowhere in the database", async () => {
  const teacher = await makeTeacher();
  const ctx = { actor: actorOf(teacher), now: NOW };
  const make = async () => {
    const made = await makeFeed(ctx);
    if (!made.ok) throw new Error(made.refusal);
    return made.value.address.split("/").at(-1)!;
  };
  const first = await make();
  expect((await findFeedOwner(first))?.id).toBe(teacher.id);
  const { feedTokenHash } = await db.person.findUniqueOrThrow({ where: { id: teacher.id } });
  expect(feedTokenHash).not.toContain(first);
  const second = await make();
  expect(await findFeedOwner(first)).toBeNull();
  expect((await findFeedOwner(second))?.id).toBe(teacher.id);
  await revokeFeed(ctx);
  expect(await findFeedOwner(second)).toBeNull();
});
