import { beforeAll, describe, expect, test } from "vitest";
import { openFollowUps } from "@/lib/learning/follow-up/commands/open-follow-ups";
import { answerFollowUp } from "@/lib/learning/follow-up/commands/answer";
import { morningOf } from "@/lib/learning/follow-up/rules";
import { planMailing, refuseMailing, stopMailing } from "@/lib/learning/mailing/commands/plan";
import { sendDueMailings } from "@/lib/learning/mailing/commands/send-due";
import { listMailings } from "@/lib/learning/mailing/queries";
import { db } from "@/lib/platform/db";
import { makeHeld } from "@/tests/support/follow-ups";
import { daysAfter, hoursAfter, makeCentre, makeCoordinator, makeNetwork, ZONE } from "@/tests/support/make";

beforeAll(makeNetwork);

const lettersOf = (sessionId: string, kind: string) =>
  db.mail.findMany({ where: { dedupeKey: { startsWith: `mailing:${sessionId}:${kind}:` } } });

/** Nothing was touched yet. */
const first = { version: 0, note: null };

describe("a session's letters", () => {
  test("go out at their moment, to whoever has a place and an address, once however many workers run", async () => {
    const { session, teachers, coordinator } = await makeHeld(3, { startsInDays: 20, status: "PLACED" });
    await db.person.update({ where: { id: teachers[0]?.person.id }, data: { email: null } });
    await refuseMailing(
      { actor: teachers[1]?.actor ?? coordinator, now: session.startsAt },
      { kind: "REMINDER", isWanted: false },
    );
    const at = morningOf(session.startsAt, ZONE, -2);
    await sendDueMailings({ now: new Date(at.getTime() - 1) });
    expect(await lettersOf(session.id, "REMINDER")).toHaveLength(0);
    const before = await listMailings(coordinator, session.id, new Date(at.getTime() - 1));
    expect(before?.rows.find(({ kind }) => kind === "REMINDER")).toMatchObject({
      people: 1,
      withoutAddress: 1,
      unwanted: 1,
    });
    await Promise.all([sendDueMailings({ now: at }), sendDueMailings({ now: at })]);
    await sendDueMailings({ now: hoursAfter(at, 1) });
    const letters = await lettersOf(session.id, "REMINDER");
    expect(letters.map(({ personId }) => personId)).toEqual([teachers[2]?.person.id]);
    expect(letters[0]?.body).toContain("/tr/account/letters#REMINDER");
    const row = await db.mailing.findUnique({
      where: { sessionId_kind: { sessionId: session.id, kind: "REMINDER" } },
    });
    expect(row).toMatchObject({ status: "SENT", sentAt: at, sentTo: 1, withoutAddress: 1 });
  });

  test("put off, worded and called off by the centre", async () => {
    const { session, coordinator } = await makeHeld(1, { startsInDays: 21, status: "PLACED" });
    const at = morningOf(session.startsAt, ZONE, -7);
    const now = daysAfter(at, -1);
    const known = { sessionId: session.id, kind: "PROGRAMME" as const };
    const later = daysAfter(at, 2).toISOString().slice(0, 10);
    const plan = { ...known, ...first, day: later, time: "10:30", note: "Önlük getirin." };
    expect((await planMailing({ actor: coordinator, now }, plan)).ok).toBe(true);
    expect(await planMailing({ actor: coordinator, now }, plan)).toMatchObject({
      refusal: "mailing_changed_meanwhile",
    });
    await sendDueMailings({ now: at });
    expect(await lettersOf(session.id, "PROGRAMME")).toHaveLength(0);
    const stop = { ...known, version: 1, isCancelled: true };
    expect((await stopMailing({ actor: coordinator, now }, stop)).ok).toBe(true);
    await sendDueMailings({ now: daysAfter(at, 3) });
    expect(await lettersOf(session.id, "PROGRAMME")).toHaveLength(0);
    const again = { ...known, version: 2, isCancelled: false };
    expect((await stopMailing({ actor: coordinator, now }, again)).ok).toBe(true);
    await sendDueMailings({ now: daysAfter(at, 3) });
    const [letter] = await lettersOf(session.id, "PROGRAMME");
    expect(letter?.body).toContain("Önlük getirin.");
    expect(await stopMailing({ actor: coordinator, now }, { ...stop, version: 4 })).toMatchObject({
      refusal: "mailing_sent_already",
    });
  });

  test("a refusal leaves nothing behind; the neighbour finds nothing", async () => {
    const { session, coordinator } = await makeHeld(1, { startsInDays: 22, status: "PLACED" });
    const now = daysAfter(session.startsAt, -10);
    const plan = {
      ...first,
      sessionId: session.id,
      kind: "REMINDER" as const,
      day: daysAfter(session.startsAt, 1).toISOString().slice(0, 10),
      time: "09:00",
    };
    expect(await planMailing({ actor: coordinator, now }, plan)).toMatchObject({
      refusal: "mailing_too_late",
    });
    expect(await db.mailing.count({ where: { sessionId: session.id } })).toBe(0);
    const neighbour = await makeCoordinator((await makeCentre()).id);
    expect(await planMailing({ actor: neighbour, now }, plan)).toMatchObject({ refusal: "not_found" });
    expect(await listMailings(neighbour, session.id, now)).toBeNull();
  });

  test("killed in the middle, nothing went out; run again, all goes out once", async () => {
    const { session } = await makeHeld(3, { startsInDays: 23, status: "PLACED" });
    const at = morningOf(session.startsAt, ZONE, -2);
    await db.$executeRawUnsafe(
      `CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''killed''; END'`,
    );
    await db.$executeRawUnsafe(
      `CREATE TRIGGER fails BEFORE UPDATE ON mailing FOR EACH ROW EXECUTE FUNCTION fails()`,
    );
    await expect(sendDueMailings({ now: at })).rejects.toThrow();
    expect(await lettersOf(session.id, "REMINDER")).toHaveLength(0);
    await db.$executeRawUnsafe(`DROP TRIGGER fails ON mailing`);
    await sendDueMailings({ now: at });
    expect(await lettersOf(session.id, "REMINDER")).toHaveLength(3);
  });
});

test("whether it is used: teachers and principal are asked, and reminded once, those who have not answered", async () => {
  const { session, teachers, principal } = await makeHeld(2, { startsInDays: -80 });
  const at = morningOf(session.endsAt, ZONE, 90);
  const run = async (now: Date) => {
    await openFollowUps({ now });
    await sendDueMailings({ now });
  };
  await run(at);
  const asked = await lettersOf(session.id, "FOLLOW_UP");
  expect(asked).toHaveLength(3);
  const [one] = teachers;
  if (!one) throw new Error("nobody");
  await answerFollowUp(
    { actor: one.actor, now: at },
    { enrolmentId: one.enrolmentId, use: "OFTEN", hindrances: [], note: null },
  );
  const remindAt = morningOf(session.endsAt, ZONE, 104);
  await run(new Date(remindAt.getTime() - 1));
  expect(await lettersOf(session.id, "FOLLOW_UP_REMINDER")).toHaveLength(0);
  await run(remindAt);
  await run(daysAfter(remindAt, 5));
  const reminded = await lettersOf(session.id, "FOLLOW_UP_REMINDER");
  expect(reminded.map(({ personId }) => personId).sort()).toEqual(
    [teachers[1]?.person.id, principal.personId].sort(),
  );
  expect(reminded.find(({ personId }) => personId === principal.personId)?.body).toContain("2 öğretmen");
});
