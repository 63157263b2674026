import "server-only";
import { ON_THE_REGISTER } from "@/lib/learning/attendance/queries";
import { attendanceOf } from "@/lib/learning/attendance/rules";
import { canLearn } from "@/lib/learning/lesson-progress/policy";
import {
  attemptsLeft,
  markQuiz,
  minutesOf,
  mostAttempts,
  nextStep,
  openRefusal,
  readAnswers,
  readDrawn,
  showQuestions,
  stepState,
  type Question,
} from "@/lib/learning/lesson-progress/rules";
import { questionOptions, takesSteps } from "@/lib/learning/lesson/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/dates/calendar";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";

const ofPerson = (enrolmentId: string) =>
  ({
    done: { where: { enrolmentId }, select: { doneAt: true } },
    attempts: {
      where: { enrolmentId },
      orderBy: { number: "asc" },
      select: { number: true, handedInAt: true, percent: true, isPassed: true },
    },
    _count: { select: { grants: { where: { enrolmentId } } } },
    handIns: {
      where: { enrolmentId },
      orderBy: [{ handedInAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        status: true,
        handedInAt: true,
        answeredAt: true,
        answer: true,
        file: { select: { name: true, size: true } },
      },
    },
  }) satisfies Prisma.LessonStepSelect;

/** The actor's own way through the steps of a course, with what counts so far; null for anybody else's and without steps. */
export async function getOwnLessons(actor: Actor, enrolmentId: string, now: Date) {
  const enrolment = await db.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      id: true,
      personId: true,
      reference: true,
      status: true,
      marks: { where: { supersededAt: null }, select: { slotId: true, status: true, minutes: true } },
      session: {
        select: {
          id: true,
          reference: true,
          status: true,
          startsAt: true,
          endsAt: true,
          timeZone: true,
          courseVersion: {
            select: {
              title: true,
              language: true,
              mode: true,
              hours: true,
              steps: {
                orderBy: { position: "asc" },
                select: {
                  id: true,
                  position: true,
                  kind: true,
                  title: true,
                  minutes: true,
                  attemptsMost: true,
                  ...ofPerson(enrolmentId),
                },
              },
            },
          },
          slots: { select: { id: true, startsAt: true, endsAt: true } },
        },
      },
    },
  });
  if (!enrolment || !canLearn(actor, enrolment) || !ON_THE_REGISTER.includes(enrolment.status)) return null;
  const { session } = enrolment;
  const { steps: rows, ...course } = session.courseVersion;
  if (!takesSteps(course.mode) || rows.length === 0) return null;
  const steps = rows.map(({ done, attempts, handIns, _count, ...row }) => {
    const step = { ...row, attemptsMost: mostAttempts(row.attemptsMost, _count.grants) };
    const facts = { ...step, isDone: done.length > 0, attempts, handIn: handIns[0]?.status ?? null };
    return { ...step, isDone: facts.isDone, state: stepState(facts) };
  });
  const firstDay = dayIn(session.startsAt, session.timeZone);
  const refusal = openRefusal(
    enrolment.status,
    { status: session.status, firstDay },
    dayIn(now, session.timeZone),
  );
  const attendance = attendanceOf(session.slots, new Map(enrolment.marks.map((m) => [m.slotId, m])), steps);
  const minimum = await readSetting(db, "minimumAttendance", (await networkDay(db, now)).date);
  return {
    id: enrolment.id,
    reference: enrolment.reference,
    session: { reference: session.reference, startsAt: session.startsAt, zone: session.timeZone },
    course,
    refusal,
    steps,
    next: refusal === null ? nextStep(steps) : null,
    minutes: minutesOf(steps),
    counted: {
      ...attendance,
      minimum,
      hours: Math.min(Math.floor(attendance.attendedMinutes / 60), course.hours),
    },
  };
}
export type OwnLessons = NonNullable<Awaited<ReturnType<typeof getOwnLessons>>>;

