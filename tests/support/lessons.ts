import { db } from "@/lib/platform/db";
import type { Mode } from "@/lib/platform/db/generated/enums";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCourse,
  makeEnrolment,
  makePerson,
  makeSession,
  makeTeacher,
  NOW,
} from "./make";

/** Of each question the first option alone is right. */
const question = (position: number) => ({
  position,
  text: `Soru ${position}`,
  options: [
    { text: "Doğru", isRight: true },
    { text: "Yanlış", isRight: false },
    { text: "Eksik", isRight: false },
  ],
});

/**
 * A session that runs on NOW's day (two half-days of three hours) of a course with a step of every kind, thirty minutes each:
 * reading, video, hand-in, and a quiz of four questions that shows three, is passed from 60 percent on and may be tried twice.
 */
export async function makeLessons({
  mode = "BLENDED",
  attemptsMost = 2,
  ...given
}: { mode?: Mode; attemptsMost?: number; centre?: { id: string }; teacher?: { id: string } } = {}) {
  const centre = given.centre ?? (await makeCentre());
  const course = await makeCourse({ centreId: centre.id, version: { mode } });
  const base = { versionId: course.versionId, minutes: 30 };
  const reading = await db.lessonStep.create({
    data: { ...base, position: 1, kind: "READING", title: "Okuma", text: "Metin" },
  });
  const video = await db.lessonStep.create({
    data: {
      ...base,
      position: 2,
      kind: "VIDEO",
      title: "Video",
      url: "https://video.example/1",
      transcript: "Metni",
    },
  });
  const file = await db.lessonStep.create({
    data: { ...base, position: 3, kind: "FILE", title: "Ölçüm föyü", text: "Föyü doldurun." },
  });
  const quiz = await db.lessonStep.create({
    data: {
      ...base,
      position: 4,
      kind: "QUIZ",
      title: "Kısa sınav",
      shown: 3,
      passMark: 60,
      attemptsMost,
      questions: { create: [1, 2, 3, 4].map(question) },
    },
  });
  const trainer = await makePerson();
  const session = await makeSession(course, {
    startsInDays: 0,
    status: "CONFIRMED",
    trainerIds: [trainer.id],
  });
  const teacher = given.teacher ?? (await makeTeacher());
  const enrolment = await makeEnrolment(session, teacher);
  return {
    centre,
    course,
    session,
    teacher,
    enrolment,
    steps: { reading, video, file, quiz },
    own: { actor: actorOf(teacher), now: NOW },
    trainer: { actor: actorOf(trainer, { trainerCentreIds: [centre.id] }), now: NOW },
    coordinator: { actor: await makeCoordinator(centre.id), now: NOW },
  };
}
export type Lessons = Awaited<ReturnType<typeof makeLessons>>;
