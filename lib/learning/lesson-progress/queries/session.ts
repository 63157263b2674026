import "server-only";
import { registersVisibleTo } from "@/lib/learning/attendance/policy";
import { ON_THE_REGISTER } from "@/lib/learning/attendance/queries";
import { canAnswerLearners } from "@/lib/learning/lesson-progress/policy";
import {
  isLearning,
  minutesOf,
  mostAttempts,
  nextStep,
  stepState,
} from "@/lib/learning/lesson-progress/rules";
import { takesSteps } from "@/lib/learning/lesson/rules";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";

/** A session's people and how far each is with the steps, for those who may see its register; null for anybody else. */
export async function getSessionLessons(actor: Actor, sessionId: string) {
  const session = await db.session.findFirst({
    where: { AND: [{ id: sessionId }, registersVisibleTo(actor)] },
    select: {
      id: true,
      reference: true,
      status: true,
      centreId: true,
      timeZone: true,
      fillMode: true,
      trainers: { select: { personId: true } },
      courseVersion: {
        select: {
          title: true,
          language: true,
          mode: true,
          steps: {
            orderBy: { position: "asc" },
            select: { id: true, position: true, kind: true, title: true, minutes: true, attemptsMost: true },
          },
        },
      },
      enrolments: {
        where: { status: { in: ON_THE_REGISTER } },
        orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          status: true,
          person: { select: { givenName: true, familyName: true } },
          lessonsDone: { select: { stepId: true } },
          attempts: { select: { stepId: true, handedInAt: true, isPassed: true, percent: true } },
          attemptGrants: { select: { stepId: true } },
          handIns: {
            orderBy: [{ handedInAt: "desc" }, { id: "desc" }],
            select: {
              id: true,
              stepId: true,
              status: true,
              handedInAt: true,
              answeredAt: true,
              answer: true,
              answeredBy: { select: { givenName: true, familyName: true } },
              file: { select: { name: true, size: true } },
            },
          },
        },
      },
    },
  });
  if (!session || !takesSteps(session.courseVersion.mode)) return null;
  const { steps } = session.courseVersion;
  const people = session.enrolments.map(
    ({ lessonsDone, attempts, attemptGrants, handIns, person, ...enrolment }) => {
      const cells = steps.map((row) => {
        const granted = attemptGrants.filter(({ stepId }) => stepId === row.id).length;
        const step = { ...row, attemptsMost: mostAttempts(row.attemptsMost, granted) };
        const own = attempts.filter(({ stepId }) => stepId === step.id);
        const isDone = lessonsDone.some(({ stepId }) => stepId === step.id);
        const handIn = handIns.find(({ stepId }) => stepId === step.id)?.status ?? null;
        const best = Math.max(-1, ...own.map(({ percent }) => percent ?? -1));
        const state = stepState({ ...step, isDone, attempts: own, handIn });
        return { ...step, isDone, state, attempts: own.length, best: best < 0 ? null : best };
      });
      const name = `${person.givenName} ${person.familyName}`;
      return { ...enrolment, name, cells, minutes: minutesOf(cells), next: nextStep(cells), handIns };
    },
  );
  const rows = people.flatMap(({ name, handIns }) =>
    handIns.map((row) => ({ ...row, name, step: steps.find(({ id }) => id === row.stepId)?.title ?? "" })),
  );
  const trainerIds = session.trainers.map(({ personId }) => personId);
  const isOpen = session.status !== "CLOSED" && session.status !== "CANCELLED";
  return {
    ...session,
    steps,
    total: minutesOf(steps.map((step) => ({ ...step, isDone: false }))).total,
    people: [...people].sort((a, b) => a.minutes.done - b.minutes.done),
    waiting: rows
      .filter(({ status }) => status === "HANDED_IN")
      .sort((a, b) => a.handedInAt.getTime() - b.handedInAt.getTime()),
    answered: rows
      .filter(({ status }) => status !== "HANDED_IN")
      .sort((a, b) => b.handedInAt.getTime() - a.handedInAt.getTime()),
    /** Quizzes for which somebody has no attempt left. */
    failed: people.flatMap(({ id, status, name, cells }) =>
      isLearning(status)
        ? cells.flatMap((cell) => (cell.state === "failed" ? [{ ...cell, enrolmentId: id, name }] : []))
        : [],
    ),
    mayAnswer: isOpen && canAnswerLearners(actor, { centreId: session.centreId, trainerIds }),
  };
}
export type SessionLessons = NonNullable<Awaited<ReturnType<typeof getSessionLessons>>>;

/** A handed-in file, for its owner and those who may see the session's register; null for anybody else. */
export async function getHandInFile(actor: Actor, id: string) {
  if (!isPerson(actor)) return null;
  const found = await db.handIn.findFirst({
    where: {
      id,
      enrolment: { OR: [{ personId: actor.personId }, { session: registersVisibleTo(actor) }] },
    },
    select: { file: { select: { sha256: true, name: true, contentType: true } } },
  });
  return found?.file ?? null;
}
