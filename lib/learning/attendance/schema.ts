import { z } from "zod";
import { idField, intField, longText, optional, readId, shape, Wrong } from "@/lib/platform/fields";
import { ATTENDANCE_STATUSES } from "./rules";

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
  reason: optional(longText({ max: 300 })),
});
export type MarkRegisterInput = z.infer<typeof markRegisterInput>;
