import { z } from "zod";
import {
  countCharacters,
  hasForbiddenCharacter,
  manyLines,
  oneLine,
  withoutForbiddenCharacters,
} from "./characters";
import { isRealDate, readDigits, toDate } from "./numbers";

/**
 * The shapes that schemas are made of. Each takes what a form or a URL may hold (a text, several
 * texts, nothing, a file) and gives a clean value or one code; the sentence of a code stands in
 * `platform/i18n/messages/<locale>/field.ts`.
 */
export const FIELD_CODES = [
  "missing",
  "repeated",
  "tooShort",
  "tooLong",
  "forbiddenCharacter",
  "wrongId",
  "wrongMail",
  "wrongLink",
  "wrongPhone",
  "wrongChoice",
  "wrongNumber",
  "numberTooSmall",
  "numberTooBig",
  "wrongTime",
  "dateIncomplete",
  "wrongDate",
  "dateTooEarly",
  "dateTooLate",
  "tooFew",
  "tooMany",
  "wrongFile",
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export class Wrong {
  constructor(
    readonly code: FieldCode,
    readonly params?: Record<string, string | number>,
  ) {}
}

/** Also an absent input, which zod would otherwise refuse before it is asked. */
const anything = z.unknown().default(undefined);

/** A field of one's own: `read` gives the value or what is `Wrong` with it. */
export function shape<T>(read: (raw: unknown) => T | Wrong) {
  return anything.transform((raw, context): T => {
    const value = read(raw);
    if (!(value instanceof Wrong)) return value;
    context.issues.push({ code: "custom", message: value.code, params: value.params, input: undefined });
    return z.NEVER;
  });
}

function single(raw: unknown): string | Wrong {
  if (raw === undefined || raw === null) return "";
  if (typeof raw === "number" && Number.isFinite(raw)) return String(raw);
  if (typeof raw === "string") return raw;
  return new Wrong(Array.isArray(raw) ? "repeated" : "missing");
}

/** One clean line or block within its bounds; "" never comes out when `min` is 1. */
function readText(raw: unknown, clean: (text: string) => string, min: number, max: number): string | Wrong {
  const given = single(raw);
  if (given instanceof Wrong) return given;
  if (given.length > max * 4 + 1000) return new Wrong("tooLong", { max });
  if (hasForbiddenCharacter(given)) return new Wrong("forbiddenCharacter");
  const text = clean(given);
  if (text === "" && min > 0) return new Wrong("missing");
  const count = countCharacters(text);
  if (count > max) return new Wrong("tooLong", { max });
  if (count < min) return new Wrong("tooShort", { min });
  return text;
}

/** A line of text, counted in characters; `min: 0` lets it be empty (""). */
export const text = ({ max, min = 1 }: { max: number; min?: number }) =>
  shape((raw) => readText(raw, oneLine, min, max));

export const longText = ({ max, min = 1 }: { max: number; min?: number }) =>
  shape((raw) => readText(raw, manyLines, min, max));

function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === "string") return raw.trim() === "";
  if (raw instanceof File) return raw.size === 0 && raw.name === "";
  if (Array.isArray(raw)) return raw.every(isEmpty);
  return typeof raw === "object" && Object.values(raw).every(isEmpty);
}

