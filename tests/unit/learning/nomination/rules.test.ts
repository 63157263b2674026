import { describe, expect, test } from "vitest";
import { foldSearch } from "@/lib/platform/search";
import {
  type Candidate,
  countRows,
  declineRefusal,
  findNominee,
  type Nominee,
} from "@/lib/learning/nomination/rules";

const ayse: Candidate = {
  id: "a",
  givenName: "Ayşe",
  familyName: "Kaya",
  registryName: "AYŞE NUR KAYA",
  staffNumber: "1001",
  mail: "ayse@okul.example",
};
const ali: Candidate = {
  ...ayse,
  id: "b",
  givenName: "Ali",
  registryName: null,
  staffNumber: "1002",
  mail: null,
};
const EMPTY = { staffNumber: "", givenName: "", familyName: "", mail: "" };
const find = (cells: Partial<typeof EMPTY>, self = "nobody") =>
  findNominee({ ...EMPTY, ...cells }, { among: [ayse, ali], self, fold: foldSearch });

describe("a row of the file", () => {
  test("means one by the mail address, or by the number with the name", () => {
    expect(find({ mail: "Ayse@okul.example" })).toEqual({ person: ayse });
    expect(find({ staffNumber: "1002", givenName: "ali", familyName: "KAYA" })).toEqual({ person: ali });
    expect(find({ staffNumber: "1001", givenName: "Ayşe Nur", familyName: "Kaya" })).toEqual({
      person: ayse,
    });
  });

  test("says what is missing or does not fit together", () => {
    expect(find({})).toEqual({ problem: "nominee_unnamed" });
    expect(find({ staffNumber: "1001" })).toEqual({ problem: "nominee_unnamed" });
    expect(find({ givenName: "Ayşe", familyName: "Kaya" })).toEqual({ problem: "nominee_unnamed" });
    expect(find({ mail: "kimse@okul.example" })).toEqual({ problem: "nominee_not_found" });
    expect(find({ staffNumber: "9", givenName: "Ayşe", familyName: "Kaya" })).toEqual({
      problem: "nominee_not_found",
    });
    expect(find({ staffNumber: "1001", givenName: "Ali", familyName: "Kaya" })).toEqual({
      problem: "nominee_facts_disagree",
    });
    expect(find({ staffNumber: "1002", mail: "ayse@okul.example" })).toEqual({
      problem: "nominee_facts_disagree",
    });
  });

  test("is never the one who nominates (rule 10)", () => {
    expect(find({ mail: "ayse@okul.example" }, "a")).toEqual({ problem: "nominee_is_self" });
  });
});

test("rows are counted as fit, wrong, or there already", () => {
  const row: Nominee = { line: 2, personId: "a", name: "Ayşe Kaya", isThere: false, failed: [] };
  const failed: Nominee = { ...row, failed: [{ rule: "field", refusal: "wrong_field" }] };
  const problems = [{ line: 5, who: "x", code: "nominee_not_found" as const }];
  expect(countRows({ nominees: [row, failed, { ...row, isThere: true }], problems })).toEqual({
    goodRows: 1,
    badRows: 2,
  });
});

test("a nomination is declined until the cut-off, and no longer at it", () => {
  const cutOffAt = new Date("2026-03-10T09:00:00Z");
  const before = new Date(cutOffAt.getTime() - 1);
  expect(declineRefusal("PLACED", { cutOffAt }, before)).toBeNull();
  expect(declineRefusal("SUBMITTED", { cutOffAt }, before)).toBeNull();
  expect(declineRefusal("PLACED", { cutOffAt }, cutOffAt)).toBe("decline_too_late");
  expect(declineRefusal("ATTENDING", { cutOffAt }, before)).toBe("already_ended");
  expect(declineRefusal("REJECTED", { cutOffAt }, before)).toBe("already_ended");
});
