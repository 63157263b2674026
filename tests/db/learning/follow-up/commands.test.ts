import { beforeAll, describe, expect, test } from "vitest";
import { answerFollowUp, giveFeedback } from "@/lib/learning/follow-up/commands/answer";
import { openFollowUps } from "@/lib/learning/follow-up/commands/open-follow-ups";
import { morningOf } from "@/lib/learning/follow-up/rules";
import { db } from "@/lib/platform/db";
import { SETTINGS } from "@/lib/platform/settings/registry";
import { GOOD, makeHeld } from "@/tests/support/follow-ups";
import { daysAfter, makeNetwork, NOW, ZONE } from "@/tests/support/make";

beforeAll(makeNetwork);

const said = { use: "OFTEN" as const, hindrances: [], note: null };

describe("feedback", () => {
  test("is taken once from whoever took part", async () => {
    const { teachers } = await makeHeld(1);
    const [one] = teachers;
    if (!one) throw new Error("nobody");
    const give = () =>
      giveFeedback({ actor: one.actor, now: NOW }, { enrolmentId: one.enrolmentId, ...GOOD });
    expect((await give()).ok).toBe(true);
    expect(await give()).toMatchObject({ refusal: "feedback_given_already" });
  });

  test("not from a stranger, nor from who was not there, nor before the end or after its time", async () => {
    const { teachers } = await makeHeld(2);
    const absent = await makeHeld(1, { status: "NO_SHOW" });
    const coming = await makeHeld(1, { startsInDays: 5, status: "ATTENDING" });
    const [one, other] = teachers;
    const give = (who: typeof one, enrolmentId = who?.enrolmentId ?? "", now = NOW) =>
      who && giveFeedback({ actor: who.actor, now }, { enrolmentId, ...GOOD });
    expect(await give(one, other?.enrolmentId)).toMatchObject({ refusal: "not_found" });
    expect(await give(absent.teachers[0])).toMatchObject({ refusal: "not_found" });
    expect(await give(coming.teachers[0])).toMatchObject({ refusal: "feedback_not_yet" });
    expect(await give(one, one?.enrolmentId, daysAfter(NOW, 40))).toMatchObject({ refusal: "feedback_over" });
  });

  test("nothing joins an answer to a person: no column, no event, no moment, no order and no transaction", async () => {
    const { teachers, session } = await makeHeld(7);
    const columns = await db.$queryRaw<{ column: string }[]>`
      SELECT column_name::text AS column FROM information_schema.columns WHERE table_name = 'feedback_answer'`;
    expect(columns.map(({ column }) => column).sort()).toEqual(
      ["comment", "content", "id", "organisation", "session_id", "trainer", "usefulness"].sort(),
    );
    const references = await db.$queryRaw<{ to: string }[]>`
      SELECT confrelid::regclass::text AS to FROM pg_constraint
      WHERE contype = 'f' AND conrelid = 'feedback_answer'::regclass`;
    expect(references).toEqual([{ to: "session" }]);
    const events = await db.auditEvent.count();
    const orders = new Set<string>();
    for (const [index, { actor, enrolmentId }] of teachers.entries()) {
      const answer = { ...GOOD, comment: `söz ${index}` };
      expect((await giveFeedback({ actor, now: NOW }, { enrolmentId, ...answer })).ok).toBe(true);
      const rows = await db.$queryRaw<{ comment: string; writer: string }[]>`
        SELECT comment, xmin::text AS writer FROM feedback_answer
        WHERE session_id = ${session.id}::uuid ORDER BY ctid`;
      expect(rows).toHaveLength(index + 1);
      expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1);
      orders.add(rows.map(({ comment }) => comment).join());
    }
    expect(await db.auditEvent.count()).toBe(events);
    const given = teachers.map((_, index) => `söz ${index}`);
    const inOrderOfGiving = teachers.map((_, index) => given.slice(0, index + 1).join());
    expect([...orders]).not.toEqual(inOrderOfGiving);
    const ids = await db.feedbackAnswer.findMany({ where: { sessionId: session.id }, select: { id: true } });
    expect(ids.every(({ id }) => id[14] === "4")).toBe(true);
  });
});

describe("whether it is used", () => {
  test("is asked from the ninetieth day on, once, and not on the eighty-ninth", async () => {
    const { session } = await makeHeld(1, { startsInDays: -88 });
    const count = () => db.followUp.count({ where: { sessionId: session.id } });
    const due = morningOf(session.endsAt, ZONE, SETTINGS.followUpDays.default);
    await openFollowUps({ now: new Date(due.getTime() - 1) });
    expect(await count()).toBe(0);
    await Promise.all([openFollowUps({ now: due }), openFollowUps({ now: due })]);
    expect(await count()).toBe(1);
    await openFollowUps({ now: daysAfter(due, 1) });
    expect(await db.followUp.findUnique({ where: { sessionId: session.id } })).toMatchObject({
      openedAt: due,
      closesAt: daysAfter(due, SETTINGS.followUpOpenDays.default),
    });
  });

  test("is said by the teacher and the principal, each for themselves, and may be changed until it closes", async () => {
    const { session, teachers, principal } = await makeHeld(1, { startsInDays: -100 });
    const [one] = teachers;
    if (!one) throw new Error("nobody");
    await openFollowUps({ now: NOW });
    const { enrolmentId } = one;
    const answer = (actor: typeof principal, use: "OFTEN" | "NOT", now = NOW) =>
      answerFollowUp({ actor, now }, { ...said, enrolmentId, use });
    expect((await answer(one.actor, "OFTEN")).ok).toBe(true);
    expect((await answer(principal, "NOT")).ok).toBe(true);
    expect((await answer(one.actor, "NOT")).ok).toBe(true);
    const rows = await db.followUpAnswer.findMany({ where: { enrolmentId }, orderBy: { side: "asc" } });
    expect(rows.map(({ side, use }) => `${side} ${use}`)).toEqual(["TEACHER NOT", "PRINCIPAL NOT"]);
    const { closesAt } = await db.followUp.findUniqueOrThrow({ where: { sessionId: session.id } });
    expect(await answer(one.actor, "OFTEN", closesAt)).toMatchObject({ refusal: "follow_up_over" });
  });

  test("not by another school's principal, another teacher, the centre, or before it is asked", async () => {
    const { teachers, coordinator } = await makeHeld(2, { startsInDays: -101 });
    const { principal: other } = await makeHeld(0);
    const fresh = await makeHeld(1);
    const [one, two] = teachers;
    if (!one || !two || !fresh.teachers[0]) throw new Error("nobody");
    await openFollowUps({ now: NOW });
    for (const actor of [other, two.actor, coordinator])
      expect(
        await answerFollowUp({ actor, now: NOW }, { ...said, enrolmentId: one.enrolmentId }),
      ).toMatchObject({ refusal: "not_found" });
    const { actor, enrolmentId } = fresh.teachers[0];
    expect(await answerFollowUp({ actor, now: NOW }, { ...said, enrolmentId })).toMatchObject({
      refusal: "not_found",
    });
  });
});
