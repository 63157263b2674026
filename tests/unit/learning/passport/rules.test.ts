import { describe, expect, it } from "vitest";
import {
  answerRefusal,
  externalRefusal,
  passportHours,
  shareState,
  shownEntries,
  statusAfter,
  waitsFor,
} from "@/lib/learning/passport/rules";

describe("an external training", () => {
  const facts = { startsOn: "2026-03-09", endsOn: "2026-03-10", hours: 28 };
  it.each([
    ["ended today", facts, null],
    ["ends tomorrow", { ...facts, endsOn: "2026-03-11" }, "external_in_future"],
    ["ends before it begins", { ...facts, startsOn: "2026-03-11" }, "external_dates_reversed"],
    ["twenty years ago", { ...facts, startsOn: "2006-01-01", endsOn: "2006-01-02" }, null],
    ["more than that", { ...facts, startsOn: "2005-12-31", endsOn: "2006-01-02" }, "external_too_old"],
    ["an hour too many for its days", { ...facts, hours: 29 }, "external_too_many_hours"],
  ] as const)("%s", (_, given, refusal) => {
    expect(externalRefusal(given, "2026-03-10")).toBe(refusal);
  });

  it("waits for the school, then the centre, then nobody", () => {
    expect(waitsFor("SUBMITTED")).toBe("school");
    expect(waitsFor(statusAfter("school", "yes"))).toBe("centre");
    for (const status of [
      statusAfter("school", "no"),
      statusAfter("centre", "yes"),
      statusAfter("centre", "no"),
      "WITHDRAWN",
    ] as const)
      expect(waitsFor(status)).toBeNull();
  });

  it("is answered in the state that was seen, and a no says why", () => {
    const yes = { seen: "SUBMITTED", answer: "yes", reason: null } as const;
    expect(answerRefusal("SUBMITTED", yes)).toBeNull();
    expect(answerRefusal("SCHOOL_APPROVED", yes)).toBe("external_not_waiting");
    expect(answerRefusal("APPROVED", { ...yes, seen: "APPROVED" })).toBe("external_not_waiting");
    expect(answerRefusal("SUBMITTED", { ...yes, answer: "no" })).toBe("external_reason_missing");
    expect(answerRefusal("SUBMITTED", { ...yes, answer: "no", reason: "Gün tutmuyor" })).toBeNull();
  });
});

it("a link is open until its last moment or its withdrawal", () => {
  const expiresAt = new Date("2026-03-10T09:00:00Z");
  expect(shareState({ expiresAt, revokedAt: null }, new Date(expiresAt.getTime() - 1))).toBe("open");
  expect(shareState({ expiresAt, revokedAt: null }, expiresAt)).toBe("expired");
  expect(shareState({ expiresAt, revokedAt: new Date(0) }, new Date(0))).toBe("withdrawn");
});

it("shows the kinds that were chosen", () => {
  const of = (kind: "certificate" | "training" | "external") => ({
    kind,
    id: kind,
    title: "",
    where: "",
    reference: "",
    code: null,
    hours: 1,
    startsOn: new Date(0),
    endsOn: new Date(0),
    fields: [],
  });
  const all = [of("certificate"), of("training"), of("external")];
  expect(shownEntries(all, ["EXTERNAL", "HOURS"]).map(({ id }) => id)).toEqual(["external"]);
  expect(shownEntries(all, ["SCHOOL"])).toEqual([]);
});

it("hours are summed by the year a training ended and fully in each of its fields", () => {
  const field = (id: string) => ({ id, name: id, names: {} });
  const entry = (endsOn: string, hours: number, ...fields: string[]) => ({
    kind: "training" as const,
    id: endsOn,
    title: "",
    where: "",
    reference: "",
    code: null,
    hours,
    startsOn: new Date(endsOn),
    endsOn: new Date(endsOn),
    fields: fields.map(field),
  });
  const record = passportHours([
    entry("2026-01-02", 10, "a", "b"),
    entry("2025-12-31", 5, "a"),
    entry("2025-03-01", 2),
  ]);
  expect(record.total).toBe(17);
  expect(record.byYear).toEqual([
    { year: 2026, hours: 10 },
    { year: 2025, hours: 7 },
  ]);
  expect(record.byField.map(({ field: { id }, hours }) => [id, hours])).toEqual([
    ["a", 15],
    ["b", 10],
  ]);
});
