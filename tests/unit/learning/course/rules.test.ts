import { describe, expect, it } from "vitest";
import {
  changedParts,
  competencesRefusal,
  COURSE_DEEDS,
  courseDeedRefusal,
  courseStatusAfter,
  fieldsRefusal,
} from "@/lib/learning/course/rules";
import { CourseStatus } from "@/lib/platform/db/generated/enums";

describe("what the state of a version allows", () => {
  it.each([
    ["DRAFT", ["edit", "submit"]],
    ["RETURNED", ["edit", "submit"]],
    ["SUBMITTED", ["publish", "return"]],
    ["PUBLISHED", ["renew", "retire"]],
    ["RETIRED", []],
  ] as const)("%s", (status, deeds) => {
    expect(COURSE_DEEDS.filter((deed) => courseDeedRefusal(deed, status) === null)).toEqual(deeds);
  });

  it("covers every state", () => {
    expect(Object.values(CourseStatus)).toHaveLength(5);
  });

  it("leaves a published course published while its next version is written", () => {
    expect(courseStatusAfter({ isPublished: true }, "RETURNED")).toBe("PUBLISHED");
    expect(courseStatusAfter({ isPublished: false }, "RETURNED")).toBe("RETURNED");
  });
});

describe("fields", () => {
  const sectoral = { kind: "SECTORAL" as const, fieldIds: ["a", "b"] };
  const general = { kind: "GENERAL_SUBJECTS" as const, fieldIds: ["x"] };
  it.each([
    [["a"], false, sectoral, null],
    [["a", "b"], true, sectoral, null],
    [["a", "c"], false, sectoral, "course_fields_not_of_centre"],
    [["c"], false, general, null],
    [[], false, sectoral, "course_without_fields"],
    [[], true, sectoral, null],
  ] as const)("%j, open to all %s", (fieldIds, isOpenToAllFields, centre, refusal) => {
    expect(fieldsRefusal({ fieldIds, isOpenToAllFields }, centre)).toBe(refusal);
  });
});

describe("competences", () => {
  const sectoral = { kind: "SECTORAL" as const, fieldIds: ["a"] };
  const general = { kind: "GENERAL_SUBJECTS" as const, fieldIds: [] };
  it.each([
    ["of a field of the centre", [{ fieldId: "a" }], 1, sectoral, null],
    ["of another's", [{ fieldId: "b" }], 1, sectoral, "course_competences_unknown"],
    ["of any field at a centre for general subjects", [{ fieldId: "b" }], 1, general, null],
    ["one that is not there", [], 1, sectoral, "course_competences_unknown"],
    ["none", [], 0, sectoral, null],
  ] as const)("%s", (_, competences, asked, centre, refusal) =>
    expect(competencesRefusal(competences, asked, centre)).toBe(refusal),
  );
});

describe("what a version changes", () => {
  const before = {
    title: "T",
    summary: "S",
    description: "D",
    outcomes: "O",
    mode: "DISTANCE",
    hours: 12,
    language: "tr",
    audiences: ["TEACHER", "CENTRE_STAFF"],
    isOpenToAllFields: false,
    hasAssessment: false,
    approvalChain: [],
    fieldIds: ["a", "b"],
    rules: [] as unknown,
    competenceIds: ["c"],
    steps: [],
  };
  it("does not see order", () => {
    expect(
      changedParts(before, { ...before, audiences: ["CENTRE_STAFF", "TEACHER"], fieldIds: ["b", "a"] }),
    ).toEqual([]);
  });
  it("names each part", () => {
    expect(
      changedParts(before, { ...before, title: "U", hours: 14, isOpenToAllFields: true, competenceIds: [] }),
    ).toEqual(["title", "hours", "fields", "competences"]);
  });
});
