import { beforeAll, describe, expect, test } from "vitest";
import { grantWaiver } from "@/lib/learning/eligibility/commands";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { placePerson } from "@/lib/learning/enrolment/commands/place-person";
import { getOwnApplication } from "@/lib/learning/enrolment/queries/application";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  hoursAfter,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makeSession,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

async function scene(rules: object[] = []) {
  const [field, other] = [await makeField(), await makeField()];
  const course = await makeCourse({
    centreId: (await makeCentre()).id,
    fieldIds: [field.id],
    version: { rules },
  });
  const session = await makeSession(course);
  const ctx = { actor: await makeCoordinator(course.centreId), now: NOW };
  const teacher = await makeTeacher({ fieldIds: [other.id] });
  const apply = () =>
    enrolTeacher({ actor: actorOf(teacher), now: NOW }, { sessionId: session.id, takesSeatUnasked: false });
  return { field, course, session, ctx, teacher, apply };
}
const REASON = "Bölgede bu alanı veren tek öğretmen";

describe("a waiver", () => {
  test("lets the person apply, shows its reason, leaves a row, an event and a letter, and is given once", async () => {
    const { session, ctx, teacher, apply } = await scene();
    expect(await apply()).toMatchObject({ refusal: "wrong_field" });
    const input = { sessionId: session.id, who: teacher.email!, rule: "field", reason: REASON };
    expect(await grantWaiver(ctx, input)).toMatchObject({ ok: true });
    expect(await grantWaiver(ctx, input)).toMatchObject({ refusal: "waiver_given" });
    const row = await db.waiver.findFirstOrThrow({ where: { personId: teacher.id } });
    expect(row).toMatchObject({ rule: "field", reason: REASON, sessionId: session.id });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { type: "waiver.granted", personId: teacher.id },
    });
    expect(event).toMatchObject({ subjectId: session.id, facts: { rule: "field" } });
    expect(await db.mail.count({ where: { kind: "waiver.granted", personId: teacher.id } })).toBe(1);
    const own = await getOwnApplication(actorOf(teacher), session.id, NOW);
    expect(own?.rules.find(({ rule }) => rule === "field")).toMatchObject({ waived: REASON });
    expect((await apply()).ok).toBe(true);
  });

  test("is of one session and one person only", async () => {
    const { course, session, ctx, teacher } = await scene();
    await grantWaiver(ctx, { sessionId: session.id, who: teacher.email!, rule: "field", reason: REASON });
    const next = await makeSession(course, { startsInDays: 60 });
    const elsewhere = { sessionId: next.id, takesSeatUnasked: false };
    expect(await enrolTeacher({ actor: actorOf(teacher), now: NOW }, elsewhere)).toMatchObject({
      refusal: "wrong_field",
    });
  });

  test("is refused to a neighbour, to oneself, of another's rule, of nobody, and once the session has begun", async () => {
    const { session, ctx, teacher } = await scene();
    const stranger = { actor: await makeCoordinator((await makeCentre()).id), now: NOW };
    const input = { sessionId: session.id, who: teacher.email!, rule: "field", reason: REASON };
    expect(await grantWaiver(stranger, input)).toMatchObject({ refusal: "not_found" });
    expect(await grantWaiver({ actor: actorOf(teacher), now: NOW }, input)).toMatchObject({
      refusal: "not_found",
    });
    const self = await db.person.findUniqueOrThrow({ where: { id: ctx.actor.personId } });
    expect(await grantWaiver(ctx, { ...input, who: self.email! })).toMatchObject({ refusal: "waiver_own" });
    expect(await grantWaiver(ctx, { ...input, rule: "agreement" })).toMatchObject({
      refusal: "waiver_of_other",
    });
    expect(await grantWaiver(ctx, { ...input, rule: "once" })).toMatchObject({ refusal: "waiver_of_other" });
    expect(await grantWaiver(ctx, { ...input, who: "yok@usta.example" })).toMatchObject({
      refusal: "waiver_person_unknown",
    });
    expect(await grantWaiver({ ...ctx, now: session.startsAt }, input)).toMatchObject({
      refusal: "waiver_session_over",
    });
    const ministry = { actor: await makeMinistryActor(), now: NOW };
    expect(await grantWaiver(ministry, input)).toMatchObject({ refusal: "waiver_of_other" });
    expect((await grantWaiver(ministry, { ...input, rule: "agreement" })).ok).toBe(true);
    expect(await db.waiver.count({ where: { sessionId: session.id } })).toBe(1);
  });

  test("is left by a hand that places past a rule, with its reason", async () => {
    const { session, ctx, teacher } = await scene();
    const hand = { sessionId: session.id, who: teacher.email!, setsRulesAside: true, reason: REASON };
    expect((await placePerson(ctx, hand)).ok).toBe(true);
    expect(await db.waiver.findMany({ where: { sessionId: session.id } })).toMatchObject([
      { rule: "field", reason: REASON, personId: teacher.id, grantedById: ctx.actor.personId },
    ]);
  });

  test("given before is used when the centre places by hand without setting anything aside", async () => {
    const { session, ctx, teacher } = await scene();
    await grantWaiver(ctx, { sessionId: session.id, who: teacher.email!, rule: "field", reason: REASON });
    const hand = { sessionId: session.id, who: teacher.email!, setsRulesAside: false, reason: null };
    expect((await placePerson(ctx, hand)).ok).toBe(true);
  });
});

describe("a course's own rules", () => {
  test("a course to complete first, with its title, and then it passes", async () => {
    const before = await makeCourse({
      centreId: (await makeCentre()).id,
      version: { title: "CNC Temelleri" },
    });
    const rules = [{ kind: "prerequisite", source: "Karar 12", parameters: { courses: [before.id] } }];
    const { session, field } = await scene(rules);
    const teacher = await makeTeacher({ fieldIds: [field.id] });
    const ctx = { actor: actorOf(teacher), now: NOW };
    const apply = () => enrolTeacher(ctx, { sessionId: session.id, takesSeatUnasked: false });
    expect(await apply()).toMatchObject({
      refusal: "prerequisite_missing",
      details: { missing: "CNC Temelleri" },
    });
    const held = await makeSession(before, { startsInDays: -40 });
    await makeEnrolment(held, teacher, "COMPLETED", { endedAt: hoursAfter(NOW, -900) });
    expect((await apply()).ok).toBe(true);
  });

  test("hours a year count the places held and completed in the session's year, and no others", async () => {
    const rules = [{ kind: "yearlyHours", source: null, parameters: { hours: 30 } }];
    const { session, field } = await scene(rules);
    const teacher = await makeTeacher({ fieldIds: [field.id] });
    const ctx = { actor: actorOf(teacher), now: NOW };
    const apply = () => enrolTeacher(ctx, { sessionId: session.id, takesSeatUnasked: false });
    const elsewhere = async (startsInDays: number, status: "PLACED" | "COMPLETED" | "REJECTED") => {
      const course = await makeCourse({ centreId: (await makeCentre()).id });
      const data = status === "PLACED" ? {} : { endedAt: NOW, reasonCode: "other" };
      return makeEnrolment(await makeSession(course, { startsInDays }), teacher, status, data);
    };
    await elsewhere(-200, "COMPLETED");
    await elsewhere(10, "REJECTED");
    await elsewhere(12, "PLACED");
    const second = await elsewhere(-10, "COMPLETED");
    expect(await apply()).toMatchObject({
      refusal: "too_many_hours",
      details: { have: 24, hours: 12, limit: 30 },
    });
    await db.enrolment.delete({ where: { id: second.id } });
    expect((await apply()).ok).toBe(true);
  });
});
