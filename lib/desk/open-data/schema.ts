import {
  COLUMNS,
  LIMIT_DEFAULT,
  LIMIT_MOST,
  readCursor,
  readFilter,
  type ColumnType,
  type Dataset,
} from "./rules";

export type Filters = Record<string, string | number | boolean>;
export type OpenDataInput = {
  limit: number;
  after: string | null;
  format: "json" | "csv" | null;
  filters: Filters;
};
/** What was wrong with a parameter, as a sentence for whoever wrote the program that asked. */
export type WrongParameter = { parameter: string; message: string };

export type ReadInput = { input: OpenDataInput } | { wrong: WrongParameter };

/** Everything unknown, repeated or malformed is refused, so that a mistyped filter never answers with everything. */
export function readOpenDataInput(dataset: Dataset, params: URLSearchParams): ReadInput {
  const input: OpenDataInput = { limit: LIMIT_DEFAULT, after: null, format: null, filters: {} };
  const seen = new Set<string>();
  for (const [name, value] of params) {
    if (seen.has(name)) return wrong(name, `The parameter "${shown(name)}" may be given once.`);
    seen.add(name);
    const message = readParameter(dataset, input, name, value);
    if (message !== null) return wrong(name, message);
  }
  return { input };
}

function wrong(parameter: string, message: string): ReadInput {
  return { wrong: { parameter: shown(parameter), message } };
}

function readParameter(dataset: Dataset, input: OpenDataInput, name: string, value: string): string | null {
  switch (name) {
    case "limit": {
      const limit = /^[0-9]{1,4}$/.test(value) ? Number(value) : 0;
      if (limit < 1 || limit > LIMIT_MOST) return `"limit" is a whole number from 1 to ${LIMIT_MOST}.`;
      input.limit = limit;
      return null;
    }
    case "cursor": {
      input.after = readCursor(dataset, value);
      return input.after === null ? `"cursor" is not one that an earlier answer of this list gave.` : null;
    }
    case "format": {
      if (value !== "json" && value !== "csv") return `"format" is json or csv.`;
      input.format = value;
      return null;
    }
  }
  const filters = COLUMNS[dataset].filter((column) => column.isFilter);
  const column = filters.find((candidate) => candidate.name === name);
  if (column === undefined) {
    const known = ["limit", "cursor", "format", ...filters.map((filter) => filter.name)].join(", ");
    return `There is no parameter "${shown(name)}" here. Known are: ${known}.`;
  }
  const read = readFilter(column, value);
  if (read === undefined) return `"${name}" ${EXPECTED[column.type](column.values)}.`;
  input.filters[name] = read;
  return null;
}

const anyText = () => "is a text of 1 to 200 characters";
const EXPECTED: Record<ColumnType, (values?: readonly string[]) => string> = {
  text: (values) => (values ? `is one of ${values.join(", ")}` : anyText()),
  texts: anyText,
  date: anyText,
  instant: anyText,
  number: anyText,
  whole: () => "is a whole number",
  "yes-no": () => "is true or false",
};

const shown = (name: string) => name.slice(0, 60).replace(/[^\p{L}\p{N}_.[\]-]/gu, "?");
