import { MOST_HOURS_A_DAY, OLDEST_YEARS, trainingDays } from "@/lib/learning/training/rules";
import type { ExternalTrainingStatus, PassportPart } from "@/lib/platform/db/generated/enums";

/** A day of the calendar, "2026-03-12". */
type Day = string;

export const MOST_EVIDENCE_BYTES = 10_000_000;
/** Links to a passport that may be open at once. [D] */
export const MOST_SHARES = 10;
export const PARTS: readonly PassportPart[] = ["CERTIFICATES", "LOGGED", "EXTERNAL", "HOURS", "SCHOOL"];

export type ExternalRefusal =
  | "external_in_future"
  | "external_dates_reversed"
  | "external_too_old"
  | "external_too_many_hours"
  | "external_there_already"
  | "external_without_school"
  | "external_not_waiting"
  | "external_reason_missing"
  | "unknown_choice";
export type ShareRefusal = "share_too_long" | "share_over" | "too_many_shares";

/** Whether what somebody brings can be a fact: over, in order, its hours fit its days (rules 29, 38). */
export function externalRefusal(
  { startsOn, endsOn, hours }: { startsOn: Day; endsOn: Day; hours: number },
  today: Day,
): ExternalRefusal | null {
  if (endsOn < startsOn) return "external_dates_reversed";
  if (endsOn > today) return "external_in_future";
  if (Number(startsOn.slice(0, 4)) < Number(today.slice(0, 4)) - OLDEST_YEARS) return "external_too_old";
  return hours > trainingDays(startsOn, endsOn) * MOST_HOURS_A_DAY ? "external_too_many_hours" : null;
}

/** Whose word an external training waits for: the school's first, then the centre's (rule 38). */
export type Step = "school" | "centre";

export function waitsFor(status: ExternalTrainingStatus): Step | null {
  if (status === "SUBMITTED") return "school";
  return status === "SCHOOL_APPROVED" ? "centre" : null;
}

const AFTER: Record<Step, Record<"yes" | "no", ExternalTrainingStatus>> = {
  school: { yes: "SCHOOL_APPROVED", no: "SCHOOL_REFUSED" },
  centre: { yes: "APPROVED", no: "CENTRE_REFUSED" },
};

export function statusAfter(step: Step, answer: "yes" | "no"): ExternalTrainingStatus {
  return AFTER[step][answer];
}

/** The one who answers has seen the state that stands, and says why not. */
export function answerRefusal(
  status: ExternalTrainingStatus,
  { seen, answer, reason }: { seen: ExternalTrainingStatus; answer: "yes" | "no"; reason: string | null },
): ExternalRefusal | null {
  if (waitsFor(status) === null || status !== seen) return "external_not_waiting";
  return answer === "no" && reason === null ? "external_reason_missing" : null;
}

type FieldOf = { id: string; name: string; names: unknown };
export type PassportEntry = {
  kind: "certificate" | "training" | "external";
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
export function passportHours(entries: readonly PassportEntry[]) {
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

const PART_OF: Record<PassportEntry["kind"], PassportPart> = {
  certificate: "CERTIFICATES",
  training: "LOGGED",
  external: "EXTERNAL",
};

/** What of a passport its owner chose to show. */
export function shownEntries<Entry extends PassportEntry>(
  entries: readonly Entry[],
  parts: readonly PassportPart[],
): Entry[] {
  return entries.filter(({ kind }) => parts.includes(PART_OF[kind]));
}

export type ShareState = "open" | "expired" | "withdrawn";

export function shareState(share: { expiresAt: Date; revokedAt: Date | null }, now: Date): ShareState {
  if (share.revokedAt !== null) return "withdrawn";
  return now < share.expiresAt ? "open" : "expired";
}
