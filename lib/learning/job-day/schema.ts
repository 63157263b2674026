import { z } from "zod";
import {
  boolField,
  dateField,
  enumField,
  idField,
  intField,
  longText,
  optional,
  text,
} from "@/lib/platform/fields";
import { CAPACITY_MOST } from "@/lib/learning/session/rules";
import { HOURS_MOST, TEXT_MOST } from "./rules";

export const planJobInput = z.object({
  sessionId: idField,
  mentorId: optional(idField),
  hostCapacity: optional(intField({ min: 1, max: CAPACITY_MOST })),
});
export type PlanJobInput = z.infer<typeof planJobInput>;

const ticked = boolField.refine((isTicked) => isTicked, { message: "missing" });

export const recordBriefingInput = z.object({
  enrolmentId: idField,
  safety: ticked,
  safetyOn: dateField({ from: "2020-01-01" }),
  confidentiality: ticked,
  confidentialityOn: dateField({ from: "2020-01-01" }),
});
export type RecordBriefingInput = z.infer<typeof recordBriefingInput>;

export const writeJobDayInput = z.object({
  enrolmentId: idField,
  date: dateField({ from: "2020-01-01" }),
  hours: intField({ min: 1, max: HOURS_MOST }),
  task: longText({ min: 5, max: TEXT_MOST }),
  equipment: optional(text({ max: 300 })),
});
export type WriteJobDayInput = z.infer<typeof writeJobDayInput>;

export const ANSWERS = ["confirm", "deny"] as const;

/** `seenAt`: when what the mentor read was written, so that nobody confirms what they have not seen. */
export const answerJobDayInput = z.object({
  token: text({ max: 100 }),
  dayId: idField,
  seenAt: text({ max: 20 }),
  answer: enumField(ANSWERS),
  line: optional(text({ max: 300 })),
});
export type AnswerJobDayInput = z.infer<typeof answerJobDayInput>;

export const REMINDED = ["mentor", "teachers"] as const;

export const remindJobInput = z.object({ sessionId: idField, whom: enumField(REMINDED) });
export type RemindJobInput = z.infer<typeof remindJobInput>;
