import "server-only";
import { canManageCourse } from "@/lib/learning/course/policy";
import { courseDeedRefusal } from "@/lib/learning/course/rules";
import { stepsVisibleTo } from "@/lib/learning/lesson/policy";
import { questionOptions, submissionRefusal, takesSteps } from "@/lib/learning/lesson/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db, type Db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";

const fileSelect = { id: true, sha256: true, name: true, contentType: true, size: true } as const;

const stepSelect = {
  id: true,
  versionId: true,
  position: true,
  kind: true,
  title: true,
  minutes: true,
  text: true,
  url: true,
  transcript: true,
  file: { select: fileSelect },
  shown: true,
  passMark: true,
  attemptsMost: true,
  questions: { select: { id: true, text: true, options: true }, orderBy: { position: "asc" } },
} satisfies Prisma.LessonStepSelect;

type StepRow = Prisma.LessonStepGetPayload<{ select: typeof stepSelect }>;

const withOptions = ({ questions, ...step }: StepRow) => ({
  ...step,
  questions: questions.map(({ options, ...one }) => ({ ...one, options: questionOptions(options) })),
});

/** A whole step with its bank: right answers included. */
export type StepDetail = ReturnType<typeof withOptions>;

const courseSelect = {
  id: true,
  centreId: true,
  versions: {
    orderBy: { number: "desc" },
    take: 1,
    select: {
      id: true,
      title: true,
      status: true,
      mode: true,
      hours: true,
      language: true,
      editVersion: true,
      steps: { select: stepSelect, orderBy: { position: "asc" } },
    },
  },
} satisfies Prisma.CourseSelect;

/** The steps of a course's newest version, for who writes it; null for everybody else. */
export async function getCourseSteps(actor: Actor, courseId: string) {
  const course = await db.course.findUnique({ where: { id: courseId }, select: courseSelect });
  const [newest] = course?.versions ?? [];
  if (!course || !newest || !canManageCourse(actor, course)) return null;
  const { steps: rows, ...version } = newest;
  const steps = rows.map(withOptions);
  const refusal = courseDeedRefusal("edit", version.status);
  return {
    courseId: course.id,
    version,
    steps,
    mayEdit: refusal === null,
    mayAdd: refusal === null && takesSteps(version.mode),
    problem: submissionRefusal(version, steps.map(counted)),
  };
}
export type CourseSteps = NonNullable<Awaited<ReturnType<typeof getCourseSteps>>>;

const counted = (step: StepDetail) => ({ ...step, questionCount: step.questions.length });

/** Whole steps of versions in their order, for their centre and the ministry. */
export async function listWholeSteps(actor: Actor, versionIds: readonly string[]): Promise<StepDetail[]> {
  const rows = await db.lessonStep.findMany({
    where: { AND: [{ versionId: { in: [...versionIds] } }, stepsVisibleTo(actor)] },
    select: stepSelect,
    orderBy: [{ versionId: "asc" }, { position: "asc" }],
  });
  return rows.map(withOptions);
}

const titleSelect = { id: true, kind: true, title: true, minutes: true } as const;

/** What the public reads of a published version's steps: what they are called and how long they take. */
export async function listStepTitles(versionId: string) {
  return db.lessonStep.findMany({
    where: { versionId, version: { publishedOf: { isNot: null } } },
    select: titleSelect,
    orderBy: { position: "asc" },
  });
}

/** The same of any version, for who may read it whole. */
export async function listOwnStepTitles(actor: Actor, versionId: string): Promise<StepTitle[]> {
  return db.lessonStep.findMany({
    where: { AND: [{ versionId }, stepsVisibleTo(actor)] },
    select: titleSelect,
    orderBy: { position: "asc" },
  });
}
export type StepTitle = Awaited<ReturnType<typeof listStepTitles>>[number];

/** Why a version cannot be submitted with the steps it has; null where it can. */
export async function getSubmissionRefusal(on: Db | Tx, versionId: string) {
  const { steps, ...version } = await on.courseVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      mode: true,
      hours: true,
      steps: {
        select: { title: true, minutes: true, shown: true, _count: { select: { questions: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
  return submissionRefusal(
    version,
    steps.map(({ _count, ...step }) => ({ ...step, questionCount: _count.questions })),
  );
}

/** A reading's file, for its centre and the ministry. */
export async function getReadingFile(actor: Actor, stepId: string) {
  const step = await db.lessonStep.findFirst({
    where: { AND: [{ id: stepId }, stepsVisibleTo(actor)] },
    select: { file: { select: fileSelect } },
  });
  return step?.file ?? null;
}
