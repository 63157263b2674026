import type { LessonKind, Mode } from "@/lib/platform/db/generated/enums";

export const STEPS_MOST = 60;
export const STEP_TITLE_MOST = 150;
export const STEP_MINUTES_MOST = 600;
export const STEP_TEXT_MOST = 18_000;
export const QUESTIONS_MOST = 50;
export const QUESTION_MOST = 600;
export const OPTION_MOST = 300;
export const OPTIONS_LEAST = 2;
export const OPTIONS_MOST = 6;
export const ATTEMPTS_MOST = 20;
export const MOST_READING_BYTES = 20_000_000;

export const LESSON_KINDS = ["READING", "VIDEO", "FILE", "QUIZ"] as const satisfies readonly LessonKind[];

/** Steps are for who is not in the room: courses at a distance, and blended ones beside their half-days. */
export function takesSteps(mode: Mode): boolean {
  return mode === "DISTANCE" || mode === "BLENDED";
}

export type StepRefusal =
  | "course_wrong_state"
  | "course_changed_meanwhile"
  | "lesson_mode_without_steps"
  | "lesson_too_many_steps"
  | "lesson_reading_empty"
  | "lesson_too_many_questions"
  | "lesson_question_short"
  | "lesson_question_all_right"
  | "lesson_question_none_right"
  | "lesson_question_same_options";

/** A reading is a text, a link or a file: at least one of them. */
export function readingRefusal(reading: {
  text: string | null;
  url: string | null;
  hasFile: boolean;
}): "lesson_reading_empty" | null {
  return reading.text === null && reading.url === null && !reading.hasFile ? "lesson_reading_empty" : null;
}

export type QuestionOption = { text: string; isRight: boolean };

/** What a question can be asked with: two to six different answers, at least one of them right and one not. */
export function questionRefusal(options: readonly QuestionOption[]): StepRefusal | null {
  if (options.length < OPTIONS_LEAST) return "lesson_question_short";
  if (new Set(options.map(({ text }) => text.toLocaleLowerCase())).size < options.length)
    return "lesson_question_same_options";
  if (options.every(({ isRight }) => isRight)) return "lesson_question_all_right";
  return options.some(({ isRight }) => isRight) ? null : "lesson_question_none_right";
}

/** The options of a stored question; what is not one drops out. */
export function questionOptions(stored: unknown): QuestionOption[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const { text, isRight } = (one ?? {}) as Record<string, unknown>;
    return typeof text === "string" ? [{ text, isRight: isRight === true }] : [];
  });
}

export type SubmissionRefusal =
  "lesson_steps_without_mode" | "lesson_bank_too_small" | "lesson_minutes_beyond_hours";

export type CountedStep = {
  title: string;
  minutes: number;
  shown: number | null;
  questionCount: number;
};

/** A quiz cannot show more questions than its bank holds. */
export function isBankTooSmall(step: Pick<CountedStep, "shown" | "questionCount">): boolean {
  return step.shown !== null && step.questionCount < step.shown;
}

/**
 * Why a version cannot go to the ministry with its steps: its mode has none, a quiz's bank holds fewer questions than it
 * shows, or the steps come to more than the course's hours, of which rule 34 counts no more.
 */
export function submissionRefusal(
  version: { mode: Mode; hours: number },
  steps: readonly CountedStep[],
): { code: SubmissionRefusal; details: Record<string, string | number> } | null {
  if (steps.length === 0) return null;
  if (!takesSteps(version.mode)) return { code: "lesson_steps_without_mode", details: {} };
  const small = steps.find(isBankTooSmall);
  if (small)
    return {
      code: "lesson_bank_too_small",
      details: { title: small.title, shown: small.shown ?? 0, count: small.questionCount },
    };
  const minutes = minutesOf(steps);
  return minutes > version.hours * 60
    ? { code: "lesson_minutes_beyond_hours", details: { minutes, most: version.hours * 60 } }
    : null;
}

export function minutesOf(steps: readonly { minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A step as it is read, without what the database calls it: two versions' steps are the same where this is. */
export type StepText = {
  kind: LessonKind;
  title: string;
  minutes: number;
  text: string | null;
  url: string | null;
  transcript: string | null;
  file: { sha256: string; name: string } | null;
  shown: number | null;
  passMark: number | null;
  attemptsMost: number | null;
  questions: readonly { text: string; options: readonly QuestionOption[] }[];
};

/** The steps that only one of two versions has in these words; where those of both stand in another order, all of them. */
export function changedSteps<S extends StepText>(
  before: readonly S[],
  after: readonly S[],
): { before: S[]; after: S[] } {
  const [was, is] = [before.map(wordsOf), after.map(wordsOf)];
  if (was.join() === is.join()) return { before: [], after: [] };
  const gone = before.filter((_, index) => !is.includes(was[index] ?? ""));
  const come = after.filter((_, index) => !was.includes(is[index] ?? ""));
  const [kept, found] = [was.filter((one) => is.includes(one)), is.filter((one) => was.includes(one))];
  return kept.join() === found.join()
    ? { before: gone, after: come }
    : { before: [...before], after: [...after] };
}

const wordsOf = (step: StepText) =>
  JSON.stringify([
    step.kind,
    step.title,
    step.minutes,
    step.text,
    step.url,
    step.transcript,
    step.file?.sha256,
    step.file?.name,
    step.shown,
    step.passMark,
    step.attemptsMost,
    step.questions.map(({ text, options }) => [text, options.map((one) => [one.text, one.isRight])]),
  ]);
