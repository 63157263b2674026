import { beforeAll, describe, expect, test } from "vitest";
import { publishCourse } from "@/lib/learning/course/commands/decide-course";
import { renewCourse, submitCourse } from "@/lib/learning/course/commands/submit-course";
import { attachReading, detachReading } from "@/lib/learning/lesson/commands/change-reading-file";
import { moveStep, removeStep } from "@/lib/learning/lesson/commands/order-steps";
import { removeQuestion, writeQuestion } from "@/lib/learning/lesson/commands/write-question";
import { addStep, editStep } from "@/lib/learning/lesson/commands/write-step";
import { getCourseSteps, getReadingFile } from "@/lib/learning/lesson/queries/version";
import { STEPS_MOST } from "@/lib/learning/lesson/rules";
import type { AddStepInput } from "@/lib/learning/lesson/schema";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeMinistryActor,
  makeNetwork,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

const CONTENT = {
  READING: { kind: "READING", text: "Hidrolik devrenin parçaları ve görevleri.", url: null },
  VIDEO: {
    kind: "VIDEO",
    text: null,
    url: "https://video.example.org/1",
    transcript: "Devre basıncı boşaltılır, sonra sökülür.",
  },
  FILE: { kind: "FILE", text: "Atölyenizdeki bir devreyi çizip teslim edin." },
  QUIZ: { kind: "QUIZ", text: null, shown: 2, passMark: 70, attemptsMost: 3 },
} as const;

/** A draft at a distance and who writes it. */
async function makeDraft(version: Parameters<typeof makeCourse>[0]["version"] = {}) {
  const centre = await makeCentre();
  const course = await makeCourse({
    centreId: centre.id,
    version: { mode: "DISTANCE", status: "DRAFT", ...version },
  });
  if (version.status !== "PUBLISHED")
    await db.course.update({ where: { id: course.id }, data: { status: "DRAFT", publishedVersionId: null } });
  const ctx = { actor: await makeCoordinator(centre.id), now: NOW };
  const add = async (kind: keyof typeof CONTENT, more: Partial<AddStepInput> = {}) => {
    const input = {
      versionId: course.versionId,
      title: `Adım ${kind}`,
      minutes: 30,
      ...CONTENT[kind],
      ...more,
    } as AddStepInput;
    const result = await addStep(ctx, input);
    if (!result.ok) throw new Error(result.refusal);
    return result.value.stepId;
  };
  return { centre, course, ctx, add };
}

const editVersion = async (versionId: string) =>
  (await db.courseVersion.findUniqueOrThrow({ where: { id: versionId } })).editVersion;
const order = async (versionId: string) =>
  (await db.lessonStep.findMany({ where: { versionId }, orderBy: { position: "asc" } })).map(({ id }) => id);
const question = {
  questionId: null,
  text: "Basınç ne zaman boşaltılır?",
  options: [
    { text: "Sökmeden önce", isRight: true },
    { text: "Söktükten sonra", isRight: false },
  ],
};

