import { beforeAll, describe, expect, it } from "vitest";
import { answerAttempt, startAttempt } from "@/lib/learning/lesson-progress/commands/attempt-quiz";
import { grantAttempt } from "@/lib/learning/lesson-progress/commands/grant-attempt";
import { getSessionLessons } from "@/lib/learning/lesson-progress/queries/session";
import { getOwnStep } from "@/lib/learning/lesson-progress/queries/own";
import { db, transaction } from "@/lib/platform/db";
import { makeLessons, type Lessons } from "@/tests/support/lessons";
import { hoursAfter, makeNetwork, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

const idsOf = ({ enrolment, steps }: Lessons) => ({ enrolmentId: enrolment.id, stepId: steps.quiz.id });
const pageOf = async (made: Lessons, now = NOW) => {
  const page = await getOwnStep(made.own.actor, idsOf(made), now);
  if (!page?.quiz) throw new Error("the quiz has no page");
  return { ...page, quiz: page.quiz };
};

/** What the page would post: of each question the right option, or a wrong one. */
async function ticked(made: Lessons, isRight = true): Promise<Record<string, number[]>> {
  const { quiz } = await pageOf(made);
  return Object.fromEntries(
    (quiz.open?.questions ?? []).map(({ id, options }) => {
      const option = options.find(({ text }) => (text === "Doğru") === isRight);
      return [id, [Number(option?.value)]];
    }),
  );
}

async function answer(made: Lessons, deed: "save" | "handIn", q: Record<string, number[]>, now = NOW) {
  const { quiz } = await pageOf(made, now);
  const seenAt = String(quiz.open?.savedAt.getTime() ?? 0);
  return answerAttempt({ ...made.own, now }, { ...idsOf(made), seenAt, deed, q });
}

describe("a quiz", () => {
  it("shows what was drawn once, keeps what was ticked, and goes on elsewhere", async () => {
    const made = await makeLessons();
    expect(await startAttempt(made.own, idsOf(made))).toMatchObject({ ok: true });
    expect(await startAttempt(made.own, idsOf(made))).toMatchObject({ refusal: "attempt_open" });
    const before = await pageOf(made);
    expect(before.quiz.open?.questions).toHaveLength(3);
    expect(JSON.stringify(before)).not.toContain("isRight");
    const [first] = Object.entries(await ticked(made));
    const q = Object.fromEntries([first!]);
    const later = hoursAfter(NOW, 1);
    expect(await answer(made, "save", q, later)).toMatchObject({ ok: true });
    const after = await pageOf(made, later);
    expect(after.quiz.open?.questions.map(({ id, options }) => [id, options])).toEqual(
      before.quiz.open?.questions.map(({ id, options }) => [id, options]),
    );
    expect(after.quiz.open?.questions.find(({ id }) => id === first![0])?.chosen).toEqual([
      String(first![1][0]),
    ]);
    const stale = { ...idsOf(made), seenAt: String(NOW.getTime()), deed: "save" as const, q: {} };
    expect(await answerAttempt(made.own, stale)).toMatchObject({ refusal: "attempt_saved_elsewhere" });
  });

  it("is not handed in with gaps, but what was ticked is kept", async () => {
    const made = await makeLessons();
    await startAttempt(made.own, idsOf(made));
    const [first] = Object.entries(await ticked(made));
    expect(await answer(made, "handIn", Object.fromEntries([first!]))).toMatchObject({
      refusal: "attempt_unanswered",
      details: { count: 2 },
    });
    const { quiz } = await pageOf(made);
    expect(quiz.open?.questions.filter(({ chosen }) => chosen.length > 0)).toHaveLength(1);
  });

  it("failed, says which were wrong and not yet what was right; passed, the step counts", async () => {
    const made = await makeLessons();
    await startAttempt(made.own, idsOf(made));
    expect(await answer(made, "handIn", await ticked(made, false))).toMatchObject({ ok: true });
    const failed = await pageOf(made);
    expect(failed).toMatchObject({ step: { state: "begun", isDone: false }, quiz: { left: 1, open: null } });
    expect(failed.quiz.last).toMatchObject({ number: 1, percent: 0 });
    expect(failed.quiz.last?.rows.map(({ isRight, right }) => [isRight, right])).toEqual(
      Array.from({ length: 3 }, () => [false, []]),
    );
    const again = { ...idsOf(made), seenAt: "0", deed: "handIn" as const, q: {} };
    expect(await answerAttempt(made.own, again)).toMatchObject({ refusal: "attempt_handed_in" });
    await startAttempt(made.own, idsOf(made));
    const last = await pageOf(made);
    expect(last).toMatchObject({ step: { state: "begun" }, quiz: { left: 0, open: { number: 2 } } });
    expect(last.quiz.last?.rows.flatMap(({ right }) => right)).toEqual([]);
    const [one, ...others] = Object.entries(await ticked(made));
    const wrong = (await ticked(made, false))[one![0]]!;
    const q = Object.fromEntries([[one![0], wrong] as [string, number[]], ...others]);
    expect(await answer(made, "handIn", q)).toMatchObject({ ok: true });
    const passed = await pageOf(made);
    expect(passed).toMatchObject({ step: { state: "done" }, quiz: { last: { number: 2, percent: 66 } } });
    expect(passed.quiz.last?.rows.filter(({ right }) => right.length > 0)).toHaveLength(3);
    expect(await startAttempt(made.own, idsOf(made))).toMatchObject({ refusal: "step_done_already" });
    expect(await db.lessonDone.count({ where: { enrolmentId: made.enrolment.id } })).toBe(1);
  });

  it("has no attempt beyond the last, and then tells what was right", async () => {
    const made = await makeLessons({ attemptsMost: 1 });
    await startAttempt(made.own, idsOf(made));
    await answer(made, "handIn", await ticked(made, false));
    expect(await startAttempt(made.own, idsOf(made))).toMatchObject({ refusal: "attempts_used_up" });
    const page = await pageOf(made);
    expect(page).toMatchObject({ step: { state: "failed" }, minutes: { done: 0 } });
    expect(page.quiz.last?.rows.every(({ right }) => right.join() === "Doğru")).toBe(true);
  });

  it("may be tried once more when its trainer or centre grants it, once at a time", async () => {
    const made = await makeLessons({ attemptsMost: 1 });
    const ids = idsOf(made);
    expect(await grantAttempt(made.trainer, ids)).toMatchObject({ refusal: "attempts_are_left" });
    await startAttempt(made.own, ids);
    expect(await grantAttempt(made.trainer, ids)).toMatchObject({ refusal: "attempts_are_left" });
    await answer(made, "handIn", await ticked(made, false));
    expect((await getSessionLessons(made.trainer.actor, made.session.id))?.failed).toMatchObject([
      { enrolmentId: made.enrolment.id, id: made.steps.quiz.id, attempts: 1, best: 0 },
    ]);
    const other = await makeLessons();
    for (const ctx of [made.own, other.own, other.trainer, other.coordinator])
      expect(await grantAttempt(ctx, ids)).toMatchObject({ refusal: "not_found" });
    expect(await grantAttempt(made.trainer, { ...ids, stepId: made.steps.reading.id })).toMatchObject({
      refusal: "step_is_no_quiz",
    });
    const granted = await Promise.all([grantAttempt(made.trainer, ids), grantAttempt(made.coordinator, ids)]);
    expect(granted.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.attemptGrant.count({ where: { enrolmentId: ids.enrolmentId } })).toBe(1);
    const letters = await db.mail.findMany({ where: { personId: made.teacher.id } });
    expect(letters).toMatchObject([{ kind: "lesson_progress.granted" }]);
    expect((await getSessionLessons(made.trainer.actor, made.session.id))?.failed).toEqual([]);
    const page = await pageOf(made);
    expect(page).toMatchObject({ step: { state: "begun", attemptsMost: 2 }, quiz: { left: 1 } });
    expect(page.quiz.last?.rows.flatMap(({ right }) => right)).toEqual([]);
    expect(await startAttempt(made.own, ids)).toMatchObject({ ok: true });
    expect(await answer(made, "handIn", await ticked(made))).toMatchObject({ ok: true });
    expect(await pageOf(made)).toMatchObject({ step: { state: "done" } });
    expect(await grantAttempt(made.trainer, ids)).toMatchObject({ refusal: "step_done_already" });
    await db.session.update({ where: { id: made.session.id }, data: { status: "CLOSED", closedAt: NOW } });
    expect(await grantAttempt(made.trainer, ids)).toMatchObject({ refusal: "lesson_session_closed" });
  });

  it("is nobody else's", async () => {
    const made = await makeLessons();
    const other = await makeLessons();
    const input = { ...idsOf(made), seenAt: "0", deed: "save" as const, q: {} };
    for (const ctx of [other.own, made.trainer, made.coordinator]) {
      expect(await startAttempt(ctx, idsOf(made))).toMatchObject({ refusal: "not_found" });
      expect(await answerAttempt(ctx, input)).toMatchObject({ refusal: "not_found" });
    }
    expect(await answerAttempt(made.own, input)).toMatchObject({ refusal: "not_found" });
  });
});

describe("two windows at once", () => {
  it("start one attempt between them", async () => {
    const made = await makeLessons();
    const results = await Promise.all(Array.from({ length: 6 }, () => startAttempt(made.own, idsOf(made))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.lessonAttempt.count({ where: idsOf(made) })).toBe(1);
  });

  it("hand in one attempt between them, and the step is done once", async () => {
    const made = await makeLessons();
    await startAttempt(made.own, idsOf(made));
    const q = await ticked(made);
    const results = await Promise.all(Array.from({ length: 6 }, () => answer(made, "handIn", q)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.lessonDone.count({ where: idsOf(made) })).toBe(1);
  });

  it("without the lock and the index begin as many as there are windows", async () => {
    const made = await makeLessons();
    const where = idsOf(made);
    await db.$executeRawUnsafe("DROP INDEX lesson_attempt_one_open");
    try {
      let waiting = 0;
      let all = () => {};
      const everyoneLooked = new Promise<void>((resolve) => (all = resolve));
      const unlocked = (number: number) =>
        transaction(async (tx) => {
          const open = await tx.lessonAttempt.findFirst({ where: { ...where, handedInAt: null } });
          if (++waiting === 4) all();
          await everyoneLooked;
          if (open === null)
            await tx.lessonAttempt.create({
              data: { ...where, number, seed: "x", drawn: [], startedAt: NOW, savedAt: NOW },
            });
        });
      await Promise.all([1, 2, 3, 4].map(unlocked));
      expect(await db.lessonAttempt.count({ where })).toBe(4);
      await db.lessonAttempt.deleteMany({ where });
    } finally {
      await db.$executeRawUnsafe(
        "CREATE UNIQUE INDEX lesson_attempt_one_open ON lesson_attempt (enrolment_id, step_id) WHERE handed_in_at IS NULL",
      );
    }
  });
});
