import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "@/lib/learning/attendance/rules";
import {
  certificateCode,
  certificateNumber,
  checkDigits,
  closeRefusal,
  type OutcomeReason,
  CODE_LENGTH,
  hasPassed,
  inForceRefusal,
  isCertificateNumber,
  maskName,
  outcomeOf,
  readSignatories,
  resultsRefusal,
  readCode,
  showCode,
} from "@/lib/learning/certificate/rules";

const slots = ["06:00", "10:00"].map((from, index) => {
  const startsAt = new Date(`2026-03-10T${from}:00Z`);
  return { id: `slot${index}`, startsAt, endsAt: new Date(startsAt.getTime() + 3 * 3_600_000) };
});
const marks = (...given: (Mark | null)[]) =>
  new Map(given.flatMap((mark, index) => (mark ? [[`slot${index}`, mark] as const] : [])));
const present: Mark = { status: "PRESENT", minutes: 180 };
const absent: Mark = { status: "ABSENT", minutes: 0 };
const excused: Mark = { status: "EXCUSED", minutes: 0 };
const part = (minutes: number): Mark => ({ status: "PARTIAL", minutes });
const terms = { minimumPercent: 80, courseHours: 12 };

describe("outcomeOf", () => {
  it.each([
    ["all there", marks(present, present), "earned", "COMPLETED", 6],
    ["exactly the minimum", marks(present, part(108)), "earned", "COMPLETED", 4],
    ["a minute below it", marks(present, part(107)), "below_minimum", "NOT_COMPLETED", 4],
    ["a half-day unmarked", marks(present, null), "unmarked", "NOT_COMPLETED", 3],
    ["never there", marks(absent, absent), "no_show", "NO_SHOW", 0],
    ["excused throughout is no no-show", marks(excused, excused), "below_minimum", "NOT_COMPLETED", 0],
    ["absent and excused", marks(absent, excused), "below_minimum", "NOT_COMPLETED", 0],
  ] as const)("%s", (_, given, reason, status, hours) => {
    expect(outcomeOf(slots, given, terms)).toMatchObject({ reason, status, hours });
  });
  it("never certifies more hours than the course has", () => {
    expect(outcomeOf(slots, marks(present, present), { ...terms, courseHours: 5 }).hours).toBe(5);
  });
  it("gives no certificate of no hours", () => {
    const short = [{ id: "slot0", startsAt: new Date(0), endsAt: new Date(50 * 60_000) }];
    const whole = new Map([["slot0", { status: "PRESENT", minutes: 50 } as const]]);
    expect(outcomeOf(short, whole, terms).reason).toBe("below_minimum");
  });
});

describe("a course with an assessment", () => {
  const there = marks(present, present);
  const of = (result: { points: number | null } | null, given = there) =>
    outcomeOf(slots, given, { ...terms, assessment: { passMark: 70, result } });
  it.each([
    ["on the pass mark", { points: 70 }, "achieved", "ACHIEVEMENT"],
    ["a point below it", { points: 69 }, "earned", "ATTENDANCE"],
    ["not sat", { points: null }, "earned", "ATTENDANCE"],
    ["no result yet", null, "result_missing", null],
  ] as const)("%s", (_, result, reason, kind) => {
    expect(of(result)).toMatchObject({ reason, kind });
  });
  it("gives nothing to whoever was not there enough, whatever the points", () => {
    expect(of({ points: 100 }, marks(present, absent))).toMatchObject({
      reason: "below_minimum",
      kind: null,
    });
    expect(of(null, marks(absent, absent))).toMatchObject({ reason: "no_show", kind: null });
  });
  it("has passed from the mark on", () => {
    expect([69, 70, 71].map((points) => hasPassed({ points }, 70))).toEqual([false, true, true]);
    expect(hasPassed(null, 1)).toBe(false);
  });
  it("takes results from the last day on, until it is closed", () => {
    const session = {
      status: "CONFIRMED" as const,
      endsAt: new Date("2026-03-10T13:00:00Z"),
      hasAssessment: true,
    };
    expect(resultsRefusal(session, new Date("2026-03-09T23:00:00Z"))).toBe("session_not_over");
    expect(resultsRefusal(session, new Date("2026-03-10T06:00:00Z"))).toBeNull();
    expect(resultsRefusal({ ...session, status: "CLOSED" }, session.endsAt)).toBe("results_locked");
    expect(resultsRefusal({ ...session, hasAssessment: false }, session.endsAt)).toBe("no_assessment");
  });
});