describe("steps of a draft", () => {
  test("are written in order, put right, moved and removed, each on the course's record", async () => {
    const { course, ctx, add } = await makeDraft({ status: "RETURNED" });
    const [a, b, c] = [await add("READING"), await add("VIDEO"), await add("FILE")];
    expect(await order(course.versionId)).toEqual([a, b, c]);
    expect(await moveStep(ctx, { move: { stepId: c, isUp: true } })).toMatchObject({ ok: true });
    expect(await moveStep(ctx, { move: { stepId: a, isUp: true } })).toMatchObject({ ok: true });
    expect(await order(course.versionId)).toEqual([a, c, b]);
    const edit = { stepId: b, title: "Yeni ad", minutes: 45, ...CONTENT.VIDEO };
    const seen = await editVersion(course.versionId);
    expect(await editStep(ctx, { ...edit, editVersion: seen - 1 })).toMatchObject({
      refusal: "course_changed_meanwhile",
    });
    expect(await editStep(ctx, { ...edit, editVersion: seen })).toMatchObject({ ok: true });
    expect(await removeStep(ctx, { stepId: a })).toMatchObject({ ok: true });
    const steps = await db.lessonStep.findMany({
      where: { versionId: course.versionId },
      orderBy: { position: "asc" },
    });
    expect(steps).toMatchObject([
      { id: c, position: 1 },
      { id: b, position: 2, title: "Yeni ad", minutes: 45 },
    ]);
    expect(await db.courseVersion.findUniqueOrThrow({ where: { id: course.versionId } })).toMatchObject({
      status: "DRAFT",
    });
    const events = await db.auditEvent.findMany({
      where: { subjectId: course.id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type }) => type.replace("lesson_step.", ""))).toEqual([
      "added",
      "added",
      "added",
      "moved",
      "edited",
      "removed",
    ]);
  });

  test("say something, belong to a mode that has them, and are no more than the most", async () => {
    const { course, ctx } = await makeDraft();
    const head = { versionId: course.versionId, title: "Okuma", minutes: 30 };
    expect(await addStep(ctx, { ...head, ...CONTENT.READING, text: null })).toMatchObject({
      refusal: "lesson_reading_empty",
    });
    await db.lessonStep.createMany({
      data: Array.from({ length: STEPS_MOST }, (_, index) => ({
        ...head,
        kind: "READING" as const,
        text: "Metin",
        position: index + 1,
      })),
    });
    expect(await addStep(ctx, { ...head, ...CONTENT.READING })).toMatchObject({
      refusal: "lesson_too_many_steps",
    });
    const room = await makeDraft({ mode: "FACE_TO_FACE" });
    expect(
      await addStep(room.ctx, { ...head, versionId: room.course.versionId, ...CONTENT.READING }),
    ).toMatchObject({ refusal: "lesson_mode_without_steps" });
  });

  test("are of those who write the course, and of nobody once it was sent", async () => {
    const { course, ctx, add } = await makeDraft();
    const stepId = await add("QUIZ");
    const input = { versionId: course.versionId, title: "Okuma", minutes: 30, ...CONTENT.READING };
    const neighbour = { actor: await makeCoordinator((await makeCentre()).id), now: NOW };
    const written = await writeQuestion(ctx, { stepId, ...question });
    expect(written.ok).toBe(true);
    const { id: questionId } = await db.lessonQuestion.findFirstOrThrow({ where: { stepId } });
    for (const stranger of [neighbour, { actor: ANYONE, now: NOW }])
      for (const result of [
        await addStep(stranger, input),
        await editStep(stranger, { ...input, stepId, editVersion: 2 }),
        await moveStep(stranger, { move: { stepId, isUp: true } }),
        await removeStep(stranger, { stepId }),
        await writeQuestion(stranger, { stepId, ...question }),
        await removeQuestion(stranger, { questionId }),
        await detachReading(stranger, { stepId }),
      ])
        expect(result).toMatchObject({ refusal: "not_found" });
    expect(await getCourseSteps(neighbour.actor, course.id)).toBeNull();
    await db.courseVersion.update({ where: { id: course.versionId }, data: { status: "SUBMITTED" } });
    for (const result of [
      await addStep(ctx, input),
      await moveStep(ctx, { move: { stepId, isUp: true } }),
      await removeStep(ctx, { stepId }),
      await writeQuestion(ctx, { stepId, ...question }),
      await removeQuestion(ctx, { questionId }),
    ])
      expect(result).toMatchObject({ refusal: "course_wrong_state" });
    expect(await getCourseSteps(ctx.actor, course.id)).toMatchObject({ mayEdit: false, mayAdd: false });
  });
});

