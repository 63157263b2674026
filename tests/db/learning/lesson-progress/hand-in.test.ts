import { beforeAll, describe, expect, it } from "vitest";
import { listInbox } from "@/lib/desk/inbox/queries/list";
import { closeAccountOf, anonymise } from "@/lib/desk/privacy/steps";
import { getOwnData } from "@/lib/desk/privacy/queries";
import { answerHandIn } from "@/lib/learning/lesson-progress/commands/answer-hand-in";
import { finishStep } from "@/lib/learning/lesson-progress/commands/finish-step";
import { handInFile } from "@/lib/learning/lesson-progress/commands/hand-in-file";
import { getOwnStep } from "@/lib/learning/lesson-progress/queries/own";
import { getHandInFile, getSessionLessons } from "@/lib/learning/lesson-progress/queries/session";
import { listTasks } from "@/lib/learning/lesson-progress/queries/tasks";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { makeLessons, type Lessons } from "@/tests/support/lessons";
import { hoursAfter, makeNetwork, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

const pdf = () => new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"], "föy.pdf");
const idsOf = ({ enrolment, steps }: Lessons) => ({ enrolmentId: enrolment.id, stepId: steps.file.id });
const handIn = (made: Lessons, now = NOW) =>
  handInFile({ ...made.own, now }, { ...idsOf(made), file: pdf() });
const newest = (made: Lessons) =>
  db.handIn.findFirstOrThrow({ where: idsOf(made), orderBy: { handedInAt: "desc" } });

describe("a file", () => {
  it("is handed in, comes back with a note and a letter, is handed in again and accepted", async () => {
    const made = await makeLessons();
    expect(await handIn(made)).toMatchObject({ ok: true });
    expect(await handIn(made)).toMatchObject({ refusal: "hand_in_waiting" });
    expect(await listTasks(made.trainer.actor)).toMatchObject([
      { kind: "handIns", id: made.session.id, count: 1 },
    ]);
    expect((await listInbox(made.coordinator.actor, NOW)).map(({ sentence }) => sentence)).toContain(
      "lessonProgress.task.handIns",
    );
    const first = await newest(made);
    const back = { handInId: first.id, answer: "return" as const, line: null };
    expect(await answerHandIn(made.trainer, back)).toMatchObject({
      refusal: "hand_in_returned_without_word",
    });
    expect(await answerHandIn(made.trainer, { ...back, line: "Ölçüler eksik." })).toMatchObject({ ok: true });
    expect(await answerHandIn(made.coordinator, { ...back, line: "Yine eksik." })).toMatchObject({
      refusal: "hand_in_answered",
    });
    const [letter] = await db.mail.findMany({ where: { personId: made.teacher.id } });
    expect(letter).toMatchObject({ kind: "lesson_progress.returned" });
    expect(letter?.body).toContain("Ölçüler eksik.");
    expect(await listTasks(made.own.actor)).toMatchObject([
      { kind: "returned", id: made.enrolment.id, count: 1 },
    ]);
    expect(await getOwnStep(made.own.actor, idsOf(made), NOW)).toMatchObject({
      step: { state: "returned" },
      handIns: [{ answer: "Ölçüler eksik." }],
    });
    expect(await handIn(made, hoursAfter(NOW, 1))).toMatchObject({ ok: true });
    expect(await listTasks(made.own.actor)).toEqual([]);
    const second = await newest(made);
    expect(
      await answerHandIn(made.coordinator, { handInId: second.id, answer: "accept", line: null }),
    ).toMatchObject({ ok: true });
    expect(await db.lessonDone.count({ where: idsOf(made) })).toBe(1);
    expect(await handIn(made)).toMatchObject({ refusal: "step_done_already" });
    expect(await getSessionLessons(made.trainer.actor, made.session.id)).toMatchObject({
      mayAnswer: true,
      waiting: [],
      answered: [{ status: "ACCEPTED" }, { status: "RETURNED" }],
      people: [{ minutes: { done: 30, total: 120 }, next: { id: made.steps.reading.id } }],
    });
  });

  it("is what it says, and belongs to a step that takes one", async () => {
    const made = await makeLessons();
    const file = new File(["<script>"], "föy.pdf");
    expect(await handInFile(made.own, { ...idsOf(made), file })).toMatchObject({
      refusal: "file_not_what_it_says",
    });
    const input = { ...idsOf(made), stepId: made.steps.reading.id, file: pdf() };
    expect(await handInFile(made.own, input)).toMatchObject({ refusal: "step_takes_no_file" });
    expect(await db.handIn.count({ where: { enrolmentId: made.enrolment.id } })).toBe(0);
  });

  it("is seen and answered by its owner, the session's trainers and the centre alone", async () => {
    const made = await makeLessons();
    const other = await makeLessons();
    await handIn(made);
    const { id } = await newest(made);
    const accept = { handInId: id, answer: "accept" as const, line: null };
    for (const { actor } of [made.own, made.trainer, made.coordinator])
      expect(await getHandInFile(actor, id)).toMatchObject({ name: "föy.pdf" });
    for (const ctx of [other.own, other.trainer, other.coordinator, { actor: ANYONE, now: NOW }]) {
      expect(await getHandInFile(ctx.actor, id)).toBeNull();
      expect(await getSessionLessons(ctx.actor, made.session.id)).toBeNull();
      expect(await answerHandIn(ctx, accept)).toMatchObject({ refusal: "not_found" });
    }
    expect(await answerHandIn(made.own, accept)).toMatchObject({ refusal: "not_found" });
    expect(await getSessionLessons(made.own.actor, made.session.id)).toBeNull();
  });

  it("is not answered once the session is closed", async () => {
    const made = await makeLessons();
    await handIn(made);
    const { id } = await newest(made);
    await db.session.update({ where: { id: made.session.id }, data: { status: "CLOSED", closedAt: NOW } });
    expect(await answerHandIn(made.trainer, { handInId: id, answer: "accept", line: null })).toMatchObject({
      refusal: "lesson_session_closed",
    });
    expect(await getSessionLessons(made.coordinator.actor, made.session.id)).toMatchObject({
      mayAnswer: false,
    });
  });
});

describe("whose data it is", () => {
  it("is in the export, and forgotten with its owner: the steps that were done stay", async () => {
    const made = await makeLessons();
    await handIn(made);
    const { id } = await newest(made);
    await answerHandIn(made.trainer, { handInId: id, answer: "return", line: "Ayşe, ölçüler eksik." });
    await finishStep(made.own, { enrolmentId: made.enrolment.id, stepId: made.steps.reading.id });
    expect(await getOwnData(made.own.actor)).toMatchObject({
      lessons: [{ lessonsDone: [{ step: { minutes: 30 } }], handIns: [{ answer: "Ayşe, ölçüler eksik." }] }],
      files: [{ name: "föy.pdf" }],
    });
    await transaction(async (tx) => {
      await closeAccountOf(tx, made.teacher.id, made.coordinator);
      await anonymise(tx, made.teacher.id, made.coordinator);
    });
    const after = await db.handIn.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ fileId: null, status: "RETURNED" });
    expect(after.answer).not.toContain("Ayşe");
    expect(await db.storedFile.count({ where: { uploadedById: made.teacher.id } })).toBe(0);
    expect(await db.lessonDone.count({ where: { enrolmentId: made.enrolment.id } })).toBe(1);
  });
});