it("reads signatories as they were frozen, and nothing else", () => {
  expect(readSignatories([{ name: "Ad", title: "Müdür" }, { name: 1 }, null])).toEqual([
    { name: "Ad", title: "Müdür" },
  ]);
  expect(readSignatories("x")).toEqual([]);
});

describe("closeRefusal", () => {
  const session = { status: "PUBLISHED" as const, endsAt: new Date("2026-03-10T13:00:00Z") };
  const over = session.endsAt;
  const on = (...reasons: OutcomeReason[]) => ({
    outcomes: reasons.map((reason) => ({ reason })),
    toLookFor: 0,
  });
  it("waits for the end, to the millisecond", () => {
    expect(closeRefusal(session, on(), new Date(over.getTime() - 1))).toBe("session_not_over");
    expect(closeRefusal(session, on(), over)).toBeNull();
  });
  it("needs every half-day marked", () => {
    expect(closeRefusal(session, on("earned", "unmarked"), over)).toBe("attendance_incomplete");
  });
  it("needs a word on everybody drawn from the check-ins", () => {
    expect(closeRefusal(session, { ...on("earned"), toLookFor: 1 }, over)).toBe("sample_incomplete");
    expect(closeRefusal(session, { ...on("unmarked"), toLookFor: 1 }, over)).toBe("attendance_incomplete");
    expect(closeRefusal(session, { ...on("result_missing"), toLookFor: 1 }, over)).toBe("sample_incomplete");
  });
  it("needs every result", () => {
    expect(closeRefusal(session, on("achieved", "result_missing"), over)).toBe("results_incomplete");
  });
  it.each(["DRAFT", "CANCELLED", "POSTPONED", "CLOSED"] as const)(
    "never closes a session that is %s",
    (status) => {
      expect(closeRefusal({ ...session, status }, on(), over)).toBe("session_not_closable");
    },
  );
});

it("replaces or takes back only what is in force", () => {
  expect(inForceRefusal({ status: "ISSUED" })).toBeNull();
  expect(inForceRefusal({ status: "REVOKED" })).toBe("certificate_not_in_force");
  expect(inForceRefusal({ status: "SUPERSEDED" })).toBe("certificate_not_in_force");
});

describe("numbers", () => {
  it("prints prefix, centre, year, sequence and check", () => {
    expect(certificateNumber("SMM", 7, 2026, 42)).toMatch(/^SMM-07-2026-00042-\d\d$/);
  });
  it("are their own proof, and one wrong or two swapped digits break it", () => {
    const part = fc.record({
      centre: fc.integer({ min: 1, max: 99 }),
      year: fc.integer({ min: 2020, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(
        part,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (given, at, shift) => {
          const number = certificateNumber("SMM", given.centre, given.year, given.sequence);
          expect(isCertificateNumber(number)).toBe(true);
          const digits = number.replace(/\D/g, "").slice(0, 11);
          const wrong = [...digits]
            .map((digit, i) => (i === at ? (Number(digit) + shift) % 10 : digit))
            .join("");
          expect(checkDigits(wrong)).not.toBe(checkDigits(digits));
          if (at < 10 && digits[at] !== digits[at + 1]) {
            const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
            expect(checkDigits(swapped)).not.toBe(checkDigits(digits));
          }
        },
      ),
    );
  });
});

describe("codes", () => {
  it("come back from any way they are written", () => {
    const random = fc.uint8Array({ minLength: CODE_LENGTH, maxLength: CODE_LENGTH });
    fc.assert(
      fc.property(random, (bytes) => {
        const code = certificateCode(bytes);
        expect(code).toHaveLength(CODE_LENGTH);
        expect(readCode(showCode(code))).toBe(code);
        expect(readCode(` ${code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l")} `)).toBe(code);
      }),
    );
  });
  it.each(["", "7F3KQ", "7F3KQ-2M9XA-B4T8N-0ZC6U", "%".repeat(20), "7F3KQ2M9XAB4T8N0ZC6W7"])(
    "%s is none",
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});

it("masks every word but its first letter", () => {
  expect(maskName("Ayşe Nur İğdırlıoğlu")).toBe("A*** N** İ**********");
});
