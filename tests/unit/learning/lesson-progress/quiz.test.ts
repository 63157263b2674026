import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawQuiz,
  isRight,
  keptAnswers,
  markQuiz,
  readAnswers,
  readDrawn,
  showQuestions,
  unanswered,
  type Question,
} from "@/lib/learning/lesson-progress/rules";
import { questionOptions } from "@/lib/learning/lesson/rules";
import { outcomeOf } from "@/lib/learning/certificate/rules";

/** A bank in which the first option is right, and of every third question the second too. */
const bank = (count: number): Question[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `q${index}`,
    text: `Soru ${index}`,
    options: ["A", "B", "C"].map((text, place) => ({
      text,
      isRight: place === 0 || (place === 1 && index % 3 === 0),
    })),
  }));
const ids = (drawn: readonly { questionId: string }[]) => drawn.map(({ questionId }) => questionId);
const rightOf = (questions: readonly Question[]) =>
  Object.fromEntries(
    questions.map(({ id, options }) => [
      id,
      options.flatMap((option, place) => (option.isRight ? [place] : [])),
    ]),
  );

describe("drawing", () => {
  it("shows as many of the bank as asked, none twice, and each option once", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(35), fc.string(), (size, shown, seed) => {
        const drawn = drawQuiz(bank(size), shown, seed);
        expect(drawn).toHaveLength(Math.min(size, shown));
        expect(new Set(ids(drawn)).size).toBe(drawn.length);
        for (const { order } of drawn) expect([...order].sort()).toEqual([0, 1, 2]);
      }),
    );
  });
  it("is the same for the same seed, in whatever order the bank comes", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawQuiz(bank(12).reverse(), 5, seed)).toEqual(drawQuiz(bank(12), 5, seed));
      }),
    );
  });
  it("is another for another seed", () => {
    const drawn = new Set(
      Array.from({ length: 20 }, (_, seed) => ids(drawQuiz(bank(12), 5, `${seed}`)).join()),
    );
    expect(drawn.size).toBeGreaterThan(10);
  });
});

describe("what the page shows and sends", () => {
  it("comes back as what was ticked, whatever the order", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(2), { maxLength: 3 }), (seed, places) => {
        const questions = bank(4);
        const drawn = drawQuiz(questions, 4, seed);
        const answers = { q1: [...new Set(places)].sort() };
        const shown = showQuestions(questions, drawn, answers).find(({ id }) => id === "q1");
        const kept = keptAnswers(drawn, { q1: (shown?.chosen ?? []).map(Number) });
        expect(kept).toEqual(places.length === 0 ? {} : answers);
      }),
    );
  });
  it("says nothing of what is right but whether several are", () => {
    const shown = showQuestions(bank(3), drawQuiz(bank(3), 3, "x"), {});
    expect(JSON.stringify(shown)).not.toContain("isRight");
    expect(Object.fromEntries(shown.map(({ id, isSeveral }) => [id, isSeveral]))).toEqual({
      q0: true,
      q1: false,
      q2: false,
    });
    for (const { options } of shown) expect(options.map(({ value }) => value)).toEqual(["1", "2", "3"]);
  });
  it("takes no answer to what the attempt does not show", () => {
    const drawn = [{ questionId: "q1", order: [2, 0, 1] }];
    expect(keptAnswers(drawn, { q1: [1, 1, 9], q2: [1] })).toEqual({ q1: [2] });
    expect(unanswered(drawn, {})).toBe(1);
    expect(unanswered(drawn, { q1: [2] })).toBe(0);
  });
  it("reads what was kept, and nothing of what was not", () => {
    const drawn = drawQuiz(bank(3), 2, "x");
    expect(readDrawn(JSON.parse(JSON.stringify(drawn)))).toEqual(drawn);
    expect([readDrawn({}), readDrawn([1]), readAnswers([]), questionOptions(null)]).toEqual([[], [], {}, []]);
    expect(readAnswers({ q1: [0, "1", 2.5] })).toEqual({ q1: [0] });
  });
});

