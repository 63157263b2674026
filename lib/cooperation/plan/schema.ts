import { z } from "zod";
import { ActionCode, ActionStatus } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  longText,
  optional,
} from "@/lib/platform/fields";

const day = dateField({ from: "2000-01-01", to: "2100-12-31" });

/** One action of a centre's plan, or of a partnership's; `version` 0 where nothing was written about it yet. */
export const setActionInput = z.object({
  centreId: idField,
  partnershipId: optional(idField),
  code: enumField(ActionCode),
  version: intField({ min: 0, max: 1_000_000 }),
  status: enumField(ActionStatus),
  ownerId: optional(idField),
  dueOn: optional(day),
  doneOn: optional(day),
  evidence: optional(longText({ max: 2000 })),
});
export type SetActionInput = z.infer<typeof setActionInput>;

export const attachEvidenceInput = z.object({ actionId: idField, file: fileField });
export type AttachEvidenceInput = z.infer<typeof attachEvidenceInput>;

/** Of the network's view: whose state of one action is shown. */
export const networkPlanQuery = z.object({ action: lenient(enumField(ActionCode)) });
