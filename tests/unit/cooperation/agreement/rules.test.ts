import { describe, expect, it } from "vitest";
import {
  agreementPhase,
  coversDays,
  isActiveOn,
  mayMove,
  reminderDue,
  renewalEnd,
  renewalStart,
  type AgreementTerm,
} from "@/lib/cooperation/agreement/rules";

const signed: AgreementTerm = { status: "SIGNED", startsOn: "2026-01-01", endsOn: "2026-12-31" };

describe("where an agreement stands", () => {
  it.each([
    ["the day before the term", signed, "2025-12-31", "upcoming"],
    ["its first day", signed, "2026-01-01", "active"],
    ["181 days before the end", signed, "2026-07-03", "active"],
    ["180 days before the end", signed, "2026-07-04", "renewalDue"],
    ["its last day", signed, "2026-12-31", "renewalDue"],
    ["the day after", signed, "2027-01-01", "expired"],
    ["renewed, in its own term", { ...signed, status: "RENEWED" } as const, "2026-12-31", "active"],
    ["renewed, after it", { ...signed, status: "RENEWED" } as const, "2027-01-01", "expired"],
    ["suspended in term", { ...signed, status: "SUSPENDED" } as const, "2026-06-01", "suspended"],
    ["suspended, after the term", { ...signed, status: "SUSPENDED" } as const, "2027-01-01", "expired"],
    ["terminated", { ...signed, status: "TERMINATED" } as const, "2026-06-01", "terminated"],
    ["a draft, whatever its dates", { ...signed, status: "DRAFT" } as const, "2026-06-01", "draft"],
    ["at the lawyers", { ...signed, status: "LEGAL_REVIEW" } as const, "2026-06-01", "legalReview"],
  ])("%s", (_, agreement, today, phase) => expect(agreementPhase(agreement, today)).toBe(phase));

  it("allows a booking only while it is signed and in term, on all its days", () => {
    expect(isActiveOn(signed, "2026-12-31")).toBe(true);
    expect(isActiveOn(signed, "2027-01-01")).toBe(false);
    expect(isActiveOn({ ...signed, status: "SUSPENDED" }, "2026-06-01")).toBe(false);
    expect(coversDays(signed, "2026-12-30", "2026-12-31")).toBe(true);
    expect(coversDays(signed, "2026-12-31", "2027-01-01")).toBe(false);
  });
});

describe("the ladder of reminders", () => {
  it.each([
    ["2026-07-03", null],
    ["2026-07-04", 180],
    ["2026-10-01", 180],
    ["2026-10-02", 90],
    ["2026-12-01", 30],
    ["2026-12-24", 7],
    ["2026-12-31", 7],
    ["2027-01-01", null],
  ])("on %s is at %s", (today, step) => expect(reminderDue(signed, today)).toBe(step));

  it("is not for one that was renewed or stopped", () => {
    expect(reminderDue({ ...signed, status: "RENEWED" }, "2026-12-24")).toBeNull();
    expect(reminderDue({ ...signed, status: "SUSPENDED" }, "2026-12-24")).toBeNull();
  });
});

describe("moves", () => {
  it("go from the desk to the signature and from there to an end", () => {
    expect(mayMove("DRAFT", "SIGNED")).toBe(true);
    expect(mayMove("SIGNED", "DRAFT")).toBe(false);
    expect(mayMove("TERMINATED", "SIGNED")).toBe(false);
    expect(mayMove("SUSPENDED", "SIGNED")).toBe(true);
  });

  it("begin a renewal the day after", () => expect(renewalStart(signed)).toBe("2027-01-01"));

  it.each([
    ["2026-11-22", "2027-11-21", "2028-11-21"],
    ["2026-05-06", "2028-05-05", "2030-05-05"],
    ["2026-01-31", "2027-01-30", "2028-01-30"],
    ["2027-03-01", "2028-02-29", "2029-02-28"],
    ["2026-01-01", "2026-01-10", "2026-01-20"],
  ])("of %s to %s renewed ends on %s", (startsOn, endsOn, end) =>
    expect(renewalEnd({ startsOn, endsOn })).toBe(end),
  );
});