describe("marking", () => {
  const [one, several] = [bank(2)[1]!, bank(1)[0]!];
  it("takes all that is right and nothing else", () => {
    expect([isRight(one, [0]), isRight(one, [1]), isRight(one, []), isRight(one, [0, 1])]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([isRight(several, [0, 1]), isRight(several, [0]), isRight(several, [0, 1, 2])]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it.each([
    [67, 66, false],
    [66, 66, true],
    [65, 66, true],
  ])("two of three at %i per cent: %i, %s", (passMark, percent, isPassed) => {
    const questions = bank(3);
    const drawn = drawQuiz(questions, 3, "x");
    const answers = { ...rightOf(questions), q1: [2] };
    expect(markQuiz(questions, { drawn, answers, passMark })).toEqual({ percent, isPassed, wrong: ["q1"] });
  });
  it("whole right is a hundred, nothing ticked is none, nothing shown is not passed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.string(), (shown, seed) => {
        const questions = bank(20);
        const drawn = drawQuiz(questions, shown, seed);
        const all = markQuiz(questions, { drawn, answers: rightOf(questions), passMark: 100 });
        expect(all).toEqual({ percent: 100, isPassed: true, wrong: [] });
        expect(markQuiz(questions, { drawn, answers: {}, passMark: 1 }).percent).toBe(0);
      }),
    );
    expect(markQuiz([], { drawn: [], answers: {}, passMark: 1 }).isPassed).toBe(false);
  });
});

describe("hours with steps", () => {
  const start = (minutes: number) => ({ startsAt: new Date(0), endsAt: new Date(minutes * 60_000) });
  const step = fc.record({ minutes: fc.integer({ min: 1, max: 600 }), isDone: fc.boolean() });
  const slot = fc.record({ minutes: fc.integer({ min: 30, max: 300 }), isThere: fc.boolean() });
  const terms = { minimumPercent: 80, courseHours: 12 };
  const about = (halfDays: readonly { minutes: number; isThere: boolean }[]) => ({
    slots: halfDays.map(({ minutes }, index) => ({ id: `${index}`, ...start(minutes) })),
    marks: new Map(
      halfDays.map(({ minutes, isThere }, index) => [
        `${index}`,
        isThere ? { status: "PRESENT" as const, minutes } : { status: "ABSENT" as const, minutes: 0 },
      ]),
    ),
  });
  it("never reach beyond the course's, and a step that is not done adds nothing to them", () => {
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 6 }), fc.array(step), (halfDays, steps) => {
        const { slots, marks } = about(halfDays);
        const outcome = outcomeOf(slots, marks, { ...terms, steps });
        const done = steps.filter(({ isDone }) => isDone);
        const minutes = [...done, ...halfDays.filter(({ isThere }) => isThere)].reduce(
          (sum, one) => sum + one.minutes,
          0,
        );
        expect(outcome.attendedMinutes).toBe(minutes);
        expect(outcome.hours).toBe(Math.min(12, Math.floor(minutes / 60)));
        expect(outcome.hours).toBe(outcomeOf(slots, marks, { ...terms, steps: done }).hours);
        expect(outcome.percent).toBeLessThanOrEqual(
          outcomeOf(slots, marks, { ...terms, steps: done }).percent,
        );
      }),
    );
  });
  it("without steps counts as before", () => {
    const { slots, marks } = about([{ minutes: 180, isThere: true }]);
    expect(outcomeOf(slots, marks, { ...terms, steps: [] })).toEqual(outcomeOf(slots, marks, terms));
  });
  it("who did steps and came to nothing else is no no-show, but below the minimum", () => {
    const { slots, marks } = about([{ minutes: 180, isThere: false }]);
    const outcome = outcomeOf(slots, marks, { ...terms, steps: [{ minutes: 60, isDone: true }] });
    expect(outcome).toMatchObject({ reason: "below_minimum", percent: 25, hours: 1 });
  });
});
