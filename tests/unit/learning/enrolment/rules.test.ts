import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  deferralEnd,
  deferralRefusal,
  isDeferralReminderDue,
  decisionRefusal,
  isLateWithdrawal,
  isLive,
  isOfferOpen,
  LIVE_STATUSES,
  mayBecome,
  NEXT_STATUSES,
  offerDeadline,
  seatFor,
  seatsToFill,
  SEATED_STATUSES,
  type SessionFacts,
  statusAt,
  withdrawalRefusal,
  reversalOf,
} from "@/lib/learning/enrolment/rules";

const HOUR = 3_600_000;
const NOW = new Date("2026-03-10T09:00:00Z");
const after = (ms: number, from = NOW) => new Date(from.getTime() + ms);

const session = (more: Partial<SessionFacts> = {}): SessionFacts => ({
  status: "PUBLISHED",
  fillMode: "ARRIVAL",
  allocatedAt: null,
  capacity: 10,
  seatsTaken: 0,
  startsAt: after(240 * HOUR),
  opensAt: after(-HOUR),
  closesAt: after(200 * HOUR),
  cutOffAt: after(216 * HOUR),
  ...more,
});

describe("what an application becomes", () => {
  test.each<[string, Partial<SessionFacts>, number, unknown]>([
    ["the last seat", { seatsTaken: 9 }, 0, { seat: "PLACED" }],
    ["no seat", { seatsTaken: 10 }, 0, { seat: "WAITLISTED" }],
    ["a seat beside people who wait: never past them", { seatsTaken: 9 }, 1, { seat: "WAITLISTED" }],
    [
      "full, one moment before the cut-off",
      { seatsTaken: 10, cutOffAt: after(1) },
      0,
      { seat: "WAITLISTED" },
    ],
    ["full, at the cut-off", { seatsTaken: 10, cutOffAt: NOW }, 0, { refusal: "session_full" }],
    ["a seat after the cut-off", { seatsTaken: 9, cutOffAt: NOW }, 0, { seat: "PLACED" }],
    ["by choice, however full", { fillMode: "CHOICE", seatsTaken: 10 }, 5, { seat: "SUBMITTED" }],
  ])("%s", (_, more, waiting, expected) => expect(seatFor(session(more), waiting, NOW)).toEqual(expected));

  test("seats are filled from the list only while the session fills and before the cut-off", () => {
    expect(seatsToFill(session({ seatsTaken: 7 }), NOW)).toBe(3);
    expect(seatsToFill(session({ seatsTaken: 10 }), NOW)).toBe(0);
    expect(seatsToFill(session({ status: "POSTPONED" }), NOW)).toBe(0);
    expect(seatsToFill(session({ cutOffAt: NOW }), NOW)).toBe(0);
    expect(seatsToFill(session({ cutOffAt: after(1) }), NOW)).toBe(10);
  });
});

describe("until when an offer is held", () => {
  const terms = { offerHours: 48, offerLeastMinutes: 120 };
  test.each([
    ["far from the start: the whole time", 240 * HOUR, 48 * HOUR],
    ["twice the time left: still the whole", 96 * HOUR, 48 * HOUR],
    ["less: half of what is left, so that the next gets a turn", 60 * HOUR, 30 * HOUR],
    ["half would be less than the least: the least", 3 * HOUR, 2 * HOUR],
    ["less than the least is left: until the cut-off", HOUR, HOUR],
  ])("%s", (_, left, held) => expect(offerDeadline(NOW, after(left), terms)).toEqual(after(held)));

  test("always after now, never beyond the cut-off, never longer than the setting", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 * HOUR }),
        fc.integer({ min: 1, max: 720 }),
        fc.integer({ min: 5, max: 1440 }),
        (left, offerHours, offerLeastMinutes) => {
          const deadline = offerDeadline(NOW, after(left), { offerHours, offerLeastMinutes });
          const held = deadline.getTime() - NOW.getTime();
          expect(held).toBeGreaterThan(0);
          expect(held).toBeLessThanOrEqual(left);
          expect(held).toBeLessThanOrEqual(Math.max(offerHours * HOUR, offerLeastMinutes * 60_000));
        },
      ),
    );
  });

  test("open until the deadline, gone at it, also while nobody has written it down", () => {
    const offer = { status: "OFFERED" as const, offerExpiresAt: NOW };
    expect(isOfferOpen(offer, after(-1))).toBe(true);
    expect(isOfferOpen(offer, NOW)).toBe(false);
    expect(statusAt(offer, after(-1))).toBe("OFFERED");
    expect(statusAt(offer, NOW)).toBe("OFFER_EXPIRED");
    expect(statusAt({ status: "PLACED", offerExpiresAt: NOW }, NOW)).toBe("PLACED");
  });
});

describe("the centre's choice", () => {
  test.each<[string, Parameters<typeof decisionRefusal>, string | null]>([
    ["as many as there are seats", ["place", session({ seatsTaken: 7 }), 3, 0, NOW], null],
    ["one more than there are", ["place", session({ seatsTaken: 7 }), 4, 0, NOW], "session_full"],
    ["past those who wait", ["place", session({ seatsTaken: 7 }), 1, 1, NOW], "people_waiting"],
    ["at the start", ["place", session({ startsAt: NOW }), 1, 0, NOW], "session_started"],
    ["in a cancelled session", ["place", session({ status: "CANCELLED" }), 1, 0, NOW], "session_not_open"],
    [
      "onto the list while a seat is free",
      ["waitlist", session({ seatsTaken: 9 }), 1, 0, NOW],
      "seats_still_free",
    ],
    ["onto the list of a full session", ["waitlist", session({ seatsTaken: 10 }), 5, 2, NOW], null],
    [
      "onto the list at the cut-off",
      ["waitlist", session({ seatsTaken: 10, cutOffAt: NOW }), 1, 0, NOW],
      "past_cut_off",
    ],
    ["rejecting is always possible", ["reject", session({ status: "CANCELLED" }), 9, 9, NOW], null],
  ])("%s", (_, given, refusal) => expect(decisionRefusal(...given)).toBe(refusal));
});

