import type {
  CertificateKind,
  CertificateStatus,
  EnrolmentStatus,
  SessionStatus,
} from "@/lib/platform/db/generated/enums";
import { attendanceOf, type Attendance, type Mark, type Slot } from "@/lib/learning/attendance/rules";
import type { StepShare } from "@/lib/learning/lesson-progress/rules";

/** Reasons for taking a certificate back; codes, so that they can be shown to anyone without a word about a person. */
export const REVOKE_REASONS = ["ISSUED_IN_ERROR", "ATTENDANCE_CORRECTED", "FALSE_STATEMENT"] as const;
export type RevokeReason = (typeof REVOKE_REASONS)[number];
export const SUPERSEDE_REASON = "NAME_CHANGED";

export type CloseRefusal =
  | "session_not_over"
  | "session_not_closable"
  | "attendance_incomplete"
  | "sample_incomplete"
  | "results_incomplete";
export type CertificateRefusal = "certificate_not_in_force" | "name_unchanged";
export type ResultRefusal =
  "no_assessment" | "results_locked" | "session_not_over" | "result_entered_meanwhile" | "nothing_entered";
export type SignatoryRefusal = "too_many_signatories" | "signatory_there_already";

/** So many sign a certificate at most: what fits on its foot line. */
export const MOST_SIGNATORIES = 3;
export const MOST_POINTS = 100;
export const MOST_MARK_BYTES = 4_000_000;
export const MARK_SIDE = 800;

/** `SMM-07-2026-00042-31`: prefix, centre, year of issue, running number, two check digits (domain rule 35). */
export function certificateNumber(prefix: string, centre: number, year: number, sequence: number): string {
  const digits = `${two(centre)}${year}${String(sequence).padStart(5, "0")}`;
  return `${prefix}-${two(centre)}-${year}-${String(sequence).padStart(5, "0")}-${two(checkDigits(digits))}`;
}

/** ISO 7064 MOD 97-10 over the digits, so that one wrong or two swapped digits are noticed. */
export function checkDigits(digits: string): number {
  let rest = 0;
  for (const digit of `${digits}00`) rest = (rest * 10 + Number(digit)) % 97;
  return 98 - rest;
}

export function isCertificateNumber(text: string): boolean {
  const match = /^[A-Z]{2,6}-(\d{2,3})-(\d{4})-(\d{5,})-(\d{2})$/.exec(text);
  return match !== null && checkDigits(`${match[1]}${match[2]}${match[3]}`) === Number(match[4]);
}

const two = (value: number) => String(value).padStart(2, "0");

/** Crockford's alphabet: no I, L, O, U. Twenty of its letters are a hundred bits. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 20;

/** The code of the public check from random bytes, one letter a byte. */
export function certificateCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, CODE_LENGTH), (byte) => LETTERS[byte & 31]).join("");
}

/** What somebody typed or scanned, as a code: spaces and dashes dropped, o and i/l read as 0 and 1; null where it is none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** `7F3KQ-2M9XA-…`, as it is printed. */
export function showCode(code: string): string {
  return code.match(/.{1,5}/g)?.join("-") ?? code;
}

/** "Ayşe Nur Yılmaz" → "A*** N** Y*****": what the public sees without the holder's consent. */
export function maskName(name: string): string {
  return name
    .split(" ")
    .map((word) => [...word].map((letter, index) => (index === 0 ? letter : "*")).join(""))
    .join(" ");
}

export type OutcomeReason =
  "earned" | "achieved" | "unmarked" | "result_missing" | "below_minimum" | "no_show";
export type Outcome = Attendance & {
  reason: OutcomeReason;
  /** Which certificate it earns. */
  kind: CertificateKind | null;
  status: Extract<EnrolmentStatus, "COMPLETED" | "NOT_COMPLETED" | "NO_SHOW">;
  /** Hours on the certificate: attended and of steps that are done, capped by the course's (rule 34). */
  hours: number;
};

