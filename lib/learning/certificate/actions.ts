"use server";
import { formAction } from "@/lib/platform/form-action";
import { routes } from "@/lib/platform/routes";
import { closeSession } from "./commands/close-session";
import { enterResults } from "./commands/enter-results";
import { addSignatory, endSignatory, removeCentreMark } from "./commands/keep-signatories";
import { reissueCertificate } from "./commands/reissue-certificate";
import { revokeCertificate } from "./commands/revoke-certificate";
import {
  addSignatoryInput,
  closeSessionInput,
  endSignatoryInput,
  enterResultsInput,
  reissueCertificateInput,
  removeCentreMarkInput,
  revokeCertificateInput,
} from "./schema";

export const closeSessionAction = formAction(closeSessionInput, closeSession, {
  redirectTo: ({ sessionId }) => routes.sessionCertificates(sessionId),
});
export const enterResultsAction = formAction(enterResultsInput, enterResults, {
  readAgainOn: "result_entered_meanwhile",
});
export const reissueCertificateAction = formAction(reissueCertificateInput, reissueCertificate);
export const revokeCertificateAction = formAction(revokeCertificateInput, revokeCertificate);
export const addSignatoryAction = formAction(addSignatoryInput, addSignatory);
export const endSignatoryAction = formAction(endSignatoryInput, endSignatory);
export const removeCentreMarkAction = formAction(removeCentreMarkInput, removeCentreMark);
