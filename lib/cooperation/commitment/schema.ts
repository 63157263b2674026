import { z } from "zod";
import { CommitmentKind } from "@/lib/platform/db/generated/enums";
import {
  boolField,
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  longText,
  optional,
  text,
} from "@/lib/platform/fields";

const MOST = 1_000_000;
const day = dateField({ from: "2000-01-01", to: "2100-12-31" });

export const addCommitmentInput = z.object({
  agreementId: idField,
  kind: enumField(CommitmentKind),
  byPartner: boolField,
  amount: intField({ min: 1, max: MOST }),
  dueOn: day,
  note: optional(text({ max: 300 })),
});
export type AddCommitmentInput = z.infer<typeof addCommitmentInput>;

export const removeCommitmentInput = z.object({ commitmentId: idField });

export const recordDeliveryInput = z.object({
  commitmentId: idField,
  amount: intField({ min: 1, max: MOST }),
  deliveredOn: day,
  evidence: longText({ min: 3, max: 2000 }),
  file: optional(fileField),
});
export type RecordDeliveryInput = z.infer<typeof recordDeliveryInput>;

export const withdrawDeliveryInput = z.object({ deliveryId: idField });