describe("two windows at once", () => {
  it("hand in one file between them", async () => {
    const made = await makeLessons();
    const results = await Promise.all(Array.from({ length: 6 }, () => handIn(made)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.handIn.count({ where: idsOf(made) })).toBe(1);
  });

  it("answer it once between them", async () => {
    const made = await makeLessons();
    await handIn(made);
    const { id } = await newest(made);
    const results = await Promise.all([
      answerHandIn(made.trainer, { handInId: id, answer: "accept", line: null }),
      answerHandIn(made.coordinator, { handInId: id, answer: "return", line: "Eksik." }),
      answerHandIn(made.trainer, { handInId: id, answer: "accept", line: null }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await newest(made);
    expect(await db.lessonDone.count({ where: idsOf(made) })).toBe(status === "ACCEPTED" ? 1 : 0);
  });

  it("without the lock and the index hand in as many as there are windows", async () => {
    const made = await makeLessons();
    const where = idsOf(made);
    await db.$executeRawUnsafe("DROP INDEX hand_in_one_live");
    try {
      let waiting = 0;
      let all = () => {};
      const everyoneLooked = new Promise<void>((resolve) => (all = resolve));
      const unlocked = () =>
        transaction(async (tx) => {
          const known = await tx.handIn.findFirst({ where });
          if (++waiting === 4) all();
          await everyoneLooked;
          if (known === null) await tx.handIn.create({ data: { ...where, handedInAt: NOW } });
        });
      await Promise.all(Array.from({ length: 4 }, unlocked));
      expect(await db.handIn.count({ where })).toBe(4);
      await db.handIn.deleteMany({ where });
    } finally {
      await db.$executeRawUnsafe(
        "CREATE UNIQUE INDEX hand_in_one_live ON hand_in (enrolment_id, step_id) WHERE status <> 'RETURNED'",
      );
    }
  });
});
