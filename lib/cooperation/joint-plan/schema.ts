import { z } from "zod";
import { idField, intField, listOf, longText } from "@/lib/platform/fields";

/** `version` is the one that was read; 0 where there was no plan yet. */
export const writePlanInput = z.object({
  pairingId: idField,
  schoolId: idField,
  year: intField({ min: 2000, max: 2100 }),
  version: intField({ min: 0, max: 1_000_000 }),
  goals: longText({ min: 10, max: 4000 }),
  topicIds: listOf(idField, { min: 1, max: 50 }),
});
export type WritePlanInput = z.infer<typeof writePlanInput>;

export const agreePlanInput = z.object({
  planId: idField,
  schoolId: idField,
  version: intField({ min: 1, max: 1_000_000 }),
});
export type AgreePlanInput = z.infer<typeof agreePlanInput>;
