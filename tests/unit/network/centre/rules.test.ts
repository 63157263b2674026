import { describe, expect, it } from "vitest";
import {
  centrePlace,
  changedTexts,
  CONFIRMATION_DAYS,
  confirmationState,
  editRefusal,
  type CentrePage,
} from "@/lib/network/centre/rules";

const nowhere = { latitude: null, longitude: null };
const here = { latitude: 40, longitude: 30 };
const there = { latitude: 41, longitude: 31 };

describe("centrePlace", () => {
  it("takes its own coordinates, else its school's, else its province's as inexact", () => {
    expect(centrePlace({ ...here, school: there, province: there })).toEqual({ ...here, isExact: true });
    expect(centrePlace({ ...nowhere, school: there, province: here })).toEqual({ ...there, isExact: true });
    expect(centrePlace({ ...nowhere, school: nowhere, province: there })).toEqual({
      ...there,
      isExact: false,
    });
  });

  it("does not mix one coordinate of two places", () => {
    const half = { latitude: 40, longitude: null };
    expect(centrePlace({ ...half, school: there, province: here })).toEqual({ ...there, isExact: true });
  });
});

describe("confirmationState", () => {
  const today = new Date("2026-11-21");
  const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000);

  it.each([
    [null, "never"],
    [daysAgo(0), "fresh"],
    [daysAgo(CONFIRMATION_DAYS), "fresh"],
    [daysAgo(CONFIRMATION_DAYS + 1), "old"],
  ] as const)("confirmed on %s is %s", (confirmedOn, state) => {
    expect(confirmationState(confirmedOn, today)).toBe(state);
  });
});

describe("editRefusal", () => {
  const today = new Date("2026-11-21");
  const yesterday = new Date("2026-11-20");
  const tomorrow = new Date("2026-11-22");

  it.each([
    [{ version: 3, closedOn: null }, 3, null],
    [{ version: 3, closedOn: null }, 2, "centre_changed_meanwhile"],
    [{ version: 3, closedOn: null }, 4, "centre_changed_meanwhile"],
    [{ version: 3, closedOn: today }, 3, "centre_closed"],
    [{ version: 3, closedOn: yesterday }, 2, "centre_closed"],
    [{ version: 3, closedOn: tomorrow }, 3, null],
  ] as const)("%o seen at version %i: %s", (centre, seen, refusal) => {
    expect(editRefusal(centre, seen, today)).toBe(refusal);
  });
});

describe("changedTexts", () => {
  const page: CentrePage = {
    description: "Merkez",
    descriptions: { en: "Centre" },
    address: null,
    phone: "+903120000000",
    email: null,
    website: null,
    socialUrl: null,
  };

  it("names what differs, and nothing else", () => {
    expect(changedTexts(page, page)).toEqual([]);
    expect(changedTexts(page, { ...page, descriptions: { en: "Centre", az: "" } })).toEqual([]);
    expect(
      changedTexts(page, { ...page, description: "Yeni", descriptions: { az: "Mərkəz" }, phone: null }),
    ).toEqual(["description", "description.az", "description.en", "phone"]);
  });
});
