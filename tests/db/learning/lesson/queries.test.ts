import { beforeAll, expect, test } from "vitest";
import {
  getSubmissionRefusal,
  listOwnStepTitles,
  listStepTitles,
  listWholeSteps,
} from "@/lib/learning/lesson/queries/version";
import { copySteps, lockDraft, lockStep } from "@/lib/learning/lesson/steps";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import {
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeMinistryActor,
  makeNetwork,
  NOW,
} from "@/tests/support/make";

beforeAll(makeNetwork);

async function makeSteps(status: "PUBLISHED" | "DRAFT" = "PUBLISHED") {
  const centre = await makeCentre();
  const course = await makeCourse({
    centreId: centre.id,
    version: { mode: "BLENDED", hours: 2, status },
  });
  await db.lessonStep.create({
    data: {
      versionId: course.versionId,
      position: 1,
      kind: "QUIZ",
      title: "Sınav",
      minutes: 30,
      shown: 1,
      passMark: 70,
      attemptsMost: 2,
      questions: {
        create: { position: 1, text: "Soru?", options: [{ text: "Evet", isRight: true }, { text: "Hayır" }] },
      },
    },
  });
  return { centre, course, coordinator: await makeCoordinator(centre.id) };
}

test("everybody reads the titles of what is published, its centre and the ministry all of it", async () => {
  const { course, coordinator } = await makeSteps();
  const title = { kind: "QUIZ", title: "Sınav", minutes: 30 };
  expect(await listStepTitles(course.versionId)).toMatchObject([title]);
  const stranger = await makeCoordinator((await makeCentre()).id);
  for (const actor of [stranger, ANYONE]) {
    expect(await listWholeSteps(actor, [course.versionId])).toEqual([]);
    expect(await listOwnStepTitles(actor, course.versionId)).toEqual([]);
  }
  for (const actor of [coordinator, await makeMinistryActor()]) {
    expect(await listWholeSteps(actor, [course.versionId])).toMatchObject([
      { ...title, questions: [{ text: "Soru?", options: [{ isRight: true }, { isRight: false }] }] },
    ]);
    expect(await listOwnStepTitles(actor, course.versionId)).toMatchObject([title]);
  }
  await db.course.update({
    where: { id: course.id },
    data: { status: "DRAFT", publishedVersionId: null },
  });
  expect(await listStepTitles(course.versionId)).toEqual([]);
});

test("a version is judged with the steps it has", async () => {
  const { course } = await makeSteps("DRAFT");
  expect(await getSubmissionRefusal(db, course.versionId)).toBeNull();
  await db.lessonStep.updateMany({ where: { versionId: course.versionId }, data: { minutes: 121 } });
  expect(await getSubmissionRefusal(db, course.versionId)).toMatchObject({
    code: "lesson_minutes_beyond_hours",
  });
});

test("steps are locked with their course, and copied with their questions", async () => {
  const { course, coordinator } = await makeSteps("DRAFT");
  const ctx = { actor: coordinator, now: NOW };
  const next = await db.courseVersion.findUniqueOrThrow({ where: { id: course.versionId } });
  await transaction(async (tx) => {
    expect(await lockDraft(tx, ctx, course.versionId)).toHaveProperty("version.id", course.versionId);
    expect(await lockDraft(tx, { actor: ANYONE, now: NOW }, course.versionId)).toHaveProperty("ok", false);
    expect(await lockStep(tx, ctx, course.id)).toHaveProperty("ok", false);
    const { id } = await tx.courseVersion.create({
      data: {
        courseId: course.id,
        number: 2,
        title: next.title,
        summary: next.summary,
        description: next.description,
        outcomes: next.outcomes,
        mode: next.mode,
        hours: next.hours,
        language: next.language,
        audiences: next.audiences,
        status: "PUBLISHED",
        createdAt: NOW,
      },
    });
    await copySteps(tx, course.versionId, id);
    const steps = await tx.lessonStep.findMany({ where: { versionId: id }, include: { questions: true } });
    expect(steps).toMatchObject([{ title: "Sınav", position: 1, questions: [{ text: "Soru?" }] }]);
  });
});
