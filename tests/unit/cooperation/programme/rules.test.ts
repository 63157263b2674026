import { expect, it } from "vitest";
import {
  mayMoveProgramme,
  mayRemindDistrict,
  openingRefusal,
  REMIND_DISTRICT_HOURS,
  takesProfiles,
} from "@/lib/cooperation/programme/rules";

const ready = {
  kinds: ["SCIENCE_HIGH_SCHOOL"],
  topics: 6,
  profilesDueOn: "2026-05-31",
  startsOn: "2026-09-15",
};

it.each([
  ["all is there", ready, null],
  ["nobody may take part", { ...ready, kinds: [] }, "programme_without_kinds"],
  ["there is nothing to work on", { ...ready, topics: 0 }, "programme_without_topics"],
  ["profiles are due when it starts", { ...ready, profilesDueOn: "2026-09-15" }, "programme_dates_reversed"],
] as const)("a programme is opened when %s", (_, programme, refusal) =>
  expect(openingRefusal(programme)).toBe(refusal),
);

it("goes from the desk to its end, and back to the desk only before it runs", () => {
  expect(mayMoveProgramme("DRAFT", "OPEN")).toBe(true);
  expect(mayMoveProgramme("OPEN", "DRAFT")).toBe(true);
  expect(mayMoveProgramme("RUNNING", "OPEN")).toBe(false);
  expect(mayMoveProgramme("DRAFT", "RUNNING")).toBe(false);
  expect([
    takesProfiles("DRAFT"),
    takesProfiles("OPEN"),
    takesProfiles("RUNNING"),
    takesProfiles("ENDED"),
  ]).toEqual([false, true, true, false]);
});

it("a district is reminded once a day at most", () => {
  const remindedAt = new Date("2026-03-10T09:00:00Z");
  const after = (milliseconds: number) =>
    mayRemindDistrict({ remindedAt }, new Date(remindedAt.getTime() + milliseconds));
  expect(after(REMIND_DISTRICT_HOURS * 3_600_000 - 1)).toBe(false);
  expect(after(REMIND_DISTRICT_HOURS * 3_600_000)).toBe(true);
  expect(mayRemindDistrict({ remindedAt: null }, remindedAt)).toBe(true);
});
