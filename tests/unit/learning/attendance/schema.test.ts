import { expect, it } from "vitest";
import { mergeMarksInput } from "@/lib/learning/attendance/schema";
import { readForm } from "@/lib/platform/fields/form-data";

const KEY = "0198d2a0-0000-7000-8000-000000000001";
const SLOT = "0198d2a0-0000-7000-8000-000000000002";
const ENROLMENT = "0198d2a0-0000-7000-8000-000000000003";

const read = (fields: Record<string, string>) =>
  mergeMarksInput.safeParse(readForm(Object.entries(fields)).input);
const mark = (rest: Record<string, string> = {}, key = KEY) =>
  Object.fromEntries(
    Object.entries({ slotId: SLOT, enrolmentId: ENROLMENT, status: "LATE", minutes: "30", ...rest }).map(
      ([name, value]) => [`marks.${key}.${name}`, value],
    ),
  );

it("reads a device's mark", () => {
  expect(read(mark({ at: "2026-03-10T06:00:00.000Z", seen: "" })).data).toEqual({
    marks: [
      {
        key: KEY,
        slotId: SLOT,
        enrolmentId: ENROLMENT,
        status: "LATE",
        minutes: 30,
        seen: null,
        at: new Date("2026-03-10T06:00:00Z"),
        reasonCode: null,
        note: null,
      },
    ],
    unreadable: [],
  });
});

it.each([
  ["another state", { status: "PROBABLY" }],
  ["no half-day", { slotId: "yesterday" }],
  ["minutes that are none", { minutes: "-3" }],
  ["a moment that is none", { at: "half past nine" }],
  ["a reason that is not the person's", { reasonCode: "NOT_SEEN" }],
  ["a very long note", { note: "x".repeat(301) }],
])("names a mark with %s, and reads the others", (_, rest) => {
  const other = "0198d2a0-0000-7000-8000-000000000009";
  expect(read({ ...mark(rest), ...mark({}, other) }).data).toMatchObject({
    marks: [{ key: other }],
    unreadable: [KEY],
  });
});

it.each([
  ["nothing", {}],
  ["a text", { marks: "all of them" }],
  ["keys that are no keys", mark({}, "one")],
  ["a prototype", { "marks.__proto__.status": "PRESENT" }],
])("refuses %s", (_, fields) => expect(read(fields).success).toBe(false));

it("refuses more marks than a device sends", () => {
  const many = Array.from({ length: 201 }, (_, index) =>
    mark({}, `0198d2a0-0000-7000-8000-${String(index).padStart(12, "0")}`),
  );
  expect(read(Object.assign({}, ...many)).success).toBe(false);
  expect(read(Object.assign({}, ...many.slice(0, 200))).success).toBe(true);
});
