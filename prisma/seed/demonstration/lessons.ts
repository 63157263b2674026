import { drawQuiz, markQuiz, type Answers, type Question } from "@/lib/learning/lesson-progress/rules";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Tx } from "@/lib/platform/db";
import { randomFrom } from "@/prisma/seed/random";
import { stableId } from "@/prisma/seed/stable-id";
import { addRegister } from "./attendance";
import { addCourse } from "./courses";
import type { Demonstration, Facts, Teacher } from "./demonstration";
import { Queue, type SeededEnrolment } from "./enrolments";
import { TAUGHT, type LessonFact, type TaughtFact } from "./lesson-facts";
import { addSession, type SeededSession } from "./sessions";

const SEED = 20_261_122;
const HOUR = 3_600_000;
const READING_FILE_ID = stableId("lesson-file", "reading");

type Step = LessonFact & { id: string; questions?: unknown };
type Run = { starts: number; every: number; personas: readonly string[]; others: number };

/** The one at a distance began ten days ago and goes on; the blended one meets today a week. */
const RUNS: readonly Run[] = [
  { starts: -10, every: 14, personas: ["teacher"], others: 7 },
  { starts: -6, every: 7, personas: ["teacherOffer"], others: 6 },
];

/** A course at a distance and a blended one, with steps of every kind; both run, and their teachers are on the way. */
export function addLessons(data: Demonstration, facts: Facts): void {
  const slugs = new Set(data.courses.map(({ slug }) => slug));
  const numbers = new Map<number, number>();
  for (const { createdAt } of data.sessions) {
    const year = new Date(createdAt).getUTCFullYear();
    numbers.set(year, (numbers.get(year) ?? 0) + 1);
  }
  TAUGHT.forEach((taught, index) => {
    addCourse(data, facts, taught.course, slugs, index);
    const course = data.seededCourses.at(-1);
    const run = RUNS[index];
    if (!course || !run) return;
    const steps = addSteps(data, course.versionId, taught);
    const session = addSession(
      data,
      facts,
      {
        course,
        phase: "running",
        startsIn: run.starts,
        fillMode: "ARRIVAL",
        capacity: 16,
        liveHours: taught.liveHours,
        everyDays: run.every,
      },
      index,
      numbers,
    );
    const random = randomFrom(SEED + index);
    const queue = new Queue(data, session, random);
    const placed = learnersOf(data, session, run).map((learner) => queue.place(learner));
    queue.close();
    addRegister(data, facts, session, placed, random);
    placed.forEach((one, place) => addProgress(data, session, steps, one, place));
  });
}

function addSteps(data: Demonstration, versionId: string, { steps }: TaughtFact): Step[] {
  return steps.map((fact, index) => {
    const id = stableId("lesson-step", versionId, index);
    const { lessons } = data;
    lessons.steps.push({
      id,
      versionId,
      position: index + 1,
      kind: fact.kind,
      title: fact.title,
      minutes: fact.minutes,
      text: fact.text,
      url: "url" in fact ? fact.url : null,
      transcript: "transcript" in fact ? fact.transcript : null,
      fileId: "hasFile" in fact && fact.hasFile ? READING_FILE_ID : null,
      ...(fact.kind === "QUIZ"
        ? { shown: fact.shown, passMark: fact.passMark, attemptsMost: fact.attemptsMost }
        : {}),
    });
    if (fact.kind === "QUIZ")
      for (const [place, question] of bankOf(id, fact.questions).entries())
        lessons.questions.push({
          id: question.id,
          stepId: id,
          position: place + 1,
          text: question.text,
          options: question.options as unknown as Prisma.InputJsonValue,
        });
    return { ...fact, id };
  });
}

const bankOf = (
  stepId: string,
  questions: readonly { text: string; right: readonly string[]; wrong: readonly string[] }[],
): Question[] =>
  questions.map(({ text, right, wrong }, index) => ({
    id: stableId("lesson-question", stepId, index),
    text,
    options: [
      ...right.map((one) => ({ text: one, isRight: true })),
      ...wrong.map((one) => ({ text: one, isRight: false })),
    ],
  }));

/** The cast first, then teachers of the course's fields who are nowhere else in these weeks. */
function learnersOf(
  data: Demonstration,
  { course, row }: SeededSession,
  { personas, others }: Run,
): Teacher[] {
  const times = new Map(data.sessions.map(({ id, startsAt, endsAt }) => [id, { startsAt, endsAt }]));
  const busy = new Set(
    data.enrolments.flatMap(({ sessionId, personId }) => {
      const time = times.get(sessionId);
      const isBeside = time && new Date(time.startsAt) < row.endsAt && new Date(time.endsAt) > row.startsAt;
      return isBeside ? [personId] : [];
    }),
  );
  const cast = new Set(data.personas.values());
  const wanted = new Set(personas.map((key) => data.persona(key)));
  const isOfField = ({ fields }: Teacher) =>
    course.fields.length === 0 || course.fields.some((code) => fields.includes(code));
  const free = data.teachers.filter((one) => !cast.has(one.id) && !busy.has(one.id) && isOfField(one));
  return [...data.teachers.filter(({ id }) => wanted.has(id)), ...free.slice(0, others)];
}

