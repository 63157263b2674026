import { z } from "zod";
import {
  dateField,
  enumField,
  idField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
  text,
} from "@/lib/platform/fields";
import { APPROVAL_DECISIONS, REFUSAL_REASONS } from "./rules";

export const decideApprovalsInput = z
  .object({
    stepIds: listOf(idField, { max: 200 }),
    decision: enumField(APPROVAL_DECISIONS),
    reason: optional(enumField(REFUSAL_REASONS)),
    note: optional(longText({ max: 500 })),
  })
  .superRefine(({ stepIds, decision, reason }, context) => {
    if (stepIds.length === 0)
      context.addIssue({ code: "custom", message: "approval.field.noneChosen", path: ["stepIds"] });
    if (decision === "refuse" && reason === null)
      context.addIssue({ code: "custom", message: "approval.field.reasonNeeded", path: ["reason"] });
  });
export type DecideApprovalsInput = z.infer<typeof decideApprovalsInput>;

/** `who`: a mail address or a staff number, exactly as on record. */
export const nameDeputyInput = z.object({
  roleId: idField,
  who: text({ max: 254 }),
  startsOn: dateField(),
  lastDay: dateField(),
});
export type NameDeputyInput = z.infer<typeof nameDeputyInput>;

export const endDeputyInput = z.object({ deputyId: idField });

export const APPROVAL_STATES = ["waiting", "decided"] as const;
export const approvalsQuery = z.object({ state: lenient(enumField(APPROVAL_STATES)), page: pageField });
export type ApprovalsQuery = z.infer<typeof approvalsQuery>;
