import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  boolField,
  dateField,
  enumField,
  httpUrlField,
  idField,
  intField,
  lenient,
  listOf,
  longText,
  mailField,
  optional,
  pageField,
  phoneField,
  searchField,
  text,
  timeField,
} from "@/lib/platform/fields";
import { fieldErrors, readForm, readQuery } from "@/lib/platform/fields/form-data";

/** The value, or the code of what is wrong. */
function read(field: z.ZodType, given: unknown): unknown {
  const parsed = field.safeParse(given);
  return parsed.success ? parsed.data : `✗ ${parsed.error.issues[0]?.message}`;
}

const ID = "0199a8e4-0000-7000-8000-00000000000A";
const TABLE: [string, z.ZodType, [unknown, unknown][]][] = [
  ["text", text({ min: 2, max: 5 }), [
    ["Ayşe", "Ayşe"], ["  Ay  şe ", "Ay şe"], ["a", "✗ tooShort"], ["ab", "ab"], ["abcde", "abcde"], ["abcdef", "✗ tooLong"],
    ["🎓🎓🎓🎓🎓", "🎓🎓🎓🎓🎓"], ["🎓🎓🎓🎓🎓🎓", "✗ tooLong"], ["", "✗ missing"], ["   ", "✗ missing"], [undefined, "✗ missing"],
    ["\u200b\u200b", "✗ missing"], ["\u3164\u3164", "✗ missing"], ["\u00a0\u2003", "✗ missing"], ["a\u0000b", "✗ forbiddenCharacter"],
    ["a\ud800", "✗ forbiddenCharacter"], ["\udc00a", "✗ forbiddenCharacter"], ["a\u202eb", "✗ forbiddenCharacter"], ["a\u2066b", "✗ forbiddenCharacter"],
    ["a\u0085b", "✗ forbiddenCharacter"], ["a\uffffb", "✗ forbiddenCharacter"], ["a\nb", "a b"], ["50 %", "50 %"], ["a_b", "a_b"],
     [["a", "b"], "✗ repeated"], [{ a: 1 }, "✗ missing"], ["e\u0301e", "ée"], ["ab\u00adc", "abc"],
  ]],
  ["long text", longText({ max: 20 }), [
    ["a\r\nb", "a\nb"], ["a\n\n\n\nb", "a\n\nb"], ["\n a \n", " a"], ["\n\n", "✗ missing"], ["a\u202eb", "✗ forbiddenCharacter"], ["x".repeat(21), "✗ tooLong"],
  ]],
  ["optional text", optional(text({ max: 5 })), [["", null], ["  ", null], [undefined, null], ["a", "a"], ["abcdef", "✗ tooLong"]]],
  ["id", idField, [[ID, ID.toLowerCase()], ["", "✗ missing"], ["1", "✗ wrongId"], [`${ID}x`, "✗ wrongId"], [[ID, ID], "✗ wrongId"], [`${ID}\n`, "✗ wrongId"]]],
  ["mail", mailField, [
    ["Ayse.Isik@Okul.K12.TR", "ayse.isik@okul.k12.tr"], [" a@b.co ", "a@b.co"], ["ａ@ｂ.co", "a@b.co"], ["ışık@okul.tr", "✗ wrongMail"], ["İ@okul.tr", "✗ wrongMail"],
    ["a@b", "✗ wrongMail"], ["a b@c.de", "✗ wrongMail"], ["a@b@c.de", "✗ wrongMail"], [".a@b.co", "✗ wrongMail"], ["a..b@c.de", "✗ wrongMail"], ["a@-b.co", "✗ wrongMail"],
    [`${"a".repeat(64)}@b.co`, `${"a".repeat(64)}@b.co`], [`${"a".repeat(65)}@b.co`, "✗ wrongMail"], ["a@b.co\nbcc:x@y.z", "✗ wrongMail"], ["a@b.co\u0000", "✗ forbiddenCharacter"],
  ]],
  ["number", intField({ min: 1, max: 40 }), [
    ["1", 1], ["40", 40], ["0", "✗ numberTooSmall"], ["41", "✗ numberTooBig"], ["007", 7], [" 5 ", 5], [5, 5], ["", "✗ missing"], ["1.234,5", "✗ wrongNumber"], ["١٢", "✗ wrongNumber"],
    ["1e1", "✗ wrongNumber"], ["0x10", "✗ wrongNumber"], ["1 0", "✗ wrongNumber"], ["+5", "✗ wrongNumber"], ["5.0", "✗ wrongNumber"], ["-1", "✗ numberTooSmall"], ["２", "✗ wrongNumber"],
    ["9".repeat(30), "✗ wrongNumber"], ["NaN", "✗ wrongNumber"], ["Infinity", "✗ wrongNumber"], [NaN, "✗ missing"], [["1", "2"], "✗ repeated"],
  ]],
  ["any number", intField(), [["2147483647", 2147483647], ["2147483648", "✗ numberTooBig"], ["-1", "✗ numberTooSmall"]]],
  ["date", dateField({ from: "2026-01-01", to: "2026-12-31" }), [
    [{ day: "12", month: "3", year: "2026" }, "2026-03-12"], [{ day: " 1", month: "01 ", year: "2026" }, "2026-01-01"], ["2026-12-31", "2026-12-31"], [{ day: "31", month: "12", year: "2025" }, "✗ dateTooEarly"],
    ["2027-01-01", "✗ dateTooLate"], [{ day: "29", month: "2", year: "2026" }, "✗ wrongDate"], [{ day: "31", month: "4", year: "2026" }, "✗ wrongDate"], [{ day: "0", month: "1", year: "2026" }, "✗ wrongDate"],
    [{ day: "1", month: "13", year: "2026" }, "✗ wrongDate"], [{ day: "1", month: "", year: "2026" }, "✗ dateIncomplete"], [{ day: "1", year: "2026" }, "✗ dateIncomplete"], [{ day: "", month: "", year: "" }, "✗ missing"],
    [{ day: "١٢", month: "3", year: "2026" }, "✗ wrongDate"], [{ day: "1", month: "1", year: "26" }, "✗ wrongDate"], [{ day: "1.0", month: "1", year: "2026" }, "✗ wrongDate"], [{ day: ["1", "2"], month: "1", year: "2026" }, "✗ dateIncomplete"],
    ["12.03.2026", "✗ wrongDate"], ["2026-02-30", "✗ wrongDate"], [["2026-03-12"], "✗ wrongDate"], [undefined, "✗ missing"],
  ]],
  ["leap day", dateField(), [["2024-02-29", "2024-02-29"], ["2000-02-29", "2000-02-29"], ["2100-02-29", "✗ wrongDate"], ["0000-01-01", "✗ wrongDate"]]],
  ["time", timeField, [["9.30", "09:30"], ["09:30", "09:30"], ["23:59", "23:59"], ["24:00", "✗ wrongTime"], ["9", "✗ wrongTime"], ["9:60", "✗ wrongTime"], ["", "✗ missing"], ["٩:30", "✗ wrongTime"]]],
  ["box", boolField, [[undefined, false], ["on", true], ["true", true], ["false", false], ["0", false], ["maybe", "✗ wrongChoice"], [["on", "on"], "✗ repeated"]]],
  ["choice", enumField(["A", "B"]), [["A", "A"], ["a", "✗ wrongChoice"], ["", "✗ missing"], ["toString", "✗ wrongChoice"], [["A", "B"], "✗ repeated"]]],
  ["choice of an enum", enumField({ A: "A", B: "B" }), [["B", "B"], ["C", "✗ wrongChoice"]]],
  ["list", listOf(intField(), { min: 1, max: 3 }), [["1", [1]], [["1", "2"], [1, 2]], [undefined, "✗ missing"], [["", ""], "✗ missing"], [["1", "2", "3", "4"], "✗ tooMany"], [["1", "x"], "✗ wrongNumber"], [{ 1: "b", 0: "1" }, "✗ wrongNumber"], [{ 1: "2", 0: "1", x: "9" }, [1, 2]]]],
  ["page address", httpUrlField, [
    ["https://meb.gov.tr/a?b=c#d", "https://meb.gov.tr/a?b=c#d"], ["www.meb.gov.tr", "https://www.meb.gov.tr/"], ["javascript:alert(1)", "✗ wrongLink"], ["data:text/html,x", "✗ wrongLink"], ["ftp://a.tr", "✗ wrongLink"],
    ["https://user:pass@a.tr", "✗ wrongLink"], ["https://localhost", "✗ wrongLink"], ["https://a .tr", "✗ wrongLink"], ["//a.tr", "https://a.tr/"], ["https://", "✗ wrongLink"], ["", "✗ missing"],
  ]],
  ["telephone", phoneField(), [["0 (262) 677 11 11", "+902626771111"], ["2626771111", "+902626771111"], ["+994 12 599 11 55", "+994125991155"], ["00994125991155", "+994125991155"], ["112", "✗ wrongPhone"], ["telefon", "✗ wrongPhone"], ["٠٢٦٢٦٧٧١١١١", "✗ wrongPhone"]]],
  ["page", pageField, [["1", 1], ["7", 7], ["0", 1], ["-1", 1], ["1e9", 1], ["1000000000", 100_000], ["x", 1], [undefined, 1], [["3", "4"], 3], ["", 1]]],
  ["search", searchField, [[" mtal  istanbul ", "mtal istanbul"], [undefined, ""], ["%_\\", "%_\\"], ["a\u0000b", "a b"], ["\ud800a\u202e", "a"], [["x", "y"], "x"], ["x".repeat(5000), "x".repeat(100)]]],
  ["lenient date", lenient(dateField()), [["2026-03-12", "2026-03-12"], ["2026-02-30", null], [undefined, null], [["a"], null]]],
]; // prettier-ignore

