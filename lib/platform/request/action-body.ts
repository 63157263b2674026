/**
 * Whether React can read a posted server action. It throws on what it cannot, and Next answers 500;
 * so everything that our own pages never send is refused before. What they send: a state and a form.
 */

const ACTION_ID = /^[0-9a-f]{42}$/;
const MOST_ARGUMENTS = 10;
const DEEPEST = 12;
const MOST_NODES = 20_000;

export const isActionId = (id: string) => ACTION_ID.test(id);

type Parts = (name: string) => unknown;

/** Parts of a form that hold JSON, by React's number; undefined where there is none or it is broken. */
function partsOf(form: FormData, prefix: string): Parts {
  const known = new Map<string, unknown>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const given = form.getAll(prefix + name);
    const json = given.length === 1 && typeof given[0] === "string" ? readJson(given[0]) : undefined;
    known.set(name, json);
    return json;
  };
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Called by script, as a form: part "0" holds the arguments. */
export function isReadableForm(form: FormData): boolean {
  const parts = partsOf(form, "");
  return (
    [...form.keys()].every((name) => !/^[0-9]+$/.test(name) || isReadable(parts(name), parts)) &&
    isArguments(parts("0"))
  );
}

/** Called by script, as one text. */
export function isReadableText(text: string): boolean {
  const json = readJson(text);
  return isArguments(json) && isReadable(json, () => undefined);
}

/** Posted without script: React's own hidden inputs name the action and carry the state. */
export function isReadablePost(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith("$ACTION_"));
  const ids = names.filter((name) => name.startsWith("$ACTION_ID_"));
  if (ids.some((name) => !isActionId(name.slice("$ACTION_ID_".length)))) return false;
  const references = names.filter((name) => name.startsWith("$ACTION_REF_"));
  return (
    ids.length + references.length > 0 &&
    references.every((name) => isReadableReference(form, name.slice("$ACTION_REF_".length)))
  );
}

function isReadableReference(form: FormData, number: string): boolean {
  if (!/^[0-9]{1,4}$/.test(number)) return false;
  const parts = partsOf(form, `$ACTION_${number}:`);
  const action = parts("0");
  if (!isRecord(action) || typeof action.id !== "string" || !isActionId(action.id)) return false;
  if (action.bound === null) return true;
  const bound = typeof action.bound === "string" && /^\$@([0-9a-f]{1,3})$/.exec(action.bound);
  if (!bound) return false;
  const given = parts(String(parseInt(bound[1] ?? "", 16)));
  return isArguments(given) && isReadable(given, parts);
}

const isArguments = (json: unknown) => Array.isArray(json) && json.length <= MOST_ARGUMENTS;

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

const PLAIN_MARK = /^\$(\$[\s\S]*|undefined|NaN|Infinity|-Infinity|-0|K[0-9a-f]{1,4})$/;

/** Walks the values without recursion, so that no depth of nesting hurts. */
function isReadable(json: unknown, parts: Parts): boolean {
  if (json === undefined) return false;
  const waiting: [unknown, number][] = [[json, 0]];
  let nodes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (depth > DEEPEST || ++nodes > MOST_NODES) return false;
    if (typeof value === "string" && value.startsWith("$") && !isReadableMark(value, parts)) return false;
    if (typeof value === "object" && value !== null) {
      if (Object.hasOwn(value, "__proto__")) return false;
      for (const child of Object.values(value)) waiting.push([child, depth + 1]);
    }
  }
  return true;
}

function isReadableMark(mark: string, parts: Parts): boolean {
  if (PLAIN_MARK.test(mark)) return true;
  if (mark.startsWith("$D")) return !Number.isNaN(Date.parse(mark.slice(2)));
  const [first, ...steps] = mark.slice(1).split(":");
  return (
    /^[0-9a-f]{1,4}$/.test(first ?? "") &&
    steps.length > 0 &&
    leadsSomewhere(parts(String(parseInt(first ?? "", 16))), steps)
  );
}

/** A value that stands twice is sent once and pointed to: only to what is there, and is no pointer itself. */
function leadsSomewhere(from: unknown, steps: string[]): boolean {
  let value = from;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  const inside = JSON.stringify(value) ?? "";
  return typeof value === "object" && value !== null && !/"\$(?!\$|undefined")/.test(inside);
}
