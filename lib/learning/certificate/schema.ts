import { z } from "zod";
import { byEnrolment } from "@/lib/learning/attendance/schema";
import {
  enumField,
  fileField,
  idField,
  intField,
  optional,
  readId,
  searchField,
  text,
  Wrong,
} from "@/lib/platform/fields";
import { MOST_POINTS, REVOKE_REASONS } from "./rules";

export const closeSessionInput = z.object({ sessionId: idField });
export const reissueCertificateInput = z.object({ certificateId: idField });
export const revokeCertificateInput = z.object({ certificateId: idField, reason: enumField(REVOKE_REASONS) });
/** The search form of the public check: whatever was typed; whether it is a code is a rule. */
export const checkCertificateQuery = z.object({ code: searchField });

const points = optional(intField({ max: MOST_POINTS }));

/** Results as posted: points a person, "did not sit", and the result each row showed. */
export const enterResultsInput = z.object({
  sessionId: idField,
  points: byEnrolment((raw) => {
    const parsed = points.safeParse(raw);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues as { message: string; params?: Record<string, number> }[];
    return issue?.message === "numberTooBig" || issue?.message === "numberTooSmall"
      ? new Wrong(issue.message, issue.params)
      : new Wrong("wrongNumber");
  }),
  absent: byEnrolment((raw) => (raw === "true" ? true : null)),
  seen: byEnrolment((raw) => readId(raw)),
});
export type EnterResultsInput = z.infer<typeof enterResultsInput>;

export const addSignatoryInput = z.object({
  centreId: idField,
  name: text({ max: 80 }),
  title: text({ max: 120 }),
});
export const endSignatoryInput = z.object({ signatoryId: idField });
export const setCentreMarkInput = z.object({
  centreId: idField,
  altText: optional(text({ max: 200 })),
  file: fileField,
});
export const removeCentreMarkInput = z.object({ centreId: idField });
