import { beforeAll, describe, expect, test } from "vitest";
import { deferEnrolment } from "@/lib/learning/enrolment/commands/defer-enrolment";
import { enrolTeacher } from "@/lib/learning/enrolment/commands/enrol-teacher";
import { excuseStrike } from "@/lib/learning/enrolment/commands/excuse-strike";
import { settleDeferrals } from "@/lib/learning/enrolment/commands/settle-deferrals";
import { getOwnApplication } from "@/lib/learning/enrolment/queries/application";
import { getEnrolment } from "@/lib/learning/enrolment/queries/own";
import { endPersonsEnrolments } from "@/lib/learning/enrolment/steps/end";
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

beforeAll(makeNetwork);

const rowOf = (id: string) => db.enrolment.findUniqueOrThrow({ where: { id } });
const kindsOf = async (personId: string) =>
  (await db.mail.findMany({ where: { personId }, orderBy: { queuedAt: "asc" } })).map(({ kind }) => kind);

async function placedBesideWaiting() {
  const course = await makeCourse({ centreId: (await makeCentre()).id });
  const session = await makeSession(course, { capacity: 1 });
  const teacher = await makeTeacher();
  const mine = await makeEnrolment(session, teacher, "PLACED");
  const waits = await makeEnrolment(session, await makeTeacher(), "WAITLISTED");
  return { course, session, teacher, actor: actorOf(teacher), mine, waits };
}

describe("a place put off to a later session", () => {
  test("goes to the next in line, is told of later sessions once, and ends when one applies to one", async () => {
    const { course, teacher, actor, mine, waits } = await placedBesideWaiting();
    const input = { enrolmentId: mine.id };
    expect(await deferEnrolment({ actor: actorOf(await makeTeacher()), now: NOW }, input)).toMatchObject({
      refusal: "not_found",
    });
    expect((await getEnrolment(actor, mine.id, NOW))?.isDeferrable).toBe(true);
    expect((await deferEnrolment({ actor, now: NOW }, input)).ok).toBe(true);
    expect(await rowOf(mine.id)).toMatchObject({ status: "DEFERRED", strike: null });
    expect((await rowOf(waits.id)).status).toBe("OFFERED");
    expect(await deferEnrolment({ actor, now: NOW }, input)).toMatchObject({ refusal: "not_deferrable" });
    await settleDeferrals({ now: hoursAfter(NOW, 1) });
    const publishedAt = hoursAfter(NOW, 2);
    const later = await makeSession(course, { startsInDays: 50, publishedAt });
    for (const hours of [3, 4]) await settleDeferrals({ now: hoursAfter(NOW, hours) });
    expect(await kindsOf(teacher.id)).toEqual(["enrolment.deferred", "enrolment.deferralSession"]);
    const shown = await getEnrolment(actor, mine.id, hoursAfter(NOW, 4));
    expect(shown?.laterSessions).toMatchObject([{ id: later.id }]);
    const wish = { sessionId: later.id, takesSeatUnasked: false };
    expect((await enrolTeacher({ actor, now: hoursAfter(NOW, 5) }, wish)).ok).toBe(true);
    await settleDeferrals({ now: hoursAfter(NOW, 6) });
    expect((await rowOf(mine.id)).status).toBe("OTHER_ACCEPTED");
  });

  test("is reminded once, then withdrawn by itself", async () => {
    const { teacher, actor, mine } = await placedBesideWaiting();
    await deferEnrolment({ actor, now: NOW }, { enrolmentId: mine.id });
    const { deferredUntil } = await rowOf(mine.id);
    for (const days of [-31, -30, -29, 0]) await settleDeferrals({ now: daysAfter(deferredUntil!, days) });
    await settleDeferrals({ now: daysAfter(deferredUntil!, 1) });
    expect(await rowOf(mine.id)).toMatchObject({
      status: "WITHDRAWN_BY_TEACHER",
      reasonCode: "deferral_ended",
    });
    const expected = ["deferred", "deferralReminder", "deferralEnded"].map((kind) => `enrolment.${kind}`);
    expect(await kindsOf(teacher.id)).toEqual(expected);
  });

  test("leaves the calendar of whoever held it", async () => {
    const { teacher, actor, mine } = await placedBesideWaiting();
    await deferEnrolment({ actor, now: NOW }, { enrolmentId: mine.id });
    const { calendar } = await db.mail.findFirstOrThrow({
      where: { personId: teacher.id, kind: "enrolment.deferred" },
    });
    expect(calendar).toContain("METHOD:CANCEL");
  });

  test("ends with the account, of which nobody is told", async () => {
    const { teacher, actor, mine } = await placedBesideWaiting();
    await deferEnrolment({ actor, now: NOW }, { enrolmentId: mine.id });
    await transaction((tx) => endPersonsEnrolments(tx, teacher.id, { actor: SYSTEM, now: NOW }));
    expect(await rowOf(mine.id)).toMatchObject({
      status: "WITHDRAWN_BY_TEACHER",
      reasonCode: "account_closed",
    });
    const before = await placedBesideWaiting();
    await deferEnrolment({ actor: before.actor, now: NOW }, { enrolmentId: before.mine.id });
    await db.person.update({ where: { id: before.teacher.id }, data: { closedAt: NOW } });
    const { deferredUntil } = await rowOf(before.mine.id);
    await settleDeferrals({ now: daysAfter(deferredUntil!, -30) });
    expect((await rowOf(before.mine.id)).status).toBe("WITHDRAWN_BY_TEACHER");
    for (const { id } of [teacher, before.teacher]) expect(await kindsOf(id)).toEqual(["enrolment.deferred"]);
  });

  test("not where leaving would be late", async () => {
    const { session, actor, mine } = await placedBesideWaiting();
    const now = hoursAfter(session.startsAt, -71);
    expect(await deferEnrolment({ actor, now }, { enrolmentId: mine.id })).toMatchObject({
      refusal: "deferral_too_late",
    });
  });
});

test("the centre accepts an excuse: the strike stays on record and counts no more", async () => {
  const { course, session, teacher, actor, mine } = await placedBesideWaiting();
  await db.enrolment.update({
    where: { id: mine.id },
    data: { status: "NO_SHOW", strike: "NO_SHOW", endedAt: NOW },
  });
  const input = { enrolmentId: mine.id, reason: "Hastane raporu getirdi." };
  const coordinator = await makeCoordinator(course.centreId);
  for (const stranger of [actor, await makeCoordinator((await makeCentre()).id)])
    expect(await excuseStrike({ actor: stranger, now: NOW }, input)).toMatchObject({ refusal: "not_found" });
  expect((await getOwnApplication(actor, session.id, NOW))?.person.strikes).toHaveLength(1);
  expect((await excuseStrike({ actor: coordinator, now: NOW }, input)).ok).toBe(true);
  expect((await getOwnApplication(actor, session.id, NOW))?.person.strikes).toEqual([]);
  expect(await rowOf(mine.id)).toMatchObject({ strike: "NO_SHOW", strikeExcusedAt: NOW });
  expect(await kindsOf(teacher.id)).toEqual(["enrolment.strikeExcused"]);
  expect(await excuseStrike({ actor: coordinator, now: NOW }, input)).toMatchObject({ refusal: "no_strike" });
});
