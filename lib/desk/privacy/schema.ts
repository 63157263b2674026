import { z } from "zod";
import { boolField, enumField, idField, longText, optional } from "@/lib/platform/fields";
import { REASON_MOST } from "./rules";

export const askErasureInput = z.object({ isSure: boolField });
export const withdrawErasureInput = z.object({});
export const decideErasureInput = z.object({
  requestId: idField,
  decision: enumField(["erase", "refuse"]),
  reason: optional(longText({ max: REASON_MOST })),
});
export const closeAccountInput = z.object({ personId: idField });

export type DecideErasure = z.infer<typeof decideErasureInput>;
export type CloseAccount = z.infer<typeof closeAccountInput>;