/** Points of a hundred; null for who did not sit the assessment. */
export type AssessmentPoints = { points: number | null };
export type OutcomeTerms = {
  minimumPercent: number;
  courseHours: number;
  /** Null where the course has none; its result is missing while nothing was entered. */
  assessment?: { passMark: number; result: AssessmentPoints | null } | null;
  /** Of a course taught at a distance, wholly or in part. */
  steps?: readonly StepShare[];
};

/**
 * Who gets which certificate and who none, and why (rules 30, 31, 33, 34). Who passes gets the one of achievement in the
 * place of the one of attendance, so that no hour is certified twice. [D]
 */
export function outcomeOf(
  slots: readonly Slot[],
  marks: ReadonlyMap<string, Mark>,
  { minimumPercent, courseHours, assessment = null, steps = [] }: OutcomeTerms,
): Outcome {
  const attendance = attendanceOf(slots, marks, steps);
  const hours = Math.min(Math.floor(attendance.attendedMinutes / 60), courseHours);
  const none = { ...attendance, hours, kind: null };
  if (attendance.unmarked > 0) return { ...none, reason: "unmarked", status: "NOT_COMPLETED" };
  if (attendance.percent >= minimumPercent && hours > 0) {
    if (assessment && assessment.result === null)
      return { ...none, reason: "result_missing", status: "NOT_COMPLETED" };
    return assessment && hasPassed(assessment.result, assessment.passMark)
      ? { ...none, reason: "achieved", kind: "ACHIEVEMENT", status: "COMPLETED" }
      : { ...none, reason: "earned", kind: "ATTENDANCE", status: "COMPLETED" };
  }
  const wasNeverThere = attendance.attendedMinutes === 0 && attendance.excused === 0;
  return wasNeverThere
    ? { ...none, hours: 0, reason: "no_show", status: "NO_SHOW" }
    : { ...none, reason: "below_minimum", status: "NOT_COMPLETED" };
}

export function hasPassed(result: AssessmentPoints | null, passMark: number): boolean {
  return result !== null && result.points !== null && result.points >= passMark;
}

/** Results are entered from the last day on, and stand once the session is closed. */
export function resultsRefusal(
  session: { status: SessionStatus; endsAt: Date; hasAssessment: boolean },
  now: Date,
): ResultRefusal | null {
  if (!session.hasAssessment) return "no_assessment";
  if (!CLOSABLE.includes(session.status)) return "results_locked";
  return dayOf(now) < dayOf(session.endsAt) ? "session_not_over" : null;
}

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

const CLOSABLE: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED", "COMPLETED"];

/** `toLookFor`: drawn check-ins without the trainer's word. */
export function closeRefusal(
  session: { status: SessionStatus; endsAt: Date },
  { outcomes, toLookFor }: { outcomes: readonly Pick<Outcome, "reason">[]; toLookFor: number },
  now: Date,
): CloseRefusal | null {
  if (!CLOSABLE.includes(session.status)) return "session_not_closable";
  if (now < session.endsAt) return "session_not_over";
  if (outcomes.some((outcome) => outcome.reason === "unmarked")) return "attendance_incomplete";
  if (toLookFor > 0) return "sample_incomplete";
  return outcomes.some((outcome) => outcome.reason === "result_missing") ? "results_incomplete" : null;
}

/** Only what is in force can be replaced or taken back. */
export function inForceRefusal(certificate: {
  status: CertificateStatus;
}): "certificate_not_in_force" | null {
  return certificate.status === "ISSUED" ? null : "certificate_not_in_force";
}

/** Who signed, as it was frozen; what does not read as such is nobody. */
export function readSignatories(stored: unknown): { name: string; title: string }[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const { name, title } = (one ?? {}) as { name?: unknown; title?: unknown };
    return typeof name === "string" && typeof title === "string" ? [{ name, title }] : [];
  });
}
