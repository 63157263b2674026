import { describe, expect, it } from "vitest";
import {
  answerRefusal,
  attemptsLeft,
  finishRefusal,
  grantRefusal,
  handInRefusal,
  minutesOf,
  mostAttempts,
  nextStep,
  openRefusal,
  sharesOf,
  startRefusal,
  stepState,
  type StepFacts,
} from "@/lib/learning/lesson-progress/rules";
import { EnrolmentStatus, LessonKind, Mode, SessionStatus } from "@/lib/platform/db/generated/enums";

const at = new Date("2026-03-10T09:00:00Z");
const facts = (given: Partial<StepFacts> = {}): StepFacts => ({
  kind: "READING",
  attemptsMost: null,
  isDone: false,
  attempts: [],
  handIn: null,
  ...given,
});
const open = { handedInAt: null, isPassed: null };
const failed = { handedInAt: at, isPassed: false };

describe("openRefusal", () => {
  const session = { status: "CONFIRMED", firstDay: "2026-03-10" } as const;
  it("opens on the session's first day, not the day before", () => {
    expect(openRefusal("PLACED", session, "2026-03-09")).toBe("lesson_ahead");
    expect(openRefusal("PLACED", session, "2026-03-10")).toBeNull();
    expect(openRefusal("ATTENDING", session, "2026-04-10")).toBeNull();
  });
  it("is for who has a place", () => {
    const open = Object.values(EnrolmentStatus).filter(
      (status) => openRefusal(status, session, "2026-03-10") === null,
    );
    expect(open.sort()).toEqual(["ATTENDING", "PLACED"]);
  });
  it("ends when the session is closed or called off", () => {
    const open = Object.values(SessionStatus).filter(
      (status) => openRefusal("PLACED", { ...session, status }, "2026-03-10") === null,
    );
    expect(open.sort()).toEqual(["COMPLETED", "CONFIRMED", "PUBLISHED"]);
    expect(openRefusal("COMPLETED", { ...session, status: "CLOSED" }, "2026-03-10")).toBe(
      "lesson_session_closed",
    );
  });
});

describe("sharesOf", () => {
  const steps = [
    { id: "a", minutes: 30 },
    { id: "b", minutes: 45 },
  ];
  it.each(Object.values(Mode))("of a course %s", (mode) => {
    const shares = sharesOf({ mode, steps }, [{ stepId: "b" }]);
    const counts = mode === "DISTANCE" || mode === "BLENDED";
    expect(minutesOf(shares)).toEqual(counts ? { total: 75, done: 45 } : { total: 0, done: 0 });
  });
});

describe("stepState", () => {
  it.each([
    [facts(), "open"],
    [facts({ isDone: true }), "done"],
    [facts({ kind: "FILE" }), "open"],
    [facts({ kind: "FILE", handIn: "HANDED_IN" }), "waiting"],
    [facts({ kind: "FILE", handIn: "RETURNED" }), "returned"],
    [facts({ kind: "FILE", handIn: "ACCEPTED", isDone: true }), "done"],
    [facts({ kind: "QUIZ", attemptsMost: 2 }), "open"],
    [facts({ kind: "QUIZ", attemptsMost: 2, attempts: [open] }), "begun"],
    [facts({ kind: "QUIZ", attemptsMost: 2, attempts: [failed] }), "begun"],
    [facts({ kind: "QUIZ", attemptsMost: 2, attempts: [failed, open] }), "begun"],
    [facts({ kind: "QUIZ", attemptsMost: 2, attempts: [failed, failed] }), "failed"],
  ] as const)("%o is %s", (given, state) => expect(stepState(given)).toBe(state));

  it("what waits for the trainer or has no attempt left is not what comes next", () => {
    const steps = (["done", "waiting", "failed", "returned", "open"] as const).map((state) => ({ state }));
    expect(nextStep(steps)).toEqual({ state: "returned" });
    expect(nextStep(steps.slice(0, 3))).toBeNull();
  });
});

