import { describe, expect, it } from "vitest";
import {
  changedSteps,
  isBankTooSmall,
  minutesOf,
  questionOptions,
  questionRefusal,
  readingRefusal,
  submissionRefusal,
  takesSteps,
  type StepText,
} from "@/lib/learning/lesson/rules";
import { addStepInput, moveStepInput, writeQuestionInput } from "@/lib/learning/lesson/schema";

const ID = "0190c6a1-3b7e-7cc2-9d2e-5f7a1b2c3d4e";

it("steps are for courses at a distance and blended ones", () => {
  expect((["DISTANCE", "BLENDED", "FACE_TO_FACE", "ON_THE_JOB"] as const).map(takesSteps)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  [{ text: "Metin", url: null, hasFile: false }, null],
  [{ text: null, url: "https://example.org/", hasFile: false }, null],
  [{ text: null, url: null, hasFile: true }, null],
  [{ text: null, url: null, hasFile: false }, "lesson_reading_empty"],
])("a reading says something (%#)", (reading, refusal) => expect(readingRefusal(reading)).toBe(refusal));

describe("a question", () => {
  const options = (marks: string) =>
    [...marks].map((mark, index) => ({ text: `Seçenek ${index}`, isRight: mark === "+" }));
  it.each([
    ["+", "lesson_question_short"],
    ["++", "lesson_question_all_right"],
    ["--", "lesson_question_none_right"],
    ["+-", null],
    ["++--", null],
  ])("with the options %s", (marks, refusal) => expect(questionRefusal(options(marks))).toBe(refusal));

  it("has no option twice", () => {
    const same = [
      { text: "Evet", isRight: true },
      { text: "evet", isRight: false },
    ];
    expect(questionRefusal(same)).toBe("lesson_question_same_options");
  });

  it("is read as it was stored, and what is no option drops out", () => {
    expect(questionOptions([{ text: "a", isRight: true }, { text: "b" }, null, 3, {}])).toEqual([
      { text: "a", isRight: true },
      { text: "b", isRight: false },
    ]);
    expect(questionOptions({})).toEqual([]);
  });
});

describe("a version goes to the ministry", () => {
  const version = { mode: "DISTANCE" as const, hours: 2 };
  const reading = { title: "Okuma", minutes: 60, shown: null, questionCount: 0 };
  const quiz = { title: "Sınav", minutes: 60, shown: 3, questionCount: 3 };
  it("when its banks hold what is shown and its minutes fit its hours", () => {
    expect(submissionRefusal(version, [reading, quiz])).toBeNull();
    expect(submissionRefusal(version, [])).toBeNull();
    expect(submissionRefusal({ ...version, mode: "ON_THE_JOB" }, [])).toBeNull();
  });
  it("and not otherwise", () => {
    expect(submissionRefusal({ ...version, mode: "ON_THE_JOB" }, [reading])).toMatchObject({
      code: "lesson_steps_without_mode",
    });
    expect(submissionRefusal(version, [{ ...quiz, questionCount: 2 }])).toEqual({
      code: "lesson_bank_too_small",
      details: { title: "Sınav", shown: 3, count: 2 },
    });
    expect(submissionRefusal(version, [reading, { ...quiz, minutes: 61 }])).toEqual({
      code: "lesson_minutes_beyond_hours",
      details: { minutes: 121, most: 120 },
    });
  });
  it("counts", () => {
    expect(minutesOf([reading, quiz])).toBe(120);
    expect(isBankTooSmall(reading)).toBe(false);
    expect(isBankTooSmall({ shown: 3, questionCount: 2 })).toBe(true);
  });
});

describe("what changed between two versions' steps", () => {
  const step = (title: string, more: Partial<StepText> = {}): StepText => ({
    kind: "READING",
    title,
    minutes: 30,
    text: "Metin",
    url: null,
    transcript: null,
    file: null,
    shown: null,
    passMark: null,
    attemptsMost: null,
    questions: [],
    ...more,
  });
  const [a, b, c] = [step("A"), step("B"), step("C")];
  const asked = (isRight: boolean) =>
    step("B", { questions: [{ text: "Soru", options: [{ text: "Evet", isRight }] }] });
  it.each([
    ["nothing", [a, b], [step("A"), step("B")], [], []],
    ["one more", [a], [a, b], [], [b]],
    ["another in its place", [a, b], [a, c], [b], [c]],
    ["a right answer", [a, asked(true)], [a, asked(false)], [asked(true)], [asked(false)]],
    ["the order alone", [a, b], [b, a], [a, b], [b, a]],
    ["the order and a step", [a, b], [b, a, c], [a, b], [b, a, c]],
    ["a file", [step("F", { file: { sha256: "1", name: "f.pdf" } })], [step("F")], 1, 1],
  ])("%s", (_, was, is, before, after) => {
    const changed = changedSteps(was, is);
    if (typeof before === "number")
      expect([changed.before.length, changed.after.length]).toEqual([before, after]);
    else expect(changed).toEqual({ before, after });
  });
});

describe("what the doors take", () => {
  const step = { versionId: ID, title: "Güvenli çalışma", minutes: "45" };
  it("a video only with its transcript", () => {
    const video = { ...step, kind: "VIDEO", url: "video.example.org/1" };
    expect(addStepInput.safeParse(video).success).toBe(false);
    expect(addStepInput.safeParse({ ...video, transcript: "Videoda anlatılan her şey." }).success).toBe(true);
  });
  it("no kind that is none, and no quiz without its numbers", () => {
    expect(addStepInput.safeParse({ ...step, kind: "GAME" }).success).toBe(false);
    expect(addStepInput.safeParse({ ...step, kind: "QUIZ", shown: "0" }).success).toBe(false);
    expect(
      addStepInput.safeParse({ ...step, kind: "QUIZ", shown: "5", passMark: "70", attemptsMost: "3" })
        .success,
    ).toBe(true);
    expect(addStepInput.safeParse({ ...step, kind: "READING", minutes: "601" }).success).toBe(false);
  });
  it("a place in the order as the button says it", () => {
    expect(moveStepInput.parse({ move: `down.${ID}` })).toEqual({ move: { stepId: ID, isUp: false } });
    for (const move of ["", "down", `sideways.${ID}`, "up.1", ["up"]])
      expect(moveStepInput.safeParse({ move }).success).toBe(false);
  });
  it("options without the lines left empty", () => {
    const options = { 0: { text: "Evet", isRight: "true" }, 1: { text: "Hayır" }, 2: { text: "" } };
    expect(writeQuestionInput.parse({ stepId: ID, text: "Doğru mu?", options })).toEqual({
      stepId: ID,
      questionId: null,
      text: "Doğru mu?",
      options: [
        { text: "Evet", isRight: true },
        { text: "Hayır", isRight: false },
      ],
    });
  });
});
