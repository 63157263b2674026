import { describe, expect, it } from "vitest";
import { countsOf, isMiscounted, isOversold, isQueueBroken, isStepAllowed } from "@/lib/desk/auditor/rules";

describe("the seats of a session", () => {
  it.each([
    ["one below", { capacity: 5, seatsTaken: 4, counted: 4 }, false, false],
    ["on the capacity", { capacity: 5, seatsTaken: 5, counted: 5 }, false, false],
    ["one above", { capacity: 5, seatsTaken: 6, counted: 6 }, true, false],
    ["counted above, said below", { capacity: 5, seatsTaken: 5, counted: 6 }, true, true],
    ["counted below what is said", { capacity: 5, seatsTaken: 5, counted: 4 }, false, true],
  ])("%s", (_, seats, oversold, miscounted) => {
    expect([isOversold(seats), isMiscounted(seats)]).toEqual([oversold, miscounted]);
  });
});

describe("the numbers of a queue", () => {
  it.each([
    ["1 to n", { enrolments: 3, least: 1, most: 3, last: 3 }, false],
    ["nobody", { enrolments: 0, least: 0, most: 0, last: 0 }, false],
    ["a gap", { enrolments: 3, least: 1, most: 4, last: 4 }, true],
    ["not from 1 on", { enrolments: 3, least: 2, most: 3, last: 3 }, true],
    ["a repeat", { enrolments: 4, least: 1, most: 3, last: 3 }, true],
    ["given, but nobody has it", { enrolments: 3, least: 1, most: 3, last: 4 }, true],
  ])("%s", (_, queue, broken) => expect(isQueueBroken(queue)).toBe(broken));
});

describe("a step of an enrolment", () => {
  it.each([
    ["begins as an application", { from: null, to: "SUBMITTED" as const }, true],
    ["does not begin at its end", { from: null, to: "COMPLETED" as const }, false],
    ["goes on as the rules say", { from: "WAITLISTED" as const, to: "OFFERED" as const }, true],
    ["never leads from a rejection to a place", { from: "REJECTED" as const, to: "PLACED" as const }, false],
  ])("%s", (_, step, allowed) => expect(isStepAllowed(step)).toBe(allowed));
});

it("counts each check, also those that found nothing", () => {
  const counts = countsOf([{ check: "oversold" }, { check: "oversold" }]);
  expect(counts).toHaveLength(6);
  expect(counts[0]).toEqual({ check: "oversold", count: 2 });
  expect(counts.slice(1).every(({ count }) => count === 0)).toBe(true);
});
