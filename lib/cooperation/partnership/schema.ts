import { z } from "zod";
import { PartnershipStatus, StepHolder } from "@/lib/platform/db/generated/enums";
import {
  boolField,
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  longText,
  optional,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";

const version = intField({ min: 1, max: 1_000_000 });
const day = dateField({ from: "2000-01-01", to: "2100-12-31" });
const aim = longText({ min: 0, max: 2000 });

export const openPartnershipInput = z.object({ centreId: idField, partnerId: idField, aim });
export type OpenPartnershipInput = z.infer<typeof openPartnershipInput>;

export const editPartnershipInput = z.object({
  partnershipId: idField,
  version,
  aim,
  ownerId: optional(idField),
  contactId: optional(idField),
});
export type EditPartnershipInput = z.infer<typeof editPartnershipInput>;

/** Left empty, there is no next step any more. */
export const setNextStepInput = z.object({
  partnershipId: idField,
  nextStep: optional(text({ max: 200 })),
  holder: enumField(StepHolder),
  dueOn: optional(day),
});
export type SetNextStepInput = z.infer<typeof setNextStepInput>;

export const movePartnershipInput = z.object({
  partnershipId: idField,
  version,
  to: enumField(PartnershipStatus),
  reason: optional(text({ min: 3, max: 500 })),
});
export type MovePartnershipInput = z.infer<typeof movePartnershipInput>;

export const recordMeetingInput = z.object({
  partnershipId: idField,
  heldOn: day,
  isOnline: boolField,
  subject: text({ max: 200 }),
  present: optional(text({ max: 500 })),
  minutes: longText({ max: 8000 }),
});
export type RecordMeetingInput = z.infer<typeof recordMeetingInput>;

export const attachMinutesInput = z.object({ meetingId: idField, file: fileField });
export type AttachMinutesInput = z.infer<typeof attachMinutesInput>;

export const sendLetterInput = z.object({
  partnershipId: idField,
  subject: text({ max: 150 }),
  body: longText({ max: 4000 }),
});
export type SendLetterInput = z.infer<typeof sendLetterInput>;

/** The list's filters, from the URL. */
export const listPartnershipsQuery = z.object({
  q: searchField,
  status: lenient(enumField(PartnershipStatus)),
  centre: lenient(idField),
  page: pageField,
});
export type ListPartnershipsQuery = z.infer<typeof listPartnershipsQuery>;
