import { expect, it } from "vitest";
import {
  listMobilitiesQuery,
  recordMobilityInput,
  reportMobilityInput,
} from "@/lib/cooperation/mobility/schema";
import { fieldErrors } from "@/lib/platform/fields/form-data";

const id = "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0001";
const form = {
  centreId: id,
  partnerId: id,
  kind: "TEACHER",
  direction: "out",
  people: "2",
  topic: "Kanat onarımı",
  startsOn: "2026-03-02",
  endsOn: "2026-03-06",
  days: "5",
};

it("a stay's form says by field what is wrong with it", () => {
  expect(recordMobilityInput.safeParse(form).success).toBe(true);
  const wrong = {
    ...form,
    people: "0",
    days: "yarım",
    direction: "",
    startsOn: "2026-02-30",
    topic: "x\u0000y",
  };
  const parsed = recordMobilityInput.safeParse(wrong);
  const codes = parsed.error ? fieldErrors(parsed.error) : {};
  expect(Object.fromEntries(Object.entries(codes).map(([field, { code }]) => [field, code]))).toEqual({
    people: "numberTooSmall",
    days: "wrongNumber",
    direction: "missing",
    startsOn: "wrongDate",
    topic: "forbiddenCharacter",
  });
});

it("a report is more than a word", () => {
  const report = (text: string) =>
    reportMobilityInput.safeParse({ mobilityId: id, version: "1", report: text }).success;
  expect([report("a".repeat(19)), report("a".repeat(20))]).toEqual([false, true]);
});

it("a filter that does not fit is as good as absent", () => {
  expect(
    listMobilitiesQuery.parse({ direction: "up", kind: "TRIP", year: "19", partner: "x", report: "late" }),
  ).toMatchObject({ direction: null, kind: null, year: null, partner: null, report: null, page: 1 });
});
