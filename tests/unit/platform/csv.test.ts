import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/platform/csv/read-csv";
import type { Cell } from "@/lib/platform/csv/table";
import { delimiterFor, writeCsv } from "@/lib/platform/csv/write-csv";
import { writeXlsx } from "@/lib/platform/csv/write-xlsx";

const COLUMNS = { name: ["Adı", "Name", "Ad"], topic: ["Konu", "Topic"], hours: ["Saat", "Hours"] } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, more = {}) =>
  readCsv(typeof text === "string" ? bytes(text) : text, { columns: COLUMNS, optional: ["hours"], ...more });

/** Turkish Windows: one byte a letter. */
function windows1254(text: string): Uint8Array {
  const letters: Record<string, number> = {
    ş: 0xfe,
    Ş: 0xde,
    ı: 0xfd,
    İ: 0xdd,
    ğ: 0xf0,
    Ğ: 0xd0,
    ü: 0xfc,
    ö: 0xf6,
    ç: 0xe7,
  };
  return Uint8Array.from([...text], (letter) => letters[letter] ?? letter.charCodeAt(0));
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return new Uint8Array(view.buffer);
}

describe("reading a table somebody saved", () => {
  const text = "Adı;Konu\r\nAyşe Işık;Kaynak\r\n";
  it.each([
    ["UTF-8", bytes(text)],
    ["UTF-8 with its mark", bytes(`\ufeff${text}`)],
    ["Turkish Windows", windows1254(text)],
    ["UTF-16 little-endian with its mark", utf16(`\ufeff${text}`, true)],
    ["UTF-16 big-endian with its mark", utf16(`\ufeff${text}`, false)],
    ["UTF-16 without a mark", utf16("Ad;Konu\nAyse;Kaynak ve montaj uygulamasi\n", true)],
    ["commas", bytes(text.replaceAll(";", ","))],
    ["tabs", bytes(text.replaceAll(";", "\t"))],
    ["an announced separator", bytes(`sep=;\r\n${text}`)],
    ["titles in another language and case", bytes("NAME;TOPIC\nAyşe Işık;Kaynak")],
  ])("understands %s", (_name, file) => {
    const reading = read(file);
    expect(reading).toMatchObject({ ok: true });
    if (reading.ok) expect(reading.rows[0]?.cells.name).toMatch(/^Ay[sş]e/);
  });

  it("numbers lines as an editor does, over empty ones and cells of several lines", () => {
    const reading = read('Ad;Konu\n\nA;"eski\nyeni"\n\nB;C\n');
    expect(reading.ok && reading.rows.map(({ line }) => line)).toEqual([3, 6]);
    const announced = read("sep=;\nAd;Konu\nA;B\n");
    expect(announced.ok && announced.rows[0]?.line).toBe(3);
  });

  it.each([
    ["", "empty", {}],
    [" \n \n", "empty", {}],
    ['Ad;Konu\nA;B\nC;"açık\nD;E\n', "brokenQuotes", { line: 3 }],
    ['Ad;Konu\nA;B"C\n', "brokenQuotes", { line: 2 }],
    ["Ad;Konu\nA;B;C;D\n", "unevenRow", { line: 2, expected: 2, found: 4 }],
    ["Ad;Yer\nA;B\n", "missingColumn", { column: "Konu" }],
    ["Ad;Adı;Konu\nA;B;C\n", "repeatedColumn", { column: "Adı" }],
    ["Ad;Konu\n" + "A;B\n".repeat(4), "tooManyRows", { max: 3 }],
    ["\u0000\u0001\u0002PK", "notText", {}],
  ])("names what is wrong with %j", (file, problem, details) => {
    expect(read(file, { maxRows: 3 })).toEqual({ ok: false, problem, details });
  });

  it("refuses a larger file before it is read, and takes one of exactly the size", () => {
    expect(read("Ad;Konu\nA;B", { maxBytes: 11 })).toMatchObject({ ok: true });
    expect(read("Ad;Konu\nA;B", { maxBytes: 10 })).toMatchObject({ problem: "tooLarge" });
  });

  it("leaves out short rows' missing cells and says which columns it does not know", () => {
    const reading = read("Ad;Konu;Hours;Not\nA;B\n");
    expect(reading).toMatchObject({
      ok: true,
      unknownColumns: ["Not"],
      rows: [{ cells: { name: "A", topic: "B", hours: "" } }],
    });
  });

  it("never fails otherwise, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => typeof read(file).ok === "boolean"),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        (file) => typeof read(file).ok === "boolean",
      ),
    );
  });
});

describe("writing a table", () => {
  it("sets off what a spreadsheet would run, leaves numbers alone, and begins with the mark", () => {
    const rows: Cell[][] = [
      ["=1+1", -5, null],
      ["+90", true, "@x"],
      ["-a", 1.5, 'a;b"c'],
    ];
    expect(writeCsv({ titles: ["A", "B", "C"], rows }, { delimiter: ";" })).toBe(
      "\ufeffA;B;C\r\n'=1+1;-5;\r\n'+90;true;'@x\r\n'-a;1.5;\"a;b\"\"c\"\r\n",
    );
  });

  it("uses the separator of the reader's spreadsheet", () => {
    expect([delimiterFor("tr"), delimiterFor("az"), delimiterFor("en")]).toEqual([";", ";", ","]);
  });

  it("comes back as it was, but for signs that no text has", () => {
    const cell = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .map((value) => `a${value.replace(/[\u0000-\u001f\u0080-\u009f\ufffd]/g, "")}`.trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(";" as const, "," as const, "\t" as const),
        (rows, delimiter) => {
          const reading = read(writeCsv({ titles: ["Ad", "Konu"], rows }, { delimiter }));
          expect(reading.ok && reading.rows.map(({ cells }) => [cells.name, cells.topic])).toEqual(
            rows.map((row) => row.map((value) => value.trim())),
          );
        },
      ),
    );
  });

  it("makes a workbook, also of nothing", async () => {
    for (const rows of [[], [["=1+1", 5, null]]] as Cell[][][]) {
      const file = await writeXlsx({ titles: ["A", "B", "C"], rows }, { sheet: "Öğretmenler [2026]/1" });
      expect(file.subarray(0, 2).toString()).toBe("PK");
    }
  });
});