describe("ways", () => {
  test("whoever has ended goes nowhere; a rejection may be taken back, but never becomes a place", () => {
    const ended = Object.keys(NEXT_STATUSES).filter((status) => !isLive(status as never));
    expect(ended).toEqual(["REJECTED", "DEFERRED"]);
    expect(NEXT_STATUSES.REJECTED).toEqual(["SUBMITTED", "WAITLISTED"]);
    expect(mayBecome("REJECTED", "PLACED")).toBe(false);
    expect(mayBecome("WAITLISTED", "PLACED")).toBe(true);
  });
  test("a place or a wait is deferred until leaving is late, for the months of the setting, 14 at most", () => {
    const terms = { deferralMonths: 12, lateWithdrawalHours: 72 };
    expect(deferralRefusal("PLACED", after(72 * HOUR), NOW, terms)).toBeNull();
    expect(deferralRefusal("PLACED", after(72 * HOUR - 1), NOW, terms)).toBe("deferral_too_late");
    expect(deferralRefusal("WAITLISTED", after(1), NOW, terms)).toBeNull();
    expect(deferralRefusal("WAITLISTED", NOW, NOW, terms)).toBe("deferral_too_late");
    expect(deferralRefusal("OFFERED", after(90 * HOUR), NOW, terms)).toBe("not_deferrable");
    expect(deferralRefusal("PLACED", after(90 * HOUR), NOW, { ...terms, deferralMonths: 0 })).toBe(
      "deferral_off",
    );
    expect(deferralEnd(NOW, 12)).toEqual(new Date("2027-03-10T09:00:00Z"));
    expect(deferralEnd(NOW, 40)).toEqual(new Date("2027-05-10T09:00:00Z"));
  });
  test("a reminder comes once, so many days before the end, unless one was told since", () => {
    const deferral = { deferredUntil: after(48 * HOUR), toldAt: after(-HOUR) };
    expect(isDeferralReminderDue(deferral, NOW, 1)).toBe(false);
    expect(isDeferralReminderDue(deferral, NOW, 2)).toBe(true);
    expect(isDeferralReminderDue({ ...deferral, toldAt: NOW }, after(1), 2)).toBe(false);
    expect(isDeferralReminderDue(deferral, after(48 * HOUR), 2)).toBe(false);
  });
  test("every seat held is a live enrolment", () =>
    expect(LIVE_STATUSES).toEqual(expect.arrayContaining([...SEATED_STATUSES])));
  test("one leaves until the end, not at it, and once", () => {
    expect(withdrawalRefusal("PLACED", after(1), NOW)).toBeNull();
    expect(withdrawalRefusal("PLACED", NOW, NOW)).toBe("session_over");
    expect(withdrawalRefusal("REJECTED", after(1), NOW)).toBe("already_ended");
  });
  test("leaving a place is late under 72 hours, not at them; leaving a list never is", () => {
    expect(isLateWithdrawal("PLACED", after(72 * HOUR), NOW, 72)).toBe(false);
    expect(isLateWithdrawal("PLACED", after(72 * HOUR - 1), NOW, 72)).toBe(true);
    expect(isLateWithdrawal("WAITLISTED", after(HOUR), NOW, 72)).toBe(false);
  });
});

describe("a rejection taken back (rule 26)", () => {
  const now = new Date("2026-03-10T09:00:00Z");
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const session = {
    status: "PUBLISHED" as const,
    fillMode: "CHOICE" as const,
    allocatedAt: null,
    capacity: 1,
    seatsTaken: 1,
    startsAt: hours(1),
    opensAt: hours(-100),
    closesAt: hours(-10),
    cutOffAt: hours(0),
  };
  const arrival = { ...session, fillMode: "ARRIVAL" as const };

  it("is a choice to make again until the start, or a wait until the cut-off", () => {
    expect(reversalOf("REJECTED", session, now)).toEqual({ to: "SUBMITTED" });
    expect(reversalOf("REJECTED", session, hours(1))).toEqual({ refusal: "session_started" });
    expect(reversalOf("REJECTED", arrival, new Date(now.getTime() - 1))).toEqual({ to: "WAITLISTED" });
    expect(reversalOf("REJECTED", arrival, now)).toEqual({ refusal: "past_cut_off" });
  });

  it("is of a rejection only, in a session that still fills", () => {
    expect(reversalOf("WITHDRAWN_BY_TEACHER", session, now)).toEqual({ refusal: "not_rejected" });
    expect(reversalOf("PLACED", session, now)).toEqual({ refusal: "not_rejected" });
    expect(reversalOf("REJECTED", { ...session, status: "CANCELLED" }, now)).toEqual({
      refusal: "session_not_open",
    });
    expect(mayBecome("REJECTED", "PLACED")).toBe(false);
  });
});
