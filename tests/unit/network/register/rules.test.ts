import { describe, expect, test } from "vitest";
import {
  judgeSchool,
  judgeTeacher,
  type KnownPerson,
  type KnownSchool,
  progressOf,
  readDay,
  type SchoolContext,
  type TeacherContext,
} from "@/lib/network/register/rules";
import { foldSearch } from "@/lib/platform/search";

const school: KnownSchool = {
  id: "s1",
  code: "100",
  name: "Gökpınar MTAL",
  registryName: "Gökpınar MTAL",
  kind: "VOCATIONAL_HIGH_SCHOOL",
  provinceId: "42",
  districtId: null,
  closedOn: null,
};
const places: SchoolContext = {
  provinces: new Map([
    ["konya", { id: "42", name: "Konya" }],
    ["bursa", { id: "16", name: "Bursa" }],
  ]),
  districts: new Map([["42|selcuklu", { id: "d1", name: "Selçuklu" }]]),
  byCode: new Map([["100", school]]),
  byName: new Map(),
  provinceNames: new Map([["42", "Konya"]]),
  districtNames: new Map(),
  fold: foldSearch,
};
const row = {
  code: "100",
  name: "Gökpınar MTAL",
  kind: "",
  province: "KONYA",
  district: "",
  previousCode: "",
  closedOn: "",
};
const said = (cells: Partial<typeof row>, known = places) => {
  const { outcome, problem, changes } = judgeSchool({ ...row, ...cells }, known);
  return (
    problem ?? `${outcome} ${changes.map(({ what, from, to }) => `${what}:${from}>${to}`).join(" ")}`.trim()
  );
};

describe("a row of the schools' register", () => {
  test.each([
    [{}, "UNCHANGED"],
    [{ code: "200", name: "Yeni Okul" }, "NEW"],
    [
      { name: "Gökpınar Lisesi" },
      "CHANGED registryName:Gökpınar MTAL>Gökpınar Lisesi name:Gökpınar MTAL>Gökpınar Lisesi",
    ],
    [{ code: "300", previousCode: "100" }, "CHANGED code:100>300"],
    [{ district: "Selçuklu" }, "CHANGED district:>Selçuklu"],
    [{ province: "Bursa" }, "CHANGED province:Konya>Bursa"],
    [{ province: "Bursa", name: "Başka Okul" }, "facts_disagree"],
    [{ closedOn: "31.12.2025" }, "CHANGED closedOn:>2025-12-31"],
    [{ closedOn: "31.02.2025" }, "date_wrong"],
    [{ code: "" }, "code_missing"],
    [{ code: "a b" }, "code_wrong"],
    [{ name: "" }, "name_missing"],
    [{ province: "Atlantis" }, "province_unknown"],
    [{ district: "Yok" }, "district_unknown"],
    [{ kind: "bilinmeyen" }, "kind_unknown"],
    [{ kind: "Fen Lisesi" }, "CHANGED kind:VOCATIONAL_HIGH_SCHOOL>SCIENCE_HIGH_SCHOOL"],
  ])("%o: %s", (cells, expected) => expect(said(cells)).toBe(expected));

  test("a name that the school corrected stays; only the register's changes beside it", () => {
    const own = { ...school, name: "Bizim Gökpınar" };
    const known = { ...places, byCode: new Map([["100", own]]) };
    expect(said({ name: "Gökpınar Lisesi" }, known)).toBe(
      "CHANGED registryName:Gökpınar MTAL>Gökpınar Lisesi",
    );
  });
});

