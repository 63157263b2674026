import { db } from "@/lib/platform/db";
import { makeCourse } from "@/tests/support/make";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

const STEP = { title: "Güvenli çalışma", minutes: 30 };

/** A draft at a distance of Hakan's centre with a reading, a quiz and its question, and a step to be removed. */
export async function courseStepThings() {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const course = await makeCourse({
    centreId: centre.id,
    version: { mode: "DISTANCE", status: "DRAFT", isOpenToAllFields: true },
  });
  await db.course.update({ where: { id: course.id }, data: { status: "DRAFT", publishedVersionId: null } });
  const { versionId } = course;
  const step = (position: number) =>
    db.lessonStep.create({ data: { versionId, position, kind: "READING", ...STEP, text: "Metin" } });
  const quiz = await db.lessonStep.create({
    data: { versionId, position: 3, kind: "QUIZ", ...STEP, shown: 1, passMark: 70, attemptsMost: 3 },
  });
  const question = await db.lessonQuestion.create({
    data: {
      stepId: quiz.id,
      position: 1,
      text: "Basınç ne zaman boşaltılır?",
      options: [{ text: "Önce", isRight: true }, { text: "Sonra" }],
    },
  });
  return { versionId, reading: await step(1), gone: await step(2), quiz, question };
}

/** A well-filled form for every action on the steps of a course that is being written. */
export function courseStepForms({
  versionId,
  reading,
  gone,
  quiz,
  question,
}: Awaited<ReturnType<typeof courseStepThings>>): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const words = { kind: "READING", title: "Okuma", minutes: "45", text: "Devrenin parçaları ve görevleri." };
  return {
    addStep: ofCentre({ versionId, ...words }),
    editStep: ofCentre({ stepId: reading.id, editVersion: "1", ...words }),
    moveStep: ofCentre({ move: `down.${reading.id}` }),
    attachReading: ofCentre({ stepId: reading.id, file: new File(["%PDF-1.4"], "kilavuz.pdf") }),
    detachReading: ofCentre({ stepId: reading.id }),
    removeStep: ofCentre({ stepId: gone.id }),
    writeQuestion: ofCentre({
      stepId: quiz.id,
      text: "Kilitleme ne zaman yapılır?",
      "options.0.text": "Önce",
      "options.0.isRight": "true",
      "options.1.text": "Sonra",
    }),
    removeQuestion: ofCentre({ questionId: question.id }),
  };
}
