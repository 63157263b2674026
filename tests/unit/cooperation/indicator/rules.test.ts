import { describe, expect, it } from "vitest";
import {
  isAchieved,
  isOpenOn,
  SURVEY_DAYS,
  surveyCloses,
  surveyMeans,
} from "@/lib/cooperation/indicator/rules";
import { addDays } from "@/lib/platform/dates/calendar";

describe("an indicator", () => {
  it.each([
    [{ baseline: 10, target: 20 }, 19, false],
    [{ baseline: 10, target: 20 }, 20, true],
    [{ baseline: 10, target: 20 }, 21, true],
    [{ baseline: 20, target: 10 }, 11, false],
    [{ baseline: 20, target: 10 }, 10, true],
    [{ baseline: 20, target: 10 }, 9, true],
    [{ baseline: 0, target: 1 }, null, false],
  ])("%j is achieved by %s: %s", (aim, actual, achieved) => expect(isAchieved(aim, actual)).toBe(achieved));
});

describe("a survey", () => {
  it("hears whoever answers on its last day", () => {
    const closesOn = surveyCloses("2026-03-01");
    expect(closesOn).toBe(addDays("2026-03-01", SURVEY_DAYS));
    expect(isOpenOn({ closesOn }, closesOn)).toBe(true);
    expect(isOpenOn({ closesOn }, addDays(closesOn, 1))).toBe(false);
  });

  it("has a mean of each question and of all", () => {
    expect(surveyMeans([])).toBeNull();
    expect(
      surveyMeans([
        { usefulness: 5, communication: 4, again: 3 },
        { usefulness: 3, communication: 4, again: 5 },
      ]),
    ).toEqual({ usefulness: 4, communication: 4, again: 4, all: 4 });
  });
});
