import { z } from "zod";
import {
  boolField,
  fileField,
  httpUrlField,
  idField,
  intField,
  listOf,
  longText,
  optional,
  readId,
  shape,
  text,
  Wrong,
} from "@/lib/platform/fields";
import {
  ATTEMPTS_MOST,
  OPTION_MOST,
  OPTIONS_MOST,
  QUESTION_MOST,
  QUESTIONS_MOST,
  STEP_MINUTES_MOST,
  STEP_TEXT_MOST,
  STEP_TITLE_MOST,
} from "./rules";

const head = {
  title: text({ max: STEP_TITLE_MOST, min: 3 }),
  minutes: intField({ min: 1, max: STEP_MINUTES_MOST }),
};

const long = longText({ min: 10, max: STEP_TEXT_MOST });

const content = {
  READING: { kind: z.literal("READING"), text: optional(long), url: optional(httpUrlField) },
  VIDEO: { kind: z.literal("VIDEO"), text: optional(long), url: httpUrlField, transcript: long },
  FILE: { kind: z.literal("FILE"), text: long },
  QUIZ: {
    kind: z.literal("QUIZ"),
    text: optional(long),
    shown: intField({ min: 1, max: QUESTIONS_MOST }),
    passMark: intField({ min: 1, max: 100 }),
    attemptsMost: intField({ min: 1, max: ATTEMPTS_MOST }),
  },
};

export const addStepInput = z.discriminatedUnion("kind", [
  z.object({ versionId: idField, ...head, ...content.READING }),
  z.object({ versionId: idField, ...head, ...content.VIDEO }),
  z.object({ versionId: idField, ...head, ...content.FILE }),
  z.object({ versionId: idField, ...head, ...content.QUIZ }),
]);
export type AddStepInput = z.infer<typeof addStepInput>;

/** `editVersion` is the one the form was opened with: a second editor is told, nobody overwrites. */
const seen = { stepId: idField, editVersion: intField({ min: 1 }) };

export const editStepInput = z.discriminatedUnion("kind", [
  z.object({ ...seen, ...head, ...content.READING }),
  z.object({ ...seen, ...head, ...content.VIDEO }),
  z.object({ ...seen, ...head, ...content.FILE }),
  z.object({ ...seen, ...head, ...content.QUIZ }),
]);
export type EditStepInput = z.infer<typeof editStepInput>;

export const stepInput = z.object({ stepId: idField });

/** "up.<step>", as the pressed button says it. */
export const moveStepInput = z.object({
  move: shape((raw) => {
    const [direction, id] = typeof raw === "string" ? raw.split(".") : [];
    const stepId = readId(id);
    if (stepId === null || (direction !== "up" && direction !== "down")) return new Wrong("wrongChoice");
    return { stepId, isUp: direction === "up" };
  }),
});
export type MoveStepInput = z.infer<typeof moveStepInput>;

const option = z.object({ text: text({ min: 0, max: OPTION_MOST }), isRight: boolField });

/** Without `questionId` a new question; a line left empty is no option. */
export const writeQuestionInput = z.object({
  stepId: idField,
  questionId: optional(idField),
  text: text({ min: 5, max: QUESTION_MOST }),
  options: listOf(option, { max: OPTIONS_MOST }).transform((all) => all.filter((one) => one.text !== "")),
});
export type WriteQuestionInput = z.infer<typeof writeQuestionInput>;

export const questionInput = z.object({ questionId: idField });

export const attachReadingInput = z.object({ stepId: idField, file: fileField });
export type AttachReadingInput = z.infer<typeof attachReadingInput>;
