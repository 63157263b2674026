import { beforeAll, expect, test } from "vitest";
import { withdrawEnrolment } from "@/lib/learning/enrolment/commands/withdraw-enrolment";
import { postponeSession, publishSession } from "@/lib/learning/session/commands/move-session";
import { db } from "@/lib/platform/db";
import { giveRole, makeNetwork, makePerson, NOW } from "@/tests/support/make";
import { makeHeld } from "@/tests/support/follow-ups";

beforeAll(makeNetwork);

const calendarOf = async (personId: string, kind: string) =>
  (await db.mail.findFirstOrThrow({ where: { personId, kind } })).calendar;

test("dates leave the calendar with a postponement and come back under the same ids; who waits gets none", async () => {
  const { session, teachers, coordinator, centreId } = await makeHeld(2, {
    startsInDays: 30,
    status: "PLACED",
  });
  const [placed, waiting] = teachers;
  if (!placed || !waiting) throw new Error("nobody");
  const trainer = await makePerson();
  await giveRole(trainer.id, "TRAINER", { centreId });
  await db.sessionTrainer.create({ data: { sessionId: session.id, personId: trainer.id } });
  await db.enrolment.update({ where: { id: waiting.enrolmentId }, data: { status: "WAITLISTED" } });
  const by = { actor: coordinator, now: NOW };
  const off = { sessionId: session.id, version: 1, reason: "Atölye onarımda" };
  expect((await postponeSession(by, off)).ok).toBe(true);
  const cancelled = await calendarOf(placed.person.id, "session.postponed");
  expect(cancelled).toContain("METHOD:CANCEL");
  expect(await calendarOf(waiting.person.id, "session.postponed")).toBeNull();
  expect(await calendarOf(trainer.id, "session.postponed")).toBeNull();
  expect((await publishSession(by, { sessionId: session.id, version: 2 })).ok).toBe(true);
  const again = await calendarOf(placed.person.id, "session.published");
  expect(again).toContain("METHOD:PUBLISH");
  const ids = (text: string | null) => text?.match(/^UID:.*$/gm);
  expect(ids(again)).toEqual(ids(cancelled));
});

test("a place given back leaves the calendar", async () => {
  const { teachers } = await makeHeld(1, { startsInDays: 30, status: "PLACED" });
  const [one] = teachers;
  if (!one) throw new Error("nobody");
  await withdrawEnrolment(
    { actor: one.actor, now: NOW },
    { enrolmentId: one.enrolmentId, reason: "illness", note: null },
  );
  expect(await calendarOf(one.person.id, "enrolment.withdrawn")).toContain("METHOD:CANCEL");
});
