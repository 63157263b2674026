import { createHash } from "node:crypto";
import { takesSteps } from "@/lib/learning/lesson/rules";
import type {
  EnrolmentStatus,
  HandInStatus,
  LessonKind,
  Mode,
  SessionStatus,
} from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/dates/calendar";

export const MOST_HAND_IN_BYTES = 10_000_000;
export const ANSWER_MOST = 500;

/** A step as far as hours go. */
export type StepShare = { minutes: number; isDone: boolean };

/** The steps of a course as far as one person is with them; none where it is not taught by steps. */
export function sharesOf<Step extends { id: string; minutes: number }>(
  { mode, steps }: { mode: Mode; steps: readonly Step[] },
  done: readonly { stepId: string }[],
): (Step & StepShare)[] {
  if (!takesSteps(mode)) return [];
  const ids = new Set(done.map(({ stepId }) => stepId));
  return steps.map((step) => ({ ...step, isDone: ids.has(step.id) }));
}

const LEARNING: readonly EnrolmentStatus[] = ["PLACED", "ATTENDING"];
const OPEN: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED", "COMPLETED"];

/** Whether somebody with an enrolment of that status goes through the steps. */
export const isLearning = (status: EnrolmentStatus): boolean => LEARNING.includes(status);

export type OpenRefusal = "lesson_not_placed" | "lesson_session_closed" | "lesson_ahead";

/** Steps are open to who has a place, from the day the session starts until it is closed. */
export function openRefusal(
  status: EnrolmentStatus,
  session: { status: SessionStatus; firstDay: Day },
  today: Day,
): OpenRefusal | null {
  if (!OPEN.includes(session.status)) return "lesson_session_closed";
  if (!isLearning(status)) return "lesson_not_placed";
  return today < session.firstDay ? "lesson_ahead" : null;
}

/** How one step stands for one person. `failed`: no attempt is left. */
export const STEP_STATES = ["open", "begun", "waiting", "returned", "failed", "done"] as const;
export type StepState = (typeof STEP_STATES)[number];

type Attempt = { handedInAt: Date | null; isPassed: boolean | null };
export type StepFacts = {
  kind: LessonKind;
  attemptsMost: number | null;
  isDone: boolean;
  attempts: readonly Attempt[];
  /** Of the newest file that was handed in. */
  handIn: HandInStatus | null;
};

export function stepState({ kind, attemptsMost, isDone, attempts, handIn }: StepFacts): StepState {
  if (isDone) return "done";
  if (kind === "FILE")
    return handIn === "HANDED_IN" ? "waiting" : handIn === "RETURNED" ? "returned" : "open";
  if (kind !== "QUIZ" || attempts.length === 0) return "open";
  if (attempts.some(({ handedInAt }) => handedInAt === null)) return "begun";
  return attemptsLeft(attempts.length, attemptsMost) === 0 ? "failed" : "begun";
}

/** How often somebody may try: as the step says, and once more for each time it was granted. */
export function mostAttempts(most: number | null, granted: number): number | null {
  return most === null ? null : most + granted;
}

export type GrantRefusal = "step_is_no_quiz" | "step_done_already" | "attempts_are_left";

/** One more is granted to who has none left; never a second one before the first is used. */
export function grantRefusal(step: StepFacts): GrantRefusal | null {
  if (step.kind !== "QUIZ") return "step_is_no_quiz";
  if (step.isDone) return "step_done_already";
  return stepState(step) === "failed" ? null : "attempts_are_left";
}

export function attemptsLeft(made: number, most: number | null): number {
  return Math.max(0, (most ?? Number.POSITIVE_INFINITY) - made);
}

/** The first step that its learner can do something about; null where there is none. */
export function nextStep<Step extends { state: StepState }>(steps: readonly Step[]): Step | null {
  return steps.find(({ state }) => state === "open" || state === "begun" || state === "returned") ?? null;
}

export function minutesOf(steps: readonly StepShare[]): { total: number; done: number } {
  return {
    total: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    done: steps.reduce((sum, { minutes, isDone }) => sum + (isDone ? minutes : 0), 0),
  };
}

export type FinishRefusal = "step_done_already" | "step_done_otherwise";

/** What is read or watched is finished by its reader's word; what is handed in or answered is not. */
export function finishRefusal({ kind, isDone }: { kind: LessonKind; isDone: boolean }): FinishRefusal | null {
  if (kind !== "READING" && kind !== "VIDEO") return "step_done_otherwise";
  return isDone ? "step_done_already" : null;
}

export type HandInRefusal = "step_done_already" | "step_takes_no_file" | "hand_in_waiting";

/** A file follows only one that was returned. */
export function handInRefusal(step: {
  kind: LessonKind;
  isDone: boolean;
  handIn: HandInStatus | null;
}): HandInRefusal | null {
  if (step.kind !== "FILE") return "step_takes_no_file";
  if (step.isDone || step.handIn === "ACCEPTED") return "step_done_already";
  return step.handIn === "HANDED_IN" ? "hand_in_waiting" : null;
}

export type AnswerRefusal = "hand_in_answered" | "hand_in_returned_without_word";

/** The trainer's word on a file is given once; who gets it back is told what is wanted. */
export function answerRefusal(
  status: HandInStatus,
  given: { isAccepted: boolean; line: string | null },
): AnswerRefusal | null {
  if (status !== "HANDED_IN") return "hand_in_answered";
  return given.isAccepted || given.line !== null ? null : "hand_in_returned_without_word";
}