describe.each(TABLE)("%s", (_name, field, cases) => {
  it.each(cases)("%j → %j", (given, expected) => expect(read(field, given)).toEqual(expected));
});

it("a megabyte is too long at once", () => {
  expect(read(text({ max: 500 }), "x".repeat(1_000_000))).toBe("✗ tooLong");
  expect(read(searchField, "x".repeat(1_000_000))).toHaveLength(100);
});

describe("a form", () => {
  const form = (pairs: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of pairs) data.append(name, value);
    return data;
  };
  const schema = z.object({
    name: text({ max: 10 }),
    start: dateField(),
    days: listOf(z.object({ date: dateField(), from: timeField })),
  });

  it("keeps repeated inputs, nests dotted ones, drops what nobody asked for", () => {
    const { input, values } = readForm(
      form([
        ["name", "Ay"],
        ["start.day", "1"],
        ["start.month", "2"],
        ["start.year", "2026"],
        ["days.0.date.day", "3"],
        ["days.0.date.month", "2"],
        ["days.0.date.year", "2026"],
        ["days.0.from", "9.30"],
        ["role", "MINISTRY"],
        ["$ACTION_KEY", "k"],
      ]).entries(),
    );
    expect(schema.parse(input)).toEqual({
      name: "Ay",
      start: "2026-02-01",
      days: [{ date: "2026-02-03", from: "09:30" }],
    });
    expect(values["start.day"]).toEqual(["1"]);
    expect(values).not.toHaveProperty("$ACTION_KEY");
  });

  it("names each input's first error, and keeps what was typed but no secrets", () => {
    const { input, values } = readForm(
      form([
        ["name", "x".repeat(11)],
        ["days.0.from", "25"],
        ["password", "geheim"],
        ["code", "123456"],
      ]).entries(),
    );
    const parsed = schema.safeParse(input);
    expect(parsed.success ? null : fieldErrors(parsed.error)).toEqual({
      name: { code: "tooLong", params: { max: 10 } },
      start: { code: "missing" },
      "days.0.date": { code: "missing" },
      "days.0.from": { code: "wrongTime" },
    });
    expect(values.name).toEqual(["x".repeat(11)]);
    expect(values).not.toHaveProperty("password");
    expect(values).not.toHaveProperty("code");
  });

  it("lets no name reach an object's prototype", () => {
    const { input } = readForm(
      form([
        ["__proto__.polluted", "1"],
        ["constructor.prototype.polluted", "1"],
        ["__proto__", "1"],
      ]).entries(),
    );
    schema.safeParse(input);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("reads a URL's parameters without ever refusing", () => {
    const filters = z.object({ page: pageField, q: searchField, mode: lenient(enumField(["A", "B"])) });
    expect(readQuery(filters, { page: ["2", "3"], q: "%", mode: "C", x: "y" })).toEqual({
      page: 2,
      q: "%",
      mode: null,
    });
    expect(readQuery(filters, new URLSearchParams("page=-1&mode=A"))).toEqual({ page: 1, q: "", mode: "A" });
  });
});

describe("whatever is sent", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.anything(),
    fc.array(fc.string(), { maxLength: 3 }),
  );

  it("each field gives a value or one of its codes", () => {
    for (const [name, field] of TABLE) {
      fc.assert(
        fc.property(anything, (given) => typeof field.safeParse(given).success === "boolean"),
        { verbose: name ? 0 : 1, numRuns: 60 },
      );
    }
  });

  it("a text that passes is clean, within its bounds, and passes again unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (given) => {
        const once = read(text({ max: 20 }), given) as string;
        if (once.startsWith("✗")) return;
        expect(once).toBe(once.trim());
        expect(once.isWellFormed()).toBe(true);
        expect([...once].length).toBeLessThanOrEqual(20);
        expect(read(text({ max: 20 }), once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("every day of the calendar is a date, and comes back as itself", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso.split("-").map((part) => String(Number(part)));
          expect(read(dateField(), { year, month, day: date })).toBe(iso);
        },
      ),
    );
  });

  it("a form of any names and values is read", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: "binary" })), { maxLength: 20 }),
        (pairs) => {
          const { values } = readForm(pairs);
          return Object.values(values)
            .flat()
            .every((value) => value.isWellFormed());
        },
      ),
    );
  });
});
