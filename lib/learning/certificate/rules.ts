import type { CertificateStatus, EnrolmentStatus, SessionStatus } from "@/lib/platform/db/generated/enums";
import { attendanceOf, type Attendance, type Mark, type Slot } from "@/lib/learning/attendance/rules";

/** Reasons for taking a certificate back; codes, so that they can be shown to anyone without a word about a person. */
export const REVOKE_REASONS = ["ISSUED_IN_ERROR", "ATTENDANCE_CORRECTED", "FALSE_STATEMENT"] as const;
export type RevokeReason = (typeof REVOKE_REASONS)[number];
export const SUPERSEDE_REASON = "NAME_CHANGED";

export type CloseRefusal = "session_not_over" | "session_not_closable" | "attendance_incomplete";
export type CertificateRefusal = "certificate_not_in_force" | "name_unchanged";

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

export type OutcomeReason = "earned" | "unmarked" | "below_minimum" | "no_show";
export type Outcome = Attendance & {
  reason: OutcomeReason;
  status: Extract<EnrolmentStatus, "COMPLETED" | "NOT_COMPLETED" | "NO_SHOW">;
  /** Hours on the certificate: attended, capped by the course's (rule 34). */
  hours: number;
};

export type OutcomeTerms = { minimumPercent: number; courseHours: number };

/** Who gets a certificate of attendance and who not, and why (rules 30, 31, 34). */
export function outcomeOf(
  slots: readonly Slot[],
  marks: ReadonlyMap<string, Mark>,
  { minimumPercent, courseHours }: OutcomeTerms,
): Outcome {
  const attendance = attendanceOf(slots, marks);
  const hours = Math.min(Math.floor(attendance.attendedMinutes / 60), courseHours);
  if (attendance.unmarked > 0) return { ...attendance, hours, reason: "unmarked", status: "NOT_COMPLETED" };
  if (attendance.percent >= minimumPercent && hours > 0)
    return { ...attendance, hours, reason: "earned", status: "COMPLETED" };
  const wasNeverThere = attendance.attendedMinutes === 0 && attendance.excused === 0;
  return wasNeverThere
    ? { ...attendance, hours: 0, reason: "no_show", status: "NO_SHOW" }
    : { ...attendance, hours, reason: "below_minimum", status: "NOT_COMPLETED" };
}

const CLOSABLE: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED", "COMPLETED"];

export function closeRefusal(
  session: { status: SessionStatus; endsAt: Date },
  outcomes: readonly Pick<Outcome, "reason">[],
  now: Date,
): CloseRefusal | null {
  if (!CLOSABLE.includes(session.status)) return "session_not_closable";
  if (now < session.endsAt) return "session_not_over";
  return outcomes.some((outcome) => outcome.reason === "unmarked") ? "attendance_incomplete" : null;
}

/** Only what is in force can be replaced or taken back. */
export function inForceRefusal(certificate: {
  status: CertificateStatus;
}): "certificate_not_in_force" | null {
  return certificate.status === "ISSUED" ? null : "certificate_not_in_force";
}

type FieldOf = { id: string; name: string; names: unknown };
export type CpdEntry = {
  kind: "certificate" | "training";
  id: string;
  title: string;
  where: string;
  reference: string;
  code: string | null;
  hours: number;
  startsOn: Date;
  endsOn: Date;
  fields: readonly FieldOf[];
};

/**
 * Hours by the year in which a training ended, the latest first, and by field, the most first. A training of several
 * fields counts fully in each, so that the fields may come to more than the whole. [D]
 */
export function cpdHours(entries: readonly CpdEntry[]) {
  const years = new Map<number, number>();
  const fields = new Map<string, { field: FieldOf; hours: number }>();
  for (const { endsOn, hours, fields: own } of entries) {
    const year = endsOn.getUTCFullYear();
    years.set(year, (years.get(year) ?? 0) + hours);
    for (const field of own)
      fields.set(field.id, { field, hours: (fields.get(field.id)?.hours ?? 0) + hours });
  }
  return {
    total: entries.reduce((sum, { hours }) => sum + hours, 0),
    byYear: [...years].map(([year, hours]) => ({ year, hours })).sort((a, b) => b.year - a.year),
    byField: [...fields.values()].sort(
      (a, b) => b.hours - a.hours || a.field.name.localeCompare(b.field.name, "tr"),
    ),
  };
}
