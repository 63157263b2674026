import { z } from "zod";
import { FillMode, Mode } from "@/lib/platform/db/generated/enums";
import {
  dateField,
  enumField,
  httpUrlField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  optional,
  pageField,
  searchField,
  shape,
  text,
  timeField,
} from "@/lib/platform/fields";
import {
  CAPACITY_MOST,
  DAYS_MOST,
  REASON_LEAST,
  REASON_MOST,
  SESSION_PHASES,
  TRAINERS_MOST,
  type WallSlot,
} from "./rules";
import { policyFields } from "@/lib/learning/allocation/schema";

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const dayFields = z.object({
  date: dateField({ from: "2020-01-01" }),
  morningFrom: optional(timeField),
  morningTo: optional(timeField),
  afternoonFrom: optional(timeField),
  afternoonTo: optional(timeField),
  room: optional(text({ max: 80 })),
});

/** One row of the form: a day with a morning, an afternoon or both; it comes out as its half-days. */
const dayRow = dayFields.transform((day, context): WallSlot[] => {
  const fail = (name: string, message: string) => {
    context.issues.push({ code: "custom", message, path: [name], input: undefined });
    return [];
  };
  const half = (from: string | null, to: string | null, name: "morning" | "afternoon"): WallSlot[] => {
    if (from === null && to === null) return [];
    if (from === null) return fail(`${name}From`, "missing");
    if (to === null) return fail(`${name}To`, "missing");
    if (minuteOf(to) <= minuteOf(from)) return fail(`${name}To`, "session.field.endsBeforeStart");
    return [{ date: day.date, startMinute: minuteOf(from), endMinute: minuteOf(to), room: day.room }];
  };
  const morning = half(day.morningFrom, day.morningTo, "morning");
  const afternoon = half(day.afternoonFrom, day.afternoonTo, "afternoon");
  const isEmpty = [day.morningFrom, day.morningTo, day.afternoonFrom, day.afternoonTo].every(
    (time) => time === null,
  );
  if (isEmpty) return fail("morningFrom", "session.field.dayWithoutTimes");
  const [first] = morning;
  const [second] = afternoon;
  if (first && second && second.startMinute < first.endMinute)
    return fail("afternoonFrom", "session.field.afternoonBeforeMorning");
  return [...morning, ...afternoon];
});

const sessionFields = z.object({
  capacity: intField({ min: 1, max: CAPACITY_MOST }),
  minimum: intField({ min: 1, max: CAPACITY_MOST }),
  fillMode: enumField(FillMode),
  /** How the seats are allocated, where the session fills so. */
  ...policyFields,
  days: listOf(dayRow, { min: 1, max: DAYS_MOST }),
  opensOn: dateField({ from: "2020-01-01" }),
  lastDay: dateField({ from: "2020-01-01" }),
  cutOffHours: intField({ min: 0, max: 720 }),
  venue: optional(text({ max: 150 })),
  address: optional(text({ max: 300 })),
  provinceId: optional(idField),
  onlineLink: optional(httpUrlField),
  /** The agreement under which a host takes the session in; it names the host. */
  agreementId: optional(idField),
  trainerIds: listOf(idField, { max: TRAINERS_MOST }),
  fieldIds: listOf(idField, { max: 100 }),
  provinceIds: listOf(idField, { max: 100 }),
});

type SessionFields = z.infer<typeof sessionFields>;
export type SessionWrite = Omit<SessionFields, "days"> & { slots: WallSlot[] };

function checked<Shape extends { capacity: number; minimum: number; opensOn: string; lastDay: string }>(
  session: Shape,
  context: z.core.$RefinementCtx,
): void {
  const fail = (name: string, message: string) =>
    context.issues.push({ code: "custom", message, path: [name], input: undefined });
  if (session.minimum > session.capacity) fail("minimum", "session.field.minimumAboveCapacity");
  if (session.lastDay < session.opensOn) fail("lastDay", "session.field.lastDayBeforeFirst");
}

const inSlots = <Given extends { days: WallSlot[][] }>({ days, ...rest }: Given) => ({
  ...rest,
  slots: days.flat(),
});

/** A button that only changes how many rows the form shows; nothing is checked and nothing is written. */
const rowsOnly = z.object({ rows: enumField(["more"] as const) });
export type RowsOnly = z.infer<typeof rowsOnly>;

function orRowsOnly<Full>(full: z.ZodType<Full>) {
  return z.unknown().transform((raw, context): Full | RowsOnly => {
    const rows = rowsOnly.safeParse(raw);
    if (rows.success) return rows.data;
    const parsed = full.safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: undefined } as never);
    return z.NEVER;
  });
}

/** `activityId`: the joint training of a pair that the session is for, where one asked for it; `copyOf`: whose copy it began as. */
export const createSessionInput = orRowsOnly(
  sessionFields
    .extend({
      courseId: idField,
      activityId: optional(idField).optional(),
      copyOf: optional(idField).optional(),
    })
    .superRefine(checked)
    .transform(inSlots),
);

/** `version` is the one the form was opened with: a second editor is told, nobody overwrites. */
export const editSessionInput = orRowsOnly(
  sessionFields
    .extend({ sessionId: idField, version: intField({ min: 1 }) })
    .superRefine(checked)
    .transform(inSlots),
);

export const sessionInput = z.object({ sessionId: idField, version: intField({ min: 1 }) });

export const sessionReasonInput = z.object({
  sessionId: idField,
  version: intField({ min: 1 }),
  reason: longText({ min: REASON_LEAST, max: REASON_MOST }),
});

export const SESSION_SORTS = ["start", "reference", "course", "centre", "seats", "status"] as const;
export const DIRECTIONS = ["asc", "desc"] as const;

/** The filters of a list of sessions, as they stand in the URL. */
export const sessionListInput = z.object({
  q: searchField,
  phase: lenient(enumField(SESSION_PHASES)),
  mode: lenient(enumField(Mode)),
  centre: lenient(idField),
  province: lenient(idField),
  field: lenient(idField),
  from: lenient(dateField()),
  to: lenient(dateField()),
  sort: lenient(enumField(SESSION_SORTS)),
  order: lenient(enumField(DIRECTIONS)),
  page: pageField,
});
export type SessionListFilter = z.infer<typeof sessionListInput>;

const SEATS_MOST = 100;

/** `?id=…&id=…` of the seats route; what is not an id drops out. */
export const seatsInput = z.object({
  id: shape((raw): string[] =>
    [raw]
      .flat()
      .slice(0, SEATS_MOST)
      .flatMap((one) => {
        const parsed = idField.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
  ),
});