/** Left empty it is null, otherwise as the field says. */
export function optional<T>(field: z.ZodType<T>) {
  return anything.transform((raw, context): T | null => {
    if (isEmpty(raw)) return null;
    const parsed = field.safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: undefined } as never);
    return z.NEVER;
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** For ids in URLs: the id, or null for anything else (→ `notFound()`). */
export function readId(raw: unknown): string | null {
  return typeof raw === "string" && UUID.test(raw) ? raw.toLowerCase() : null;
}

export const idField = shape((raw) =>
  isEmpty(raw) ? new Wrong("missing") : (readId(raw) ?? new Wrong("wrongId")),
);

const MAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** A mail address in lower case; plain letters only, so that a Turkish ı or İ is never folded into another's address. */
export const mailField = shape((raw) => {
  const line = readText(raw, (given) => oneLine(given.normalize("NFKC")), 1, 254);
  if (line instanceof Wrong) return line;
  const mail = line.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return MAIL.test(mail) && !/\.\.|^\.|\.@/.test(mail) ? mail : new Wrong("wrongMail");
});

const INT4_MAX = 2_147_483_647;

export const intField = ({ min = 0, max = INT4_MAX }: { min?: number; max?: number } = {}) =>
  shape((raw) => {
    const given = single(raw);
    if (given instanceof Wrong) return given;
    if (given.trim() === "") return new Wrong("missing");
    const value = readDigits(given.trim());
    if (value === null) return new Wrong("wrongNumber");
    if (value < min) return new Wrong("numberTooSmall", { min });
    if (value > max) return new Wrong("numberTooBig", { max });
    return value;
  });

/**
 * Three inputs `name.day`, `name.month`, `name.year` (or one ISO text, from a URL or a file) → "2026-03-12".
 * `from` and `to` are ISO dates, both included.
 */
export const dateField = ({ from = "1900-01-01", to = "2100-12-31" }: { from?: string; to?: string } = {}) =>
  shape((raw) => {
    if (isEmpty(raw)) return new Wrong("missing");
    const parts = toDate(raw);
    if (parts === "incomplete") return new Wrong("dateIncomplete");
    if (parts === null || !isRealDate(parts)) return new Wrong("wrongDate");
    const iso = [
      String(parts.year).padStart(4, "0"),
      ...[parts.month, parts.day].map((n) => String(n).padStart(2, "0")),
    ];
    const date = iso.join("-");
    if (date < from) return new Wrong("dateTooEarly", { from });
    if (date > to) return new Wrong("dateTooLate", { to });
    return date;
  });

/** "9:30", "09.30" → "09:30". */
export const timeField = shape((raw) => {
  const given = single(raw);
  if (given instanceof Wrong) return given;
  if (given.trim() === "") return new Wrong("missing");
  const match = /^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/.exec(given.trim());
  return match ? `${match[1]?.padStart(2, "0")}:${match[2]}` : new Wrong("wrongTime");
});

/** A checkbox: absent is false. */
export const boolField = shape((raw) => {
  if (typeof raw === "boolean") return raw;
  const given = single(raw);
  if (given instanceof Wrong) return given;
  if (["", "false", "0", "off", "no"].includes(given)) return false;
  return ["true", "1", "on", "yes"].includes(given) ? true : new Wrong("wrongChoice");
});

/** One of the values; takes a list (`as const`) or an enum object of Prisma's. */
export function enumField<const V extends string>(values: readonly V[] | Record<string, V>) {
  const allowed = new Set<string>(Array.isArray(values) ? values : Object.values(values));
  return shape((raw) => {
    const given = single(raw);
    if (given instanceof Wrong) return given;
    if (given === "") return new Wrong("missing");
    return allowed.has(given) ? (given as V) : new Wrong("wrongChoice");
  });
}

/** Repeated inputs, or numbered ones (`days.0.start`, `days.1.start`), as one list; empty texts drop out. */
export function listOf<T>(field: z.ZodType<T>, { min = 0, max = 500 }: { min?: number; max?: number } = {}) {
  return anything.transform((raw, context): T[] => {
    const fail = (wrong: Wrong) => {
      context.issues.push({ code: "custom", message: wrong.code, params: wrong.params, input: undefined });
      return z.NEVER;
    };
    const entries = listEntries(raw).filter(([, entry]) => !isEmpty(entry));
    if (entries.length < min) return fail(new Wrong(entries.length === 0 ? "missing" : "tooFew", { min }));
    if (entries.length > max) return fail(new Wrong("tooMany", { max }));
    const values: T[] = [];
    for (const [index, entry] of entries) {
      const parsed = field.safeParse(entry);
      if (parsed.success) values.push(parsed.data);
      else
        for (const issue of parsed.error.issues)
          context.issues.push({ ...issue, path: [index, ...issue.path], input: undefined } as never);
    }
    return values;
  });
}

function listEntries(raw: unknown): [number, unknown][] {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw)) return [...raw.entries()];
  if (typeof raw !== "object" || raw instanceof File) return [[0, raw]];
  return Object.entries(raw)
    .filter(([key]) => /^[0-9]{1,4}$/.test(key))
    .map(([key, entry]): [number, unknown] => [Number(key), entry])
    .sort(([a], [b]) => a - b);
}

/** Web addresses of pages: http and https only, nobody's password in them. */
export const httpUrlField = shape((raw) => {
  const line = readText(raw, oneLine, 1, 2000);
  if (line instanceof Wrong) return line;
  const given = /^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`;
  if (/\s/.test(given) || !URL.canParse(given)) return new Wrong("wrongLink");
  const url = new URL(given);
  const wellFormed = ["http:", "https:"].includes(url.protocol) && !url.username && !url.password;
  return wellFormed && /^[^.].*\.[^.]{2,}$/.test(url.hostname) ? url.href : new Wrong("wrongLink");
});

/** "0 (262) 677 11 11" → "+902626771111"; `country` is the calling code that a leading zero stands for. */
export const phoneField = ({ country = "90" }: { country?: string } = {}) =>
  shape((raw) => {
    const line = readText(raw, oneLine, 1, 40);
    if (line instanceof Wrong) return line;
    if (!/^[+(]?[0-9 ()/.-]+$/.test(line)) return new Wrong("wrongPhone");
    const digits = line.replace(/[^0-9]/g, "");
    const national = digits.replace(/^0/, "");
    const whole = line.startsWith("+")
      ? digits
      : digits.startsWith("00")
        ? digits.slice(2)
        : country + national;
    return whole.length >= 10 && whole.length <= 15 ? `+${whole}` : new Wrong("wrongPhone");
  });

const first = (raw: unknown): unknown => (Array.isArray(raw) ? raw[0] : raw);

/** In a URL: never refuses; the page itself falls back to its last one when there are fewer. */
export const pageField = shape((raw): number => {
  const given = first(raw);
  const value = typeof given === "string" ? readDigits(given.trim()) : null;
  return value === null || value < 1 ? 1 : Math.min(value, 100_000);
});

/** In a URL: never refuses; "" when nothing is searched for. */
export const searchField = shape((raw): string => {
  const given = first(raw);
  if (typeof given !== "string") return "";
  return [...oneLine(withoutForbiddenCharacters(given.slice(0, 400)))].slice(0, 100).join("").trim();
});

/** In a URL: what does not fit the field is as good as absent. */
export function lenient<T>(field: z.ZodType<T>) {
  return shape((raw): T | null => {
    if (isEmpty(raw)) return null;
    const parsed = field.safeParse(raw);
    return parsed.success ? parsed.data : null;
  });
}

/** A file somebody chose; what it really is, is found out by `platform/files`. */
export const fileField = shape((raw) => {
  if (isEmpty(raw)) return new Wrong("missing");
  return raw instanceof File ? raw : new Wrong("wrongFile");
});