const person: KnownPerson = {
  id: "p1",
  staffNumber: "1000001",
  givenName: "Zeynep",
  familyName: "Arslan",
  registryName: "Zeynep Arslan",
  mail: "zeynep@usta.example",
  isClosed: false,
  fieldIds: ["f1"],
  school: { id: "s1", name: "Bir", startsOn: "2020-01-01" },
  movesLater: false,
};
function judged(cells: object, given: Partial<KnownPerson> = {}) {
  const one = { ...person, ...given };
  const known: TeacherContext = {
    schools: new Map([
      ["100", { id: "s1", name: "Bir", isClosed: false }],
      ["200", { id: "s2", name: "İki", isClosed: false }],
      ["300", { id: "s3", name: "Üç", isClosed: true }],
    ]),
    fields: new Map([
      ["10", { id: "f1", name: "Elektrik" }],
      ["30", { id: "f2", name: "Makine" }],
    ]),
    byStaffNumber: one.staffNumber ? new Map([[one.staffNumber, one]]) : new Map(),
    byMail: new Map([[one.mail ?? "", one]]),
    today: "2026-03-10",
    fold: foldSearch,
  };
  const base = {
    staffNumber: "1000001",
    givenName: "Zeynep",
    familyName: "Arslan",
    mail: "",
    schoolCode: "100",
    fields: "10",
  };
  const { outcome, problem, changes } = judgeTeacher({ ...base, ...cells }, known);
  return (
    problem ?? `${outcome} ${changes.map(({ what, from, to }) => `${what}:${from}>${to}`).join(" ")}`.trim()
  );
}

describe("a row of the teachers' register", () => {
  test.each([
    [{}, {}, "UNCHANGED"],
    [{ staffNumber: "1000002", givenName: "Ali" }, {}, "NEW"],
    [{ schoolCode: "200" }, {}, "MOVED school:Bir>İki"],
    [{ schoolCode: "200" }, { school: null }, "CHANGED school:>İki"],
    [{ schoolCode: "200" }, { school: { id: "s1", name: "Bir", startsOn: "2026-03-10" } }, "moved_already"],
    [{ schoolCode: "200" }, { movesLater: true }, "moved_already"],
    [{ fields: "10 30" }, {}, "CHANGED fields:>Makine"],
    [{ fields: "99" }, {}, "field_unknown"],
    [{ familyName: "Yılmaz" }, {}, "facts_disagree"],
    [
      { familyName: "Yılmaz", mail: "Zeynep@usta.example" },
      {},
      "CHANGED registryName:Zeynep Arslan>Zeynep Yılmaz name:Zeynep Arslan>Zeynep Yılmaz",
    ],
    [{ mail: "zeynep@usta.example" }, { staffNumber: null }, "CHANGED staffNumber:>1000001"],
    [{ mail: "zeynep@usta.example" }, { staffNumber: "7777777" }, "mail_taken"],
    [{ mail: "a b" }, {}, "mail_wrong"],
    [{ schoolCode: "999" }, {}, "school_unknown"],
    [{ schoolCode: "300" }, {}, "school_closed"],
    [{ staffNumber: "" }, {}, "staff_number_missing"],
    [{ staffNumber: "12" }, {}, "staff_number_wrong"],
    [{ givenName: "" }, {}, "name_missing"],
    [{}, { isClosed: true }, "account_closed"],
  ])("%o beside %o: %s", (cells, given, expected) => expect(judged(cells, given)).toBe(expected));
});

test("days of a file", () => {
  expect(readDay("1.3.2026")).toBe("2026-03-01");
  expect(readDay("2026-03-01")).toBe("2026-03-01");
  expect(readDay("2026-02-30")).toBeNull();
  expect(readDay("dün")).toBeNull();
});

test("progress moves on through staging, checking and applying", () => {
  const batch = { size: 100, bytesStaged: 50, rowsTotal: null, rowsChecked: 0, rowsApplied: 0, toApply: 0 };
  expect(progressOf({ ...batch, status: "PENDING" })).toBe(0);
  expect(progressOf({ ...batch, status: "PROCESSING" })).toBe(15);
  expect(progressOf({ ...batch, status: "PROCESSING", rowsTotal: 10, rowsChecked: 5 })).toBe(65);
  expect(progressOf({ ...batch, status: "COMPLETING", rowsApplied: 1, toApply: 4 })).toBe(25);
  expect(progressOf({ ...batch, status: "COMPLETED" })).toBe(100);
});
