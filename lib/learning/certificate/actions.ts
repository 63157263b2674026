"use server";
import { formAction } from "@/lib/platform/form-action";
import { closeSession, reissueCertificate, revokeCertificate } from "./commands";
import { routes } from "@/lib/platform/routes";
import { closeSessionInput, reissueCertificateInput, revokeCertificateInput } from "./schema";

export const closeSessionAction = formAction(closeSessionInput, closeSession, {
  redirectTo: ({ sessionId }) => routes.sessionCertificates(sessionId),
});
export const reissueCertificateAction = formAction(reissueCertificateInput, reissueCertificate);
export const revokeCertificateAction = formAction(revokeCertificateInput, revokeCertificate);
