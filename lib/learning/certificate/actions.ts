"use server";
import { formAction } from "@/lib/platform/form-action";
import { closeSession, reissueCertificate, revokeCertificate } from "./commands";
import { closeSessionInput, reissueCertificateInput, revokeCertificateInput } from "./schema";

export const closeSessionAction = formAction(closeSessionInput, closeSession, {
  redirectTo: ({ sessionId }) => `/centre/sessions/${sessionId}/certificates`,
});
export const reissueCertificateAction = formAction(reissueCertificateInput, reissueCertificate);
export const revokeCertificateAction = formAction(revokeCertificateInput, revokeCertificate);
