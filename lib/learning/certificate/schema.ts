import { z } from "zod";
import { enumField, idField, searchField } from "@/lib/platform/fields";
import { REVOKE_REASONS } from "./rules";

export const closeSessionInput = z.object({ sessionId: idField });
export const reissueCertificateInput = z.object({ certificateId: idField });
export const revokeCertificateInput = z.object({ certificateId: idField, reason: enumField(REVOKE_REASONS) });
/** The search form of the public check: whatever was typed; whether it is a code is a rule. */
export const checkCertificateQuery = z.object({ code: searchField });
