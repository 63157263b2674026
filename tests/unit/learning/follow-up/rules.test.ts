import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addTallies,
  feedbackRefusal,
  followUpPeriod,
  isFollowUpOpen,
  leaf,
  meanOf,
  morningOf,
  NOTHING,
  percentOf,
  pool,
  type Tally,
  usedOf,
} from "@/lib/learning/follow-up/rules";
import { SETTINGS } from "@/lib/platform/settings/registry";

const ended = {
  status: "CLOSED",
  endsAt: new Date("2026-03-12T13:00:00Z"),
  timeZone: "Europe/Istanbul",
} as const;
const days = SETTINGS.followUpDays.default;
const smallest = SETTINGS.smallestCell.default;

describe("when it is asked", () => {
  test("feedback is taken from the end on and until its days are over", () => {
    expect(feedbackRefusal(ended, new Date("2026-03-12T12:59:59Z"), 30)).toBe("feedback_not_yet");
    expect(feedbackRefusal(ended, ended.endsAt, 30)).toBeNull();
    const over = morningOf(ended.endsAt, ended.timeZone, 31);
    expect(feedbackRefusal(ended, new Date(over.getTime() - 1), 30)).toBeNull();
    expect(feedbackRefusal(ended, over, 30)).toBe("feedback_over");
  });

  test("of a session that was called off nothing is asked", () => {
    expect(feedbackRefusal({ ...ended, status: "CANCELLED" }, ended.endsAt, 30)).toBe("feedback_not_yet");
  });

  test("use is asked about in the morning of the ninetieth day after the last, and not on the eighty-ninth", () => {
    const { opensAt, closesAt } = followUpPeriod(ended, { days, openDays: 42 });
    expect(opensAt).toEqual(new Date("2026-06-10T06:00:00Z"));
    expect(morningOf(ended.endsAt, ended.timeZone, 89)).toEqual(new Date("2026-06-09T06:00:00Z"));
    expect(isFollowUpOpen({ closesAt }, new Date(closesAt.getTime() - 1))).toBe(true);
    expect(isFollowUpOpen({ closesAt }, closesAt)).toBe(false);
  });
});

const tally = (n: number, often = n): Tally => ({ n, OFTEN: often });

describe("what is shown", () => {
  test("four answers are not, five are", () => {
    expect(leaf(tally(smallest - 1), smallest)).toEqual({ shown: null, rest: tally(smallest - 1) });
    expect(leaf(tally(smallest), smallest).shown).toEqual(tally(smallest));
  });

  test("small groups enter a sum only together with others", () => {
    const big = leaf(tally(7), smallest);
    const one = leaf(tally(3), smallest);
    expect(pool([big, one], smallest)).toEqual({ shown: tally(7), rest: tally(3) });
    expect(pool([big, one, leaf(tally(2), smallest)], smallest).shown).toEqual(tally(12));
    expect(pool([one], smallest)).toEqual({ shown: null, rest: tally(3) });
    expect(pool([], smallest)).toEqual({ shown: null, rest: { n: 0 } });
  });

  test("a sum differs from its shown parts by nobody, or by enough people", () => {
    const counts = fc.array(fc.nat({ max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 8 }), (parts, least) => {
        const leaves = parts.map((n) => leaf(tally(n), least));
        const known = leaves.reduce((sum, { shown }) => sum + (shown?.n ?? 0), 0);
        const { shown, rest } = pool(leaves, least);
        const difference = (shown?.n ?? 0) - known;
        expect(difference === 0 || difference >= least).toBe(true);
        expect((shown?.n ?? 0) + rest.n).toBe(parts.reduce((sum, n) => sum + n, 0));
      }),
    );
  });

  test("used is often or sometimes; shares and means", () => {
    const answers: Tally = { n: 8, OFTEN: 3, SOMETIMES: 2, NOT: 3, usefulness: 34 };
    expect(usedOf(answers)).toBe(5);
    expect(percentOf(usedOf(answers), answers.n)).toBe(63);
    expect(percentOf(0, 0)).toBe(0);
    expect(meanOf(answers, "usefulness")).toBe(4.25);
    expect(addTallies([answers, NOTHING, { n: 1, NOT: 1 }])).toMatchObject({ n: 9, NOT: 4 });
  });
});
