import { describe, expect, it } from "vitest";
import { peopleTable } from "@/lib/network/person/output";
import type { PeopleRow } from "@/lib/network/person/queries/list";
import { translatorFor } from "@/lib/platform/i18n/translator";

const row: PeopleRow = {
  id: "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0002",
  givenName: "Işıl",
  familyName: "Çağlar",
  email: "isil@okul.example",
  isClosed: false,
  isDemonstration: false,
  school: "Gazi Lisesi",
  schoolNames: { en: "Gazi High School" },
  province: "Ankara",
  provinceNames: {},
  isClaimed: false,
  roles: ["COORDINATOR", "TEACHER"],
};

const cellsOf = async (changes: Partial<PeopleRow>) => {
  const { titles, rows } = peopleTable(await translatorFor("en"), [{ ...row, ...changes }], "en");
  const [cells = []] = [...rows];
  expect(cells).toHaveLength(titles.length);
  return cells;
};

describe("the table of people", () => {
  it("holds the page's columns, names apart", async () => {
    expect(await cellsOf({})).toEqual([
      "Çağlar",
      "Işıl",
      "isil@okul.example",
      "Gazi High School",
      "Ankara",
      "Coordinator, Teacher",
      null,
    ]);
  });

  it("says who waits for a school and whose account is closed", async () => {
    const nowhere = { school: null, schoolNames: null, province: null, provinceNames: null, roles: [] };
    expect(await cellsOf({ ...nowhere, isClaimed: true })).toEqual([
      "Çağlar",
      "Işıl",
      "isil@okul.example",
      null,
      null,
      "",
      "waits for the school",
    ]);
    expect((await cellsOf({ isClosed: true, isClaimed: true })).at(-1)).toBe("account closed");
  });
});
