import { describe, expect, test } from "vitest";
import {
  bandFor,
  notAfter,
  seatFor,
  seatsForStandBy,
  type SessionFacts,
  type StrikeFact,
  strikesThatCount,
  waitsEnded,
} from "@/lib/learning/enrolment/rules";

const HOUR = 3_600_000;
const NOW = new Date("2026-03-10T09:00:00Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);
const session = (more: Partial<SessionFacts> = {}): SessionFacts => ({
  status: "PUBLISHED",
  fillMode: "ARRIVAL",
  capacity: 10,
  seatsTaken: 9,
  startsAt: after(24 * HOUR),
  opensAt: after(-HOUR),
  closesAt: after(20 * HOUR),
  cutOffAt: NOW,
  allocatedAt: null,
  ...more,
});
const strike = (at: Date): StrikeFact => ({ strike: "NO_SHOW", at, reference: "r", title: "t" });
const TERMS = { strikeCount: 2, strikeMonths: 12, strikesWaitLast: 1 };

describe("strikes (rule 27)", () => {
  test("count for so many months, from the moment they happened to the same day, not on it", () => {
    const counted = (at: string) => strikesThatCount([strike(new Date(at))], TERMS, NOW).length;
    expect(counted("2025-03-10T09:00:00Z")).toBe(0);
    expect(counted("2025-03-10T09:00:00.001Z")).toBe(1);
    expect(counted("2026-03-10T09:00:00Z")).toBe(1);
    expect(counted("2026-03-10T09:00:00.001Z")).toBe(0);
  });

  test("lead to the last band from so many on, and only where the setting says so", () => {
    const one = strike(after(-HOUR));
    expect(bandFor([one], TERMS, NOW)).toBe(0);
    expect(bandFor([one, one], TERMS, NOW)).toBe(1);
    expect(bandFor([one, one], { ...TERMS, strikesWaitLast: 0 }, NOW)).toBe(0);
    expect(bandFor([one, one], { ...TERMS, strikeCount: 3 }, NOW)).toBe(0);
  });

  test("a position counts the bands before, and one's own up to one's number", () =>
    expect(notAfter({ band: 1, queueNumber: 4 })).toEqual({
      OR: [{ band: { lt: 1 } }, { band: 1, queueNumber: { lte: 4 } }],
    }));
});

describe("standing by", () => {
  test("a full session past the cut-off takes the names of those who stand by, and no others", () => {
    const full = session({ seatsTaken: 10 });
    expect(seatFor(full, 0, NOW)).toEqual({ refusal: "session_full" });
    expect(seatFor(full, 0, NOW, true)).toEqual({ seat: "WAITLISTED" });
  });

  test.each<[string, Partial<SessionFacts>, number]>([
    ["at the cut-off", {}, 1],
    ["a moment before it", { cutOffAt: after(1) }, 0],
    ["a moment before the start", { startsAt: after(1) }, 1],
    ["at the start", { startsAt: NOW }, 0],
    ["full", { seatsTaken: 10 }, 0],
    ["called off", { status: "CANCELLED" }, 0],
  ])("seats for them: %s", (_, more, seats) => expect(seatsForStandBy(session(more), NOW)).toBe(seats));

  test("the wait of the others ends at the cut-off, theirs at the start", () => {
    const listed = { waiting: 5, standingBy: 2 };
    expect(waitsEnded({ ...session({ cutOffAt: after(1) }), ...listed }, NOW)).toBe(0);
    expect(waitsEnded({ ...session(), ...listed }, NOW)).toBe(3);
    expect(waitsEnded({ ...session({ startsAt: NOW }), ...listed }, NOW)).toBe(5);
  });
});
