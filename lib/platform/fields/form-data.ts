import type { z } from "zod";
import type { FieldErrors, FormValues } from "@/lib/platform/refusal";

/** What a hand-made request may make us hold: more than any form of ours has, less than hurts. */
const MOST_ENTRIES = 5000;
const DEEPEST_NAME = 4;
const LONGEST_ECHO = 20_000;

export type Entries = Iterable<[string, FormDataEntryValue]>;

/** False for the names that React puts into a form of its own. */
const isOurs = (name: string) => !name.startsWith("$ACTION_");

function gather(entries: Entries): Map<string, FormDataEntryValue[]> {
  const gathered = new Map<string, FormDataEntryValue[]>();
  let count = 0;
  for (const [name, value] of entries) {
    if (!isOurs(name) || ++count > MOST_ENTRIES) continue;
    gathered.set(name, [...(gathered.get(name) ?? []), value]);
  }
  return gathered;
}

type Nested = { [name: string]: unknown };

function place(target: Nested, name: string, value: unknown): void {
  const path = name.split(".");
  const last = path.pop() ?? "";
  if (path.length >= DEEPEST_NAME) return;
  let node = target;
  for (const step of path) {
    const next = node[step];
    if (typeof next === "object" && next !== null && Object.getPrototypeOf(next) === null)
      node = next as Nested;
    else node = node[step] = Object.create(null) as Nested;
  }
  node[last] = value;
}

/**
 * A form as schemas take it: one value as it is, repeated ones as a list, dotted names as objects
 * (`start.day` → `{ start: { day } }`). Without a prototype, so that no name is special.
 */
export function readForm(entries: Entries): { input: unknown; values: FormValues } {
  const input = Object.create(null) as Nested;
  const values: FormValues = {};
  for (const [name, given] of gather(entries)) {
    place(input, name, given.length === 1 ? given[0] : given);
    const typed = given.filter((value) => typeof value === "string");
    if (typed.length > 0 && name !== "__proto__" && !SECRET.test(name))
      values[name] = typed.map((value) => value.slice(0, LONGEST_ECHO).toWellFormed());
  }
  return { input, values };
}

/** Never sent back to the page. */
const SECRET = /password|secret|^code$/i;

/** The search parameters of a page or of a URL, through a schema whose fields never refuse. */
export function readQuery<T>(
  schema: z.ZodType<T>,
  params: URLSearchParams | Record<string, string | string[] | undefined>,
): T {
  const entries: [string, string][] =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([name, value]) =>
          value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
        );
  return schema.parse(readForm(entries).input);
}

/** The first thing wrong with each input, by the input's name; "" holds what concerns the whole form. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".");
    if (Object.hasOwn(errors, name)) continue;
    const params = (issue as { params?: Record<string, string | number> }).params;
    const code = issue.code === "custom" ? issue.message : "wrongChoice";
    errors[name] = params ? { code, params } : { code };
  }
  return errors;
}
