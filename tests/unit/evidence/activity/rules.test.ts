import { describe, expect, it } from "vitest";
import { fillMonths, findingOf, monthsUpTo, sinceFirst } from "@/lib/evidence/activity/rules";

it("months run up to today's, over the turn of a year", () => {
  expect(monthsUpTo("2026-02-28", 4)).toEqual(["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]);
  expect(monthsUpTo("2026-03-31", 2)).toEqual(["2026-02-01", "2026-03-01"]);
});

it("a month without anything is a zero", () => {
  const row = { month: "2026-02-01", trainings: 1, hours: 6, people: 2 };
  expect(fillMonths([row], ["2026-01-01", "2026-02-01"])).toEqual([
    { month: "2026-01-01", trainings: 0, hours: 0, people: 0 },
    row,
  ]);
});

describe("findingOf", () => {
  const months = monthsUpTo("2026-12-15", 24).map((month, index) => ({
    month,
    trainings: 1,
    hours: index,
    people: index === 20 ? 9 : 0,
  }));
  it("sums the last twelve months and the twelve before", () => {
    expect(findingOf(months, "trainings")).toMatchObject({ total: 12, before: 12 });
    expect(findingOf(months, "hours").total - findingOf(months, "hours").before).toBe(144);
  });
  it("names the busiest month, and none where nothing was", () => {
    expect(findingOf(months, "people").busiest?.month).toBe("2026-09-01");
    expect(findingOf(months.slice(0, 12), "people").busiest).toBeNull();
  });
});

it("a young network's months begin with its first training, and are twelve at least", () => {
  const months = monthsUpTo("2026-12-15", 24).map((month) => ({ month, trainings: 0, hours: 0, people: 0 }));
  const from = (index: number) =>
    sinceFirst(months.map((row, i) => ({ ...row, trainings: i === index ? 1 : 0 }))).length;
  expect([from(0), from(7), from(12), from(23), from(-1)]).toEqual([24, 17, 12, 12, 12]);
});
