import { z } from "zod";
import { AgreementKind } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  fileField,
  idField,
  intField,
  lenient,
  longText,
  pageField,
  searchField,
  text,
} from "@/lib/platform/fields";

const version = intField({ min: 1, max: 1_000_000 });
const day = dateField({ from: "2000-01-01", to: "2100-12-31" });

const terms = {
  kind: enumField(AgreementKind),
  title: text({ min: 3, max: 200 }),
  startsOn: day,
  endsOn: day,
  noticeDays: intField({ min: 0, max: 365 }),
  terms: longText({ max: 20_000 }),
};

export const draftAgreementInput = z.object({ partnershipId: idField, ...terms });
export type DraftAgreementInput = z.infer<typeof draftAgreementInput>;

export const editAgreementInput = z.object({ agreementId: idField, version, ...terms });
export type EditAgreementInput = z.infer<typeof editAgreementInput>;

export const submitAgreementInput = z.object({ agreementId: idField, version });

/** Signing comes with the paper: who signed for each side, when, and the scan. */
export const signAgreementInput = z.object({
  agreementId: idField,
  version,
  centreSignatory: text({ max: 120 }),
  partnerSignatory: text({ max: 120 }),
  signedOn: day,
  file: fileField,
});
export type SignAgreementInput = z.infer<typeof signAgreementInput>;

export const stopAgreementInput = z.object({
  agreementId: idField,
  version,
  reason: text({ min: 3, max: 500 }),
});
export type StopAgreementInput = z.infer<typeof stopAgreementInput>;
export const resumeAgreementInput = z.object({ agreementId: idField, version });

export const renewAgreementInput = z.object({
  agreementId: idField,
  startsOn: day,
  endsOn: day,
});
export type RenewAgreementInput = z.infer<typeof renewAgreementInput>;

export const amendAgreementInput = z.object({
  agreementId: idField,
  version,
  summary: longText({ max: 4000 }),
  endsOn: day,
  signedOn: day,
  file: fileField,
});
export type AmendAgreementInput = z.infer<typeof amendAgreementInput>;

export const answerFlagInput = z.object({ flagId: idField, answer: longText({ max: 2000 }) });
export type AnswerFlagInput = z.infer<typeof answerFlagInput>;

export const AGREEMENT_PHASES = [
  "draft",
  "legalReview",
  "upcoming",
  "active",
  "renewalDue",
  "expired",
  "suspended",
  "terminated",
] as const;

/** The list's filters, from the URL. */
export const listAgreementsQuery = z.object({
  q: searchField,
  kind: lenient(enumField(AgreementKind)),
  phase: lenient(enumField(AGREEMENT_PHASES)),
  centre: lenient(idField),
  page: pageField,
});
export type ListAgreementsQuery = z.infer<typeof listAgreementsQuery>;