export type StartRefusal = "step_done_already" | "step_is_no_quiz" | "attempt_open" | "attempts_used_up";

export function startRefusal(step: Pick<StepFacts, "kind" | "isDone" | "attempts" | "attemptsMost">) {
  if (step.kind !== "QUIZ") return "step_is_no_quiz" satisfies StartRefusal;
  if (step.isDone) return "step_done_already" satisfies StartRefusal;
  if (step.attempts.some(({ handedInAt }) => handedInAt === null))
    return "attempt_open" satisfies StartRefusal;
  return attemptsLeft(step.attempts.length, step.attemptsMost) === 0
    ? ("attempts_used_up" satisfies StartRefusal)
    : null;
}

export type AttemptRefusal = "attempt_handed_in" | "attempt_saved_elsewhere" | "attempt_unanswered";

export type Option = { text: string; isRight: boolean };
export type Question = { id: string; text: string; options: readonly Option[] };
/** A question of an attempt, with the order in which its options stand. */
export type Drawn = { questionId: string; order: readonly number[] };
/** What was ticked, by question: places of options as they are kept, not as they are shown. */
export type Answers = Readonly<Record<string, readonly number[]>>;

const lotOf = (seed: string, what: string) => createHash("sha256").update(`${seed}:${what}`).digest("hex");

/** In an order that hangs on the seed alone, whatever order they came in. */
function shuffled<Item>(items: readonly Item[], lot: (item: Item) => string): Item[] {
  const drawn = items.map((item) => ({ item, lot: lot(item) }));
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0)).map(({ item }) => item);
}

/** Which questions of the bank an attempt shows, and the order of each one's options. */
export function drawQuiz(questions: readonly Question[], shown: number, seed: string): Drawn[] {
  return shuffled(questions, ({ id }) => lotOf(seed, id))
    .slice(0, Math.max(0, shown))
    .map(({ id, options }) => ({
      questionId: id,
      order: shuffled(
        options.map((_, place) => place),
        (place) => lotOf(seed, `${id}:${place}`),
      ),
    }));
}

/** Several boxes or one choice: a reader is told which, and not how many are right. */
export const takesSeveral = ({ options }: Pick<Question, "options">): boolean =>
  options.filter(({ isRight }) => isRight).length > 1;

export type ShownQuestion = {
  id: string;
  text: string;
  isSeveral: boolean;
  options: { value: string; text: string }[];
  chosen: string[];
};

/** A question as its reader gets it: an option goes by its place on the page, and none says whether it is right. */
export function showQuestions(
  questions: readonly Question[],
  drawn: readonly Drawn[],
  answers: Answers,
): ShownQuestion[] {
  return drawn.flatMap(({ questionId, order }) => {
    const question = questions.find(({ id }) => id === questionId);
    if (!question) return [];
    const options = order.map((place, shown) => ({
      value: String(shown + 1),
      text: question.options[place]?.text ?? "",
    }));
    const chosen = (answers[questionId] ?? [])
      .map((place) => String(order.indexOf(place) + 1))
      .filter((value) => value !== "0");
    return [{ id: questionId, text: question.text, isSeveral: takesSeveral(question), options, chosen }];
  });
}

/** What was ticked on the page, as it is kept; what the attempt does not show, or twice, is nobody's answer. */
export function keptAnswers(
  drawn: readonly Drawn[],
  ticked: Readonly<Record<string, readonly number[]>>,
): Answers {
  const rows = drawn.flatMap(({ questionId, order }): [string, number[]][] => {
    const places = [...new Set(ticked[questionId] ?? [])].flatMap((shown) => order[shown - 1] ?? []);
    return places.length === 0 ? [] : [[questionId, places.sort((a, b) => a - b)]];
  });
  return Object.fromEntries(rows);
}

export function unanswered(drawn: readonly Drawn[], answers: Answers): number {
  return drawn.filter(({ questionId }) => (answers[questionId] ?? []).length === 0).length;
}

/** All that is right is ticked and nothing else. */
export function isRight({ options }: Pick<Question, "options">, ticked: readonly number[]): boolean {
  return options.every((option, place) => option.isRight === ticked.includes(place));
}

export type Marking = { percent: number; isPassed: boolean; wrong: string[] };

/** Whole per cent, rounded down, so that 69.9 is not 70; a quiz that shows nothing is not passed. */
export function markQuiz(
  questions: readonly Question[],
  { drawn, answers, passMark }: { drawn: readonly Drawn[]; answers: Answers; passMark: number },
): Marking {
  const wrong = drawn.flatMap(({ questionId }) => {
    const question = questions.find(({ id }) => id === questionId);
    return question && isRight(question, answers[questionId] ?? []) ? [] : [questionId];
  });
  const percent = drawn.length === 0 ? 0 : Math.floor(((drawn.length - wrong.length) * 100) / drawn.length);
  return { percent, isPassed: drawn.length > 0 && percent >= passMark, wrong };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const places = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((one): one is number => Number.isInteger(one)) : [];

/** As it was kept; what does not read as such is nothing. */
export function readDrawn(kept: unknown): Drawn[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) =>
    isRecord(one) && typeof one.questionId === "string"
      ? [{ questionId: one.questionId, order: places(one.order) }]
      : [],
  );
}

export function readAnswers(kept: unknown): Answers {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(Object.entries(kept).map(([id, ticked]) => [id, places(ticked)]));
}

export type LessonRefusal =
  OpenRefusal | FinishRefusal | HandInRefusal | AnswerRefusal | StartRefusal | AttemptRefusal | GrantRefusal;