/** One step as its learner may see it now: nothing of it before the first day, no right answers before an attempt is over. */
export async function getOwnStep(actor: Actor, ids: { enrolmentId: string; stepId: string }, now: Date) {
  const own = await getOwnLessons(actor, ids.enrolmentId, now);
  const at = own?.steps.findIndex(({ id }) => id === ids.stepId) ?? -1;
  const known = own?.steps[at];
  if (!own || !known) return null;
  const step = await db.lessonStep.findUniqueOrThrow({
    where: { id: known.id },
    select: {
      text: true,
      url: true,
      transcript: true,
      shown: true,
      passMark: true,
      file: { select: { name: true, size: true } },
      ...ofPerson(own.id),
    },
  });
  const { attempts, handIns, done, _count, ...facts } = step;
  const isHidden = own.refusal === "lesson_ahead";
  const left = attemptsLeft(attempts.length, known.attemptsMost);
  const isOver = known.isDone || known.state === "failed";
  const isShown = !isHidden && known.kind === "QUIZ";
  return {
    ...own,
    step: { ...known, ...(isHidden ? null : facts), shown: facts.shown, doneAt: done[0]?.doneAt ?? null },
    isHidden,
    handIns: isHidden ? [] : handIns,
    quiz: isShown ? { attempts, left, ...(await readQuiz(own.id, known.id, isOver)) } : null,
    before: own.steps[at - 1] ?? null,
    after: own.steps[at + 1] ?? null,
  };
}
export type OwnStepPage = NonNullable<Awaited<ReturnType<typeof getOwnStep>>>;

/** The open attempt with what was ticked, and the last one handed in with what was wrong; what was right where none follows. */
async function readQuiz(enrolmentId: string, stepId: string, isOver: boolean) {
  const attempts = await db.lessonAttempt.findMany({
    where: { enrolmentId, stepId },
    orderBy: { number: "desc" },
    take: 2,
  });
  const rows = await db.lessonQuestion.findMany({
    where: { stepId },
    select: { id: true, text: true, options: true },
  });
  const questions: Question[] = rows.map((row) => ({ ...row, options: questionOptions(row.options) }));
  const open = attempts.find(({ handedInAt }) => handedInAt === null);
  const last = attempts.find(({ handedInAt }) => handedInAt !== null);
  const shown = (attempt: { drawn: unknown; answers: unknown }) =>
    showQuestions(questions, readDrawn(attempt.drawn), readAnswers(attempt.answers));
  return {
    open: open ? { id: open.id, number: open.number, savedAt: open.savedAt, questions: shown(open) } : null,
    last: last ? { number: last.number, percent: last.percent ?? 0, rows: marked(last) } : null,
  };

  function marked(attempt: { drawn: unknown; answers: unknown }) {
    const [drawn, answers] = [readDrawn(attempt.drawn), readAnswers(attempt.answers)];
    const { wrong } = markQuiz(questions, { drawn, answers, passMark: 0 });
    return showQuestions(questions, drawn, answers).map(({ id, text, options, chosen }) => {
      const right = questions.find((question) => question.id === id)?.options ?? [];
      return {
        id,
        text,
        isRight: !wrong.includes(id),
        chosen: options.filter(({ value }) => chosen.includes(value)).map((option) => option.text),
        right: isOver ? right.filter((option) => option.isRight).map((option) => option.text) : [],
      };
    });
  }
}

/** The file of a reading, for whose course it is; null for anybody else and before the first day. */
export async function getStepFile(actor: Actor, ids: { enrolmentId: string; stepId: string }, now: Date) {
  const own = await getOwnLessons(actor, ids.enrolmentId, now);
  if (!own || own.refusal === "lesson_ahead" || !own.steps.some(({ id }) => id === ids.stepId)) return null;
  const step = await db.lessonStep.findUnique({
    where: { id: ids.stepId },
    select: { file: { select: { sha256: true, name: true, contentType: true } } },
  });
  return step?.file ?? null;
}