describe("what a step takes", () => {
  it.each(Object.values(LessonKind))("%s", (kind) => {
    const isRead = kind === "READING" || kind === "VIDEO";
    expect(finishRefusal({ kind, isDone: false })).toBe(isRead ? null : "step_done_otherwise");
    expect(handInRefusal(facts({ kind }))).toBe(kind === "FILE" ? null : "step_takes_no_file");
    expect(startRefusal(facts({ kind }))).toBe(kind === "QUIZ" ? null : "step_is_no_quiz");
  });
  it("nothing more once it is done", () => {
    expect(finishRefusal({ kind: "VIDEO", isDone: true })).toBe("step_done_already");
    expect(handInRefusal(facts({ kind: "FILE", isDone: true }))).toBe("step_done_already");
    expect(startRefusal(facts({ kind: "QUIZ", isDone: true }))).toBe("step_done_already");
  });
  it("a file only after one that was returned", () => {
    const after = (handIn: "HANDED_IN" | "RETURNED" | "ACCEPTED") =>
      handInRefusal(facts({ kind: "FILE", handIn }));
    expect(after("HANDED_IN")).toBe("hand_in_waiting");
    expect(after("RETURNED")).toBeNull();
    expect(after("ACCEPTED")).toBe("step_done_already");
  });
  it("one open attempt, and no more than there may be", () => {
    const quiz = (attempts: StepFacts["attempts"]) =>
      startRefusal(facts({ kind: "QUIZ", attemptsMost: 2, attempts }));
    expect(quiz([failed])).toBeNull();
    expect(quiz([open])).toBe("attempt_open");
    expect(quiz([failed, failed])).toBe("attempts_used_up");
    expect([0, 1, 2, 3].map((made) => attemptsLeft(made, 2))).toEqual([2, 1, 0, 0]);
  });
});

describe("one attempt more", () => {
  const quiz = (attempts: StepFacts["attempts"], given: Partial<StepFacts> = {}) =>
    facts({ kind: "QUIZ", attemptsMost: mostAttempts(2, 0), attempts, ...given });

  it("is for who has none left, and not while one is open or the step is done", () => {
    expect(grantRefusal(quiz([]))).toBe("attempts_are_left");
    expect(grantRefusal(quiz([failed]))).toBe("attempts_are_left");
    expect(grantRefusal(quiz([failed, open]))).toBe("attempts_are_left");
    expect(grantRefusal(quiz([failed, failed]))).toBeNull();
    expect(grantRefusal(quiz([failed, failed], { isDone: true }))).toBe("step_done_already");
    expect(grantRefusal(facts({ kind: "FILE" }))).toBe("step_is_no_quiz");
  });

  it("is used before there is another", () => {
    const granted = { attemptsMost: mostAttempts(2, 1) };
    expect(stepState(quiz([failed, failed], granted))).toBe("begun");
    expect(grantRefusal(quiz([failed, failed], granted))).toBe("attempts_are_left");
    expect(grantRefusal(quiz([failed, failed, failed], granted))).toBeNull();
    expect(mostAttempts(null, 3)).toBeNull();
  });
});

describe("the trainer's word on a file", () => {
  it("is given once, and a return says what is wanted", () => {
    expect(answerRefusal("HANDED_IN", { isAccepted: true, line: null })).toBeNull();
    expect(answerRefusal("HANDED_IN", { isAccepted: false, line: "Ölçüler eksik." })).toBeNull();
    expect(answerRefusal("HANDED_IN", { isAccepted: false, line: null })).toBe(
      "hand_in_returned_without_word",
    );
    expect(answerRefusal("RETURNED", { isAccepted: true, line: null })).toBe("hand_in_answered");
    expect(answerRefusal("ACCEPTED", { isAccepted: false, line: "Eksik." })).toBe("hand_in_answered");
  });
});
