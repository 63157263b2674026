import { describe, expect, test } from "vitest";
import { courseRulesField } from "@/lib/learning/eligibility/schema";

const CNC = "0196f0a8-5d3c-7c44-8f00-1a2b3c4d5e6f";
const problems = (posted: unknown) =>
  courseRulesField.safeParse(posted).error?.issues.map(({ path }) => path.join("."));

describe("the rules of a course as its form posts them", () => {
  test("what is left empty is not asked, and a form without the fieldset asks nothing", () => {
    for (const posted of [undefined, null, "", "rules", {}, { repeat: { years: "", source: "" } }])
      expect(courseRulesField.parse(posted), String(posted)).toEqual([]);
  });

  test("what is filled in becomes data, each course once", () => {
    expect(
      courseRulesField.parse({
        prerequisite: { courses: { "0": CNC, "1": CNC, "2": "" }, source: "" },
        repeat: { years: "0", source: "Karar 12" },
      }),
    ).toEqual([
      { kind: "prerequisite", source: null, parameters: { courses: [CNC] } },
      { kind: "repeat", source: "Karar 12", parameters: { years: 0 } },
    ]);
  });

  test("what cannot be read is a problem of its own field, never a rule that goes missing", () => {
    expect(problems({ repeat: { years: "-3" } })).toEqual(["repeat.years"]);
    expect(problems({ yearlyHours: { hours: "99999999999999" } })).toEqual(["yearlyHours.hours"]);
    expect(problems({ yearlyHours: { hours: "kırk" }, repeat: { years: "21" } })).toEqual([
      "repeat.years",
      "yearlyHours.hours",
    ]);
    expect(problems({ prerequisite: { courses: { "1": "x" } } })).toEqual(["prerequisite.courses.1"]);
  });

  test("a source without its rule asks for the rule", () => {
    expect(problems({ repeat: { years: "", source: "Karar 12" } })).toEqual(["repeat.years"]);
    expect(problems({ prerequisite: { source: "Karar 12" } })).toEqual(["prerequisite.courses.0"]);
  });
});
