import { z } from "zod";
import {
  boolField,
  dateField,
  enumField,
  idField,
  intField,
  longText,
  optional,
  timeField,
} from "@/lib/platform/fields";
import { MAILING_KINDS } from "./rules";

const mailing = { sessionId: idField, kind: enumField(MAILING_KINDS), version: intField() };

/** `version` 0: nobody has touched it yet. */
export const planMailingInput = z.object({
  ...mailing,
  day: dateField(),
  time: timeField,
  note: optional(longText({ max: 1500 })),
});
export type PlanMailingInput = z.infer<typeof planMailingInput>;

export const stopMailingInput = z.object({ ...mailing, isCancelled: boolField });
export type StopMailingInput = z.infer<typeof stopMailingInput>;

export const refuseMailingInput = z.object({ kind: enumField(MAILING_KINDS), isWanted: boolField });
export type RefuseMailingInput = z.infer<typeof refuseMailingInput>;
