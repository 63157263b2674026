import { z } from "zod";
import { fileField, idField, lenient } from "@/lib/platform/fields";

/** `scopeId`: the school or the province that nominates. */
export const checkNominationInput = z.object({ sessionId: idField, scopeId: idField, file: fileField });
export const decideNominationInput = z.object({ nominationId: idField });
export const declineNominationInput = z.object({ enrolmentId: idField });

/** The session that a link to the upload names. */
export const newNominationQuery = z.object({ session: lenient(idField) });