/** Everybody is as far as their place in the queue says: the first, of the cast, is in the middle of a quiz. */
function addProgress(
  data: Demonstration,
  { row }: SeededSession,
  steps: readonly Step[],
  { id: enrolmentId, learner }: SeededEnrolment,
  place: number,
): void {
  const days = (data.now.getTime() - row.startsAt.getTime()) / (24 * HOUR);
  const at = (step: number) =>
    new Date(row.startsAt.getTime() + Math.max(1, (days * 24 * (step + 1)) / (steps.length + 2)) * HOUR);
  const far = place === 0 ? 2 : (place * 3) % (steps.length + 1);
  steps.forEach((step, index) => {
    const ids = { enrolmentId, stepId: step.id };
    if (step.kind === "FILE" && index <= far) return addHandIn(data, ids, { at: at(index), place, learner });
    if (step.kind === "QUIZ" && index <= far) {
      const isPassed = index < far;
      addAttempts(data, step, { enrolmentId, at: at(index), isPassed });
      if (isPassed) data.lessons.done.push({ ...ids, doneAt: at(index) });
    } else if (index < far) data.lessons.done.push({ ...ids, doneAt: at(index) });
  });
}

type Ids = { enrolmentId: string; stepId: string };

/** One waits for the trainer's word, one was returned with it, the others were accepted. */
function addHandIn(
  data: Demonstration,
  ids: Ids,
  { at, place, learner }: { at: Date; place: number; learner: { id: string } },
): void {
  const status = (["ACCEPTED", "HANDED_IN", "RETURNED"] as const)[place % 3] ?? "ACCEPTED";
  const answeredAt = new Date((at.getTime() + data.now.getTime()) / 2);
  const fileId = stableId("hand-in-file", ids.enrolmentId, ids.stepId);
  data.lessons.files.push({ id: fileId, uploadedById: learner.id, uploadedAt: at });
  data.lessons.handIns.push({
    id: stableId("hand-in", ids.enrolmentId, ids.stepId),
    ...ids,
    fileId,
    status,
    handedInAt: at,
    ...(status === "HANDED_IN"
      ? {}
      : {
          answeredAt,
          answeredById: data.persona("trainer"),
          answer:
            status === "RETURNED"
              ? "Önlemlerin ilki kişisel koruyucu; önce kaynakta ne yapılabileceğini yazın."
              : null,
        }),
  });
  if (status === "ACCEPTED") data.lessons.done.push({ ...ids, doneAt: answeredAt });
}

/** A first attempt that failed or passed; who failed has half of the second one answered. */
function addAttempts(
  data: Demonstration,
  step: Step & { kind: "QUIZ" },
  { enrolmentId, at, isPassed }: { enrolmentId: string; at: Date; isPassed: boolean },
): void {
  const bank = bankOf(step.id, step.questions);
  const attempt = (number: number, startedAt: Date, share: number, isOpen: boolean) => {
    const seed = stableId("lesson-attempt", enrolmentId, step.id, number);
    const drawn = drawQuiz(bank, step.shown, seed);
    const answered = isOpen ? drawn.slice(0, Math.ceil(drawn.length / 2)) : drawn;
    const answers: Answers = Object.fromEntries(
      answered.map(({ questionId }, index) => {
        const options = bank.find(({ id }) => id === questionId)?.options ?? [];
        const isKnown = index < Math.ceil(drawn.length * share);
        const ticked = options.flatMap(({ isRight }, place) => (isRight === isKnown ? [place] : []));
        return [questionId, isKnown ? ticked : ticked.slice(0, 1)];
      }),
    );
    const savedAt = new Date(startedAt.getTime() + HOUR / 4);
    const { percent, isPassed: hasPassed } = markQuiz(bank, { drawn, answers, passMark: step.passMark });
    data.lessons.attempts.push({
      id: seed,
      enrolmentId,
      stepId: step.id,
      number,
      seed,
      drawn: drawn as unknown as Prisma.InputJsonValue,
      answers: answers as Prisma.InputJsonValue,
      startedAt,
      savedAt,
      ...(isOpen ? {} : { handedInAt: savedAt, percent, isPassed: hasPassed }),
    });
  };
  const first = new Date(at.getTime() - HOUR / 2);
  if (isPassed) return attempt(1, first, 1, false);
  attempt(1, first, 0.5, false);
  attempt(2, new Date((at.getTime() + data.now.getTime()) / 2), 1, true);
}

export async function writeLessonSteps(
  tx: Tx,
  { lessons, now }: Demonstration,
  paper: Omit<Prisma.StoredFileCreateManyInput, "id" | "uploadedAt">,
): Promise<void> {
  await tx.storedFile.createMany({
    data: [
      { ...paper, id: READING_FILE_ID, uploadedAt: now, name: "olcum-tutanagi.pdf" },
      ...lessons.files.map((file) => ({ ...paper, ...file, name: "risk-karti.pdf" })),
    ],
  });
  await tx.lessonStep.createMany({ data: lessons.steps });
  await tx.lessonQuestion.createMany({ data: lessons.questions });
}

export async function writeLessonProgress(tx: Tx, { lessons }: Demonstration): Promise<void> {
  await tx.lessonAttempt.createMany({ data: lessons.attempts });
  await tx.handIn.createMany({ data: lessons.handIns });
  await tx.lessonDone.createMany({ data: lessons.done });
}
