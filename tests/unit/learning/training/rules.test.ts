import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gatherLines,
  MOST_HOURS_A_DAY,
  OLDEST_YEARS,
  trainingDays,
  trainingKey,
  trainingRefusal,
  type ImportLine,
} from "@/lib/learning/training/rules";
import { foldSearch } from "@/lib/platform/search";

const terms = { today: "2026-03-10", homeCountry: "TR" };
const facts = {
  scope: "HOME" as const,
  countryCode: "TR",
  startsOn: "2026-03-02",
  endsOn: "2026-03-06",
  hours: 30,
};

describe("trainingRefusal", () => {
  it.each([
    ["as it should be", {}, null],
    ["ends today", { endsOn: "2026-03-10" }, null],
    ["ends tomorrow", { endsOn: "2026-03-11" }, "training_in_future"],
    ["ends before it starts", { endsOn: "2026-03-01" }, "training_dates_reversed"],
    ["oldest", { startsOn: `${2026 - OLDEST_YEARS}-01-01`, endsOn: `${2026 - OLDEST_YEARS}-01-05` }, null],
    ["too old", { startsOn: `${2025 - OLDEST_YEARS}-12-31`, endsOn: "2026-03-01" }, "training_too_old"],
    ["as many hours as the days hold", { hours: 5 * MOST_HOURS_A_DAY }, null],
    ["one more", { hours: 5 * MOST_HOURS_A_DAY + 1 }, "training_too_many_hours"],
    ["home elsewhere", { countryCode: "DE" }, "training_country_not_home"],
    ["abroad", { scope: "ABROAD", countryCode: "DE" }, null],
    ["abroad at home", { scope: "ABROAD" }, "training_country_not_abroad"],
  ] as const)("%s", (_, change, refusal) => {
    expect(trainingRefusal({ ...facts, ...change }, terms)).toBe(refusal);
  });
});

it("counts both ends of a range of days", () => {
  expect(trainingDays("2026-03-02", "2026-03-02")).toBe(1);
  expect(trainingDays("2026-02-27", "2026-03-02")).toBe(4);
});

const line = (number: number, more: Partial<ImportLine> = {}): ImportLine => ({
  ...facts,
  line: number,
  place: null,
  hostName: "Festo",
  topic: "Dijital ikiz",
  mode: "FACE_TO_FACE",
  fieldCodes: ["11"],
  staffNumber: null,
  givenName: "Ayşe",
  familyName: `Soyad${number}`,
  school: null,
  ...more,
});

describe("gatherLines", () => {
  it("makes one training of its lines, whatever the case of their letters, each person once", () => {
    const lines = [line(2), line(3), line(4, { topic: "DİJİTAL İKİZ", familyName: "SOYAD2" })];
    const { trainings, problems } = gatherLines(lines, foldSearch);
    expect(problems).toEqual([]);
    expect(trainings).toHaveLength(1);
    expect(trainings[0]?.lines).toEqual([2, 3, 4]);
    expect(trainings[0]?.participants).toHaveLength(2);
  });
  it("names the line that disagrees about its training", () => {
    const { trainings, problems } = gatherLines([line(2), line(3, { hours: 31 })], foldSearch);
    expect(trainings[0]?.lines).toEqual([2]);
    expect(problems).toMatchObject([
      { line: 3, column: "hours", code: "import_lines_disagree", who: "Ayşe Soyad3" },
    ]);
  });
  it("takes a training without people, and two of other days apart", () => {
    const { trainings } = gatherLines(
      [line(2, { givenName: null, familyName: null }), line(3, { endsOn: "2026-03-05" })],
      foldSearch,
    );
    expect(trainings.map((training) => training.participants.length)).toEqual([0, 1]);
  });
  it("loses no line: each is in a training or a problem, and gathering again finds the same", () => {
    const any = fc.record({ hours: fc.integer({ min: 1, max: 3 }), topic: fc.constantFrom("a", "A", "b") });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (changes) => {
        const lines = changes.map((change, index) => line(index + 2, change));
        const { trainings, problems } = gatherLines(lines, foldSearch);
        const seen = [...trainings.flatMap((one) => one.lines), ...problems.map((one) => one.line)];
        expect(seen.sort((a, b) => a - b)).toEqual(lines.map((one) => one.line));
        expect(new Set(trainings.map((one) => trainingKey(one, foldSearch))).size).toBe(trainings.length);
      }),
    );
  });
});
