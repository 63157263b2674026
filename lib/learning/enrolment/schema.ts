import { z } from "zod";
import {
  boolField,
  enumField,
  idField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";
import { WAIVER_REASON_LEAST, WAIVER_REASON_MOST } from "@/lib/learning/eligibility/schema";
import { CENTRE_REASONS, DECISIONS, REVERSAL_REASONS, WITHDRAWAL_REASONS } from "./rules";

export const enrolTeacherInput = z.object({
  sessionId: idField,
  takesSeatUnasked: boolField,
  standsBy: boolField,
});
export type EnrolTeacherInput = z.infer<typeof enrolTeacherInput>;

export const placeStandByInput = z.object({ sessionId: idField });

export const excuseStrikeInput = z.object({ enrolmentId: idField, reason: longText({ min: 10, max: 500 }) });
export type ExcuseStrikeInput = z.infer<typeof excuseStrikeInput>;

/** Who takes the place instead: somebody of the same school. */
export const substituteTeacherInput = z.object({ enrolmentId: idField, personId: idField });
export type SubstituteTeacherInput = z.infer<typeof substituteTeacherInput>;

/** How one wishes to wait; changing it keeps the place in the queue. */
export const changeWaitInput = z.object({
  enrolmentId: idField,
  takesSeatUnasked: boolField,
  standsBy: boolField,
});
export type ChangeWaitInput = z.infer<typeof changeWaitInput>;

export const enrolmentInput = z.object({ enrolmentId: idField });
export type EnrolmentInput = z.infer<typeof enrolmentInput>;

export const withdrawEnrolmentInput = z.object({
  enrolmentId: idField,
  reason: enumField(WITHDRAWAL_REASONS),
  note: optional(longText({ max: 500 })),
});
export type WithdrawEnrolmentInput = z.infer<typeof withdrawEnrolmentInput>;

const needsReason = "enrolment.field.reasonNeeded";

export const decideEnrolmentsInput = z
  .object({
    sessionId: idField,
    enrolmentIds: listOf(idField, { max: 500 }),
    decision: enumField(DECISIONS),
    reason: optional(enumField(CENTRE_REASONS)),
    note: optional(longText({ max: 500 })),
  })
  .superRefine(({ enrolmentIds, decision, reason }, context) => {
    if (enrolmentIds.length === 0)
      context.addIssue({ code: "custom", message: "enrolment.field.noneChosen", path: ["enrolmentIds"] });
    if (decision === "reject" && reason === null)
      context.addIssue({ code: "custom", message: needsReason, path: ["reason"] });
  });
export type DecideEnrolmentsInput = z.infer<typeof decideEnrolmentsInput>;

export const cancelEnrolmentInput = z.object({
  enrolmentId: idField,
  reason: enumField(CENTRE_REASONS),
  note: optional(longText({ max: 500 })),
});
export type CancelEnrolmentInput = z.infer<typeof cancelEnrolmentInput>;

export const revertRejectionInput = z.object({
  enrolmentId: idField,
  reason: enumField(REVERSAL_REASONS),
  note: optional(longText({ max: 500 })),
});
export type RevertRejectionInput = z.infer<typeof revertRejectionInput>;

/** `who`: a mail address or a staff number, exactly as on record. */
export const placePersonInput = z
  .object({
    sessionId: idField,
    who: text({ max: 254 }),
    setsRulesAside: boolField,
    reason: optional(longText({ min: WAIVER_REASON_LEAST, max: WAIVER_REASON_MOST })),
  })
  .superRefine(({ setsRulesAside, reason }, context) => {
    if (setsRulesAside && reason === null)
      context.addIssue({ code: "custom", message: "enrolment.field.waiverNeedsReason", path: ["reason"] });
  });
export type PlacePersonInput = z.infer<typeof placePersonInput>;

export const STAFF_STATES = ["live", "waiting", "ended"] as const;

export const staffEnrolmentsQuery = z.object({
  q: searchField,
  state: lenient(enumField(STAFF_STATES)),
  page: pageField,
});
export type StaffEnrolmentsQuery = z.infer<typeof staffEnrolmentsQuery>;

export const nothingInput = z.object({});
