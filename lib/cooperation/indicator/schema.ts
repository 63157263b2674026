import { z } from "zod";
import { dateField, idField, intField, longText, optional, text } from "@/lib/platform/fields";

const day = dateField({ from: "2000-01-01", to: "2100-12-31" });
const amount = intField({ max: 1_000_000_000 });

const facts = {
  title: text({ max: 160 }),
  unit: text({ max: 40 }),
  baseline: amount,
  target: amount,
  dueOn: day,
};

export const defineIndicatorInput = z.object({ partnershipId: idField, ...facts });
export type DefineIndicatorInput = z.infer<typeof defineIndicatorInput>;

export const editIndicatorInput = z.object({
  indicatorId: idField,
  version: intField({ min: 1, max: 1_000_000 }),
  ...facts,
});
export type EditIndicatorInput = z.infer<typeof editIndicatorInput>;

export const recordValueInput = z.object({
  indicatorId: idField,
  measuredOn: day,
  value: amount,
  note: optional(text({ max: 300 })),
});
export type RecordValueInput = z.infer<typeof recordValueInput>;

export const askSurveyInput = z.object({ partnershipId: idField });
export type AskSurveyInput = z.infer<typeof askSurveyInput>;

const score = intField({ min: 1, max: 5 });

/** What a contact answers; who answers is known from their personal link. */
export const surveyAnswersInput = z.object({
  surveyId: idField,
  usefulness: score,
  communication: score,
  again: score,
  comment: optional(longText({ max: 500 })),
});
export type SurveyAnswersInput = z.infer<typeof surveyAnswersInput>;