describe("a quiz's bank", () => {
  test("holds questions that can be asked", async () => {
    const { course, ctx, add } = await makeDraft();
    const stepId = await add("QUIZ");
    const reading = await add("READING");
    expect(await writeQuestion(ctx, { stepId, ...question, options: [] })).toMatchObject({
      refusal: "lesson_question_short",
    });
    expect(await writeQuestion(ctx, { stepId: reading, ...question })).toMatchObject({
      refusal: "not_found",
    });
    await writeQuestion(ctx, { stepId, ...question });
    const { id } = await db.lessonQuestion.findFirstOrThrow({ where: { stepId } });
    expect(
      await writeQuestion(ctx, { stepId, ...question, questionId: id, text: "Ne zaman?" }),
    ).toMatchObject({ ok: true });
    expect(await db.lessonQuestion.findMany({ where: { stepId } })).toMatchObject([{ text: "Ne zaman?" }]);
    const submit = async () =>
      submitCourse(ctx, { versionId: course.versionId, editVersion: await editVersion(course.versionId) });
    expect(await submit()).toMatchObject({
      refusal: "lesson_bank_too_small",
      details: { shown: 2, count: 1 },
    });
    await writeQuestion(ctx, { stepId, ...question });
    expect(await submit()).toMatchObject({ ok: true });
  });

  test("gives a question up again", async () => {
    const { ctx, add } = await makeDraft();
    const stepId = await add("QUIZ");
    await writeQuestion(ctx, { stepId, ...question });
    const { id } = await db.lessonQuestion.findFirstOrThrow({ where: { stepId } });
    expect(await removeQuestion(ctx, { questionId: id })).toMatchObject({ ok: true });
    expect(await db.lessonQuestion.count({ where: { stepId } })).toBe(0);
  });
});

describe("a reading's file", () => {
  const file = (name = "kilavuz.csv") => new File(["a;b"], name);
  const PNG =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const picture = () => new File([new Uint8Array(Buffer.from(PNG, "base64"))], "sema.png");

  test("is what it says, is read by its centre, and goes where words are left", async () => {
    const { ctx, add } = await makeDraft();
    const stepId = await add("READING");
    expect(await attachReading(ctx, { stepId, file: file() })).toMatchObject({
      refusal: "file_kind_not_allowed",
    });
    expect(await attachReading(ctx, { stepId: await add("QUIZ"), file: picture() })).toMatchObject({
      refusal: "not_found",
    });
    expect(await attachReading(ctx, { stepId, file: picture() })).toMatchObject({ ok: true });
    expect(await getReadingFile(actorOf(await makeTeacher()), stepId)).toBeNull();
    expect(await getReadingFile(ctx.actor, stepId)).toMatchObject({ contentType: "image/png" });
    await db.lessonStep.update({ where: { id: stepId }, data: { text: null } });
    expect(await detachReading(ctx, { stepId })).toMatchObject({ refusal: "lesson_reading_empty" });
    await db.lessonStep.update({ where: { id: stepId }, data: { text: "Metin" } });
    expect(await detachReading(ctx, { stepId })).toMatchObject({ ok: true });
    expect(await getReadingFile(ctx.actor, stepId)).toBeNull();
  });
});

describe("the next version", () => {
  test("begins with the steps of the last, and the published ones stay", async () => {
    const { course, ctx, add } = await makeDraft();
    const quiz = await add("QUIZ");
    await add("READING");
    await writeQuestion(ctx, { stepId: quiz, ...question });
    await writeQuestion(ctx, { stepId: quiz, ...question, text: "İkinci soru?" });
    const seen = async () => ({
      versionId: course.versionId,
      editVersion: await editVersion(course.versionId),
    });
    expect(await submitCourse(ctx, await seen())).toMatchObject({ ok: true });
    expect(await publishCourse({ actor: await makeMinistryActor(), now: NOW }, await seen())).toMatchObject({
      ok: true,
    });
    expect(await renewCourse(ctx, { courseId: course.id })).toMatchObject({ ok: true });
    const renewed = await getCourseSteps(ctx.actor, course.id);
    expect(renewed?.steps).toMatchObject([
      { kind: "QUIZ", shown: 2, questions: [{ text: question.text }, { text: "İkinci soru?" }] },
      { kind: "READING", text: CONTENT.READING.text },
    ]);
    await removeStep(ctx, { stepId: renewed?.steps[0]?.id ?? "" });
    expect(await order(course.versionId)).toHaveLength(2);
    expect(await removeStep(ctx, { stepId: quiz })).toMatchObject({ refusal: "course_wrong_state" });
  });
});
