import { z } from "zod";
import {
  enumField,
  idField,
  intField,
  longText,
  optional,
  readId,
  shape,
  Wrong,
} from "@/lib/platform/fields";
import { ATTENDANCE_STATUSES, CHOSEN_REASONS, type KeptMark } from "./rules";

const MOST_ROWS = 1000;

/** `marks.<enrolment id>` and the like: a record whose keys are ids, each value through `read`; others are dropped. */
export function byEnrolment<T>(read: (raw: unknown) => T | null | Wrong) {
  return shape((raw) => {
    if (raw === undefined || raw === null || raw === "") return {};
    if (typeof raw !== "object" || Array.isArray(raw)) return new Wrong("wrongChoice");
    const entries: [string, T][] = [];
    for (const [key, value] of Object.entries(raw).slice(0, MOST_ROWS)) {
      const id = readId(key);
      const read1 = read(value);
      if (read1 instanceof Wrong) return read1;
      if (id !== null && read1 !== null) entries.push([id, read1]);
    }
    return Object.fromEntries(entries) as Record<string, T>;
  });
}

const minutes = optional(intField({ min: 1, max: 1440 }));

/** A half-day's register as posted: a status a person, minutes where late or partial, and the mark each row showed. */
export const markRegisterInput = z.object({
  slotId: idField,
  marks: byEnrolment((raw) => {
    if (raw === "") return null;
    return ATTENDANCE_STATUSES.find((status) => status === raw) ?? new Wrong("wrongChoice");
  }),
  minutes: byEnrolment((raw) => {
    const parsed = minutes.safeParse(raw);
    return parsed.success ? parsed.data : new Wrong("wrongNumber");
  }),
  seen: byEnrolment((raw) => readId(raw)),
  /** Set by "everyone present": rows without a mark count as present. */
  restPresent: shape((raw) => raw === "yes"),
  reasonCode: optional(enumField(CHOSEN_REASONS)),
  reason: optional(longText({ max: 300 })),
});
export type MarkRegisterInput = z.infer<typeof markRegisterInput>;

/** More than a device sends at once. */
const MOST_MARKS = 200;

const keptMark = z.object({
  slotId: idField,
  enrolmentId: idField,
  status: enumField(ATTENDANCE_STATUSES),
  minutes,
  seen: optional(idField),
  at: optional(
    shape((raw) => {
      const at = typeof raw === "string" && raw.length < 40 ? new Date(raw) : null;
      return at && !Number.isNaN(at.getTime()) ? at : new Wrong("wrongTime");
    }),
  ),
  reasonCode: optional(enumField([...CHOSEN_REASONS, "CONFLICT"])),
  note: optional(longText({ max: 300 })),
});

/** `marks.<key>.slotId` and the like: what is no mark is named, so that the device hears of each. */
export const mergeMarksInput = z
  .object({
    marks: shape((raw) => {
      if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return new Wrong("missing");
      const entries = Object.entries(raw);
      if (entries.length === 0) return new Wrong("missing");
      if (entries.length > MOST_MARKS) return new Wrong("tooMany", { max: MOST_MARKS });
      if (entries.some(([key]) => readId(key) === null)) return new Wrong("wrongId");
      return entries;
    }),
  })
  .transform(({ marks }) => {
    const unreadable: string[] = [];
    const read: KeptMark[] = [];
    for (const [raw, given] of marks) {
      const key = raw.toLowerCase();
      const parsed = keptMark.safeParse(given);
      if (parsed.success) read.push({ key, ...parsed.data });
      else unreadable.push(key);
    }
    return { marks: read, unreadable };
  });
export type MergeMarksInput = z.infer<typeof mergeMarksInput>;

export const reopenRegisterInput = z.object({ sessionId: idField, reason: longText({ max: 500, min: 10 }) });
export const lockRegisterInput = z.object({ sessionId: idField });
