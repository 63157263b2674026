import { z } from "zod";
import {
  enumField,
  fileField,
  idField,
  longText,
  optional,
  readId,
  shape,
  text,
  Wrong,
} from "@/lib/platform/fields";
import { ANSWER_MOST } from "./rules";

export const stepInput = z.object({ enrolmentId: idField, stepId: idField });
export type StepInput = z.infer<typeof stepInput>;

const MOST_QUESTIONS = 60;
const MOST_OPTIONS = 6;

/** `q.<question id>`: the places of the options that were ticked, as they stand on the page. */
const ticks = shape((raw) => {
  if (raw === undefined || raw === null || raw === "") return {};
  if (typeof raw !== "object" || Array.isArray(raw)) return new Wrong("wrongChoice");
  const rows: [string, number[]][] = [];
  for (const [key, value] of Object.entries(raw).slice(0, MOST_QUESTIONS)) {
    const id = readId(key);
    const given = [value].flat().filter((one) => one !== "");
    if (given.length > MOST_OPTIONS) return new Wrong("tooMany", { max: MOST_OPTIONS });
    if (given.some((one) => typeof one !== "string" || !/^[1-9]$/.test(one))) return new Wrong("wrongChoice");
    if (id !== null) rows.push([id, given.map(Number)]);
  }
  return Object.fromEntries(rows) as Record<string, number[]>;
});

export const ATTEMPT_DEEDS = ["save", "handIn"] as const;

/** `seenAt`: when what the page shows was saved, so that a second device does not undo the first. */
export const answerAttemptInput = z.object({
  enrolmentId: idField,
  stepId: idField,
  seenAt: text({ max: 20 }),
  deed: enumField(ATTEMPT_DEEDS),
  q: ticks,
});
export type AnswerAttemptInput = z.infer<typeof answerAttemptInput>;

export const handInFileInput = z.object({ enrolmentId: idField, stepId: idField, file: fileField });
export type HandInFileInput = z.infer<typeof handInFileInput>;

export const HAND_IN_ANSWERS = ["accept", "return"] as const;

export const answerHandInInput = z.object({
  handInId: idField,
  answer: enumField(HAND_IN_ANSWERS),
  line: optional(longText({ max: ANSWER_MOST })),
});
export type AnswerHandInInput = z.infer<typeof answerHandInInput>;
