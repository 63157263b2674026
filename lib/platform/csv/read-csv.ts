import { CsvError, parse } from "csv-parse/sync";
import { foldSearch } from "@/lib/platform/search";
import { decodeText, type Encoding } from "./decode";

export const CSV_PROBLEMS = [
  "empty",
  "tooLarge",
  "tooManyRows",
  "notText",
  "brokenQuotes",
  "unevenRow",
  "missingColumn",
  "repeatedColumn",
] as const;
export type CsvProblem = (typeof CSV_PROBLEMS)[number];

/** `line` is the line of the file as an editor numbers it, the first being 1. */
export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> };

export type CsvReading<Column extends string> =
  | { ok: true; rows: CsvRow<Column>[]; encoding: Encoding; delimiter: string; unknownColumns: string[] }
  | { ok: false; problem: CsvProblem; details: Record<string, string | number> };

type Options<Column extends string> = {
  /** Each column with the titles it may have, in whatever case and language; the first is shown when it is missing. */
  columns: Record<Column, readonly string[]>;
  optional?: readonly NoInfer<Column>[];
  maxBytes?: number;
  maxRows?: number;
};

/** The rows of a table that somebody saved, whichever way their spreadsheet did; nothing in it is judged here. */
export function readCsv<Column extends string>(
  bytes: Uint8Array,
  options: Options<Column>,
): CsvReading<Column> {
  const { columns, optional = [], maxBytes = 2_000_000, maxRows = 2_000 } = options;
  const fail = (problem: CsvProblem, details: Record<string, string | number> = {}): CsvReading<Column> => ({
    ok: false,
    problem,
    details,
  });
  if (bytes.length > maxBytes) return fail("tooLarge", { max: maxBytes });
  const decoded = decodeText(bytes);
  if (!decoded) return fail("notText");
  const announced = /^sep=(.)\r?\n/.exec(decoded.text);
  const text = announced ? decoded.text.slice(announced[0].length) : decoded.text;
  if (text.trim() === "") return fail("empty");
  const delimiter = announced?.[1] ?? delimiterOf(text);
  const parsed = parseLines(text, delimiter, maxRows + 2);
  if ("brokenAt" in parsed) return fail("brokenQuotes", { line: parsed.brokenAt + (announced ? 1 : 0) });
  const [head, ...body] = parsed.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (!head) return fail("empty");
  if (body.length > maxRows) return fail("tooManyRows", { max: maxRows });

  const places = new Map<Column, number>();
  const unknownColumns: string[] = [];
  for (const [index, title] of head.record.entries()) {
    const column = columnNamed(title, columns);
    if (column === undefined) {
      if (title.trim() !== "") unknownColumns.push(title.trim());
    } else if (places.has(column)) return fail("repeatedColumn", { column: title.trim() });
    else places.set(column, index);
  }
  const names = Object.keys(columns) as Column[];
  const missing = names.find((name) => !places.has(name) && !optional.includes(name));
  if (missing !== undefined) return fail("missingColumn", { column: columns[missing][0] ?? missing });

  const rows: CsvRow<Column>[] = [];
  for (const { record, line: at } of body) {
    const line = at + (announced ? 1 : 0);
    if (record.slice(head.record.length).some((cell) => cell.trim() !== "")) {
      return fail("unevenRow", { line, expected: head.record.length, found: record.length });
    }
    const cells = names.map((name) => [name, unguarded(record[places.get(name) ?? -1] ?? "")]);
    rows.push({ line, cells: Object.fromEntries(cells) as Record<Column, string> });
  }
  return { ok: true, rows, encoding: decoded.encoding, delimiter, unknownColumns };
}

function columnNamed<Column extends string>(title: string, columns: Record<Column, readonly string[]>) {
  const folded = foldSearch(title)
    .replace(/[\s_*:]+/g, " ")
    .trim();
  return (Object.keys(columns) as Column[]).find((name) =>
    [name, ...columns[name]].some(
      (known) =>
        foldSearch(known)
          .replace(/[\s_*:]+/g, " ")
          .trim() === folded,
    ),
  );
}

/** The apostrophe that our own export sets before what looks like a formula. */
const unguarded = (cell: string) => cell.trim().replace(/^'(?=\s*[=+\-@])/, "");

/** The sign that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const line = (
    /^[\s\S]*?(?=\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)|$)/.exec(text.slice(0, 5000))?.[0] ?? ""
  ).replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t"].map((sign) => [sign, line.split(sign).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

type Line = { line: number; record: string[] };

/** Each record with the line it begins in; where the quotes break, the line in which that record began. */
function parseLines(text: string, delimiter: string, most: number): Line[] | { brokenAt: number } {
  const lines: Line[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: most,
      on_record: (record, context) => {
        lines.push({ line, record });
        line = context.lines + 1;
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (error instanceof CsvError) return { brokenAt: line };
    throw error;
  }
}
