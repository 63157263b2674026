import { z } from "zod";
import { enumField, idField, lenient, listOf, longText, optional } from "@/lib/platform/fields";
import { FOLLOW_UP_USES, HINDRANCES, RESULT_KINDS, SCALE } from "./rules";

const score = enumField(SCALE).transform(Number);
const words = optional(longText({ max: 1000 }));

export const giveFeedbackInput = z.object({
  enrolmentId: idField,
  content: score,
  trainer: score,
  organisation: score,
  usefulness: score,
  comment: words,
});
export type GiveFeedbackInput = z.infer<typeof giveFeedbackInput>;

export const answerFollowUpInput = z
  .object({
    enrolmentId: idField,
    use: enumField(FOLLOW_UP_USES),
    hindrances: listOf(enumField(HINDRANCES), { max: HINDRANCES.length }),
    note: words,
  })
  .superRefine(({ hindrances, note }, context) => {
    if (hindrances.includes("OTHER") && note === null)
      context.addIssue({ code: "custom", message: "followUp.field.noteNeeded", path: ["note"] });
  });
export type AnswerFollowUpInput = z.infer<typeof answerFollowUpInput>;

export const resultsQuery = z.object({ by: lenient(enumField(RESULT_KINDS)) });
