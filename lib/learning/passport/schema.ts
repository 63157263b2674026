import { z } from "zod";
import { ExternalTrainingStatus, Mode, PassportPart } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  listOf,
  longText,
  optional,
  text,
} from "@/lib/platform/fields";

export const submitExternalInput = z.object({
  title: text({ max: 200 }),
  providerName: text({ max: 200 }),
  mode: enumField(Mode),
  startsOn: dateField({ from: "2000-01-01", to: "2100-12-31" }),
  endsOn: dateField({ from: "2000-01-01", to: "2100-12-31" }),
  hours: intField({ min: 1, max: 2000 }),
  fieldIds: listOf(idField, { max: 70 }),
  centreId: idField,
  note: longText({ min: 0, max: 2000 }),
  file: fileField,
});
export type SubmitExternalInput = z.infer<typeof submitExternalInput>;

export const withdrawExternalInput = z.object({ trainingId: idField });

export const answerExternalInput = z.object({
  trainingId: idField,
  seen: enumField(ExternalTrainingStatus),
  answer: enumField(["yes", "no"] as const),
  reason: optional(longText({ min: 5, max: 1000 })),
});
export type AnswerExternalInput = z.infer<typeof answerExternalInput>;

export const sharePassportInput = z.object({
  purpose: text({ max: 120 }),
  parts: listOf(enumField(PassportPart), { min: 1, max: 5 }),
  days: intField({ min: 1, max: 99_999 }),
});
export type SharePassportInput = z.infer<typeof sharePassportInput>;

export const withdrawShareInput = z.object({ shareId: idField });
