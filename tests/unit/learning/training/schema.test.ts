import { describe, expect, it } from "vitest";
import { readImportRow } from "@/lib/learning/training/schema";

const known = {
  homeCountry: "TR",
  countries: new Map([
    ["tr", "TR"],
    ["almanya", "DE"],
  ]),
  fieldCodes: new Set(["04", "11", "30"]),
};
const good = {
  scope: "Yurt dışı",
  country: "ALMANYA",
  place: "Stuttgart",
  host: "Festo Didactic",
  topic: "Dijital ikiz",
  mode: "YÜZ YÜZE",
  start: "2.3.2026",
  end: "2026-03-06",
  hours: "30",
  fields: "30 11;11",
  staffNumber: "",
  givenName: "Ayşe",
  familyName: "Örnek",
  school: "",
};

describe("readImportRow", () => {
  it("reads what a spreadsheet writes", () => {
    expect(readImportRow(2, good, known)).toMatchObject({
      line: 2,
      scope: "ABROAD",
      countryCode: "DE",
      mode: "FACE_TO_FACE",
      startsOn: "2026-03-02",
      endsOn: "2026-03-06",
      hours: 30,
      fieldCodes: ["11", "30"],
      staffNumber: null,
    });
  });
  it("takes the home country and face to face where nothing is said", () => {
    const row = readImportRow(2, { ...good, scope: "home", country: "", mode: "", fields: "" }, known);
    expect(row).toMatchObject({ countryCode: "TR", mode: "FACE_TO_FACE", fieldCodes: [] });
  });
  it.each([
    ["scope", "", "missing"],
    ["scope", "uzayda", "wrongChoice"],
    ["country", "Atlantis", "wrongChoice"],
    ["mode", "ışınlanarak", "wrongChoice"],
    ["start", "31.02.2026", "wrongDate"],
    ["end", "", "missing"],
    ["hours", "1.234,5", "wrongNumber"],
    ["hours", "١٢", "wrongNumber"],
    ["hours", "0", "numberTooSmall"],
    ["fields", "99", "wrongChoice"],
    ["topic", "   ", "missing"],
    ["host", "a\u0000b", "forbiddenCharacter"],
    ["familyName", "", "missing"],
  ])("names the column %s with %j as %s", (column, value, code) => {
    const row = readImportRow(7, { ...good, [column]: value }, known);
    expect(row).toMatchObject({ problems: [{ line: 7, column, code }] });
  });
  it("names everything wrong in one line", () => {
    const row = readImportRow(3, { ...good, hours: "x", start: "y", fields: "99" }, known);
    expect("problems" in row && row.problems.map((one) => one.column).sort()).toEqual([
      "fields",
      "hours",
      "start",
    ]);
  });
});
