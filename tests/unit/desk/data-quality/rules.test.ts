import { expect, it } from "vitest";
import { canReadDataQuality } from "@/lib/desk/data-quality/policy";
import { clean, inOrder } from "@/lib/desk/data-quality/rules";
import { ANYONE, SYSTEM } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("puts first what must never be, then the longest list, and leaves out what is clean", () => {
  const found = [
    { check: "claims_waiting" as const, count: 2, rows: [] },
    { check: "duplicate_people" as const, count: 0, rows: [] },
    { check: "unsure_facts" as const, count: 9, rows: [] },
    { check: "overbooked" as const, count: 1, rows: [] },
  ];
  expect(inOrder(found).map((one) => one.check)).toEqual(["overbooked", "unsure_facts", "claims_waiting"]);
  expect(clean(found)).toEqual(["duplicate_people"]);
});

it("is the ministry's to read", () => {
  expect(canReadDataQuality(cast.ministry)).toBe(true);
  for (const actor of [cast.coordinator, cast.provinceOfficer, cast.teacher, ANYONE, SYSTEM])
    expect(canReadDataQuality(actor)).toBe(false);
});
