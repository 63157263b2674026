import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Option } from "./choice-fields";

type Key = "id" | "slug" | "code";

const made = new WeakMap<object, Map<string, Option[]>>();

/** Rows of the network as options, by their names in the reader's language: of the same rows the same options. */
export function namedOptions(rows: readonly (Named & { id: string })[], locale: Locale): Option[];
export function namedOptions<By extends Key>(
  rows: readonly (Named & Record<By, string>)[],
  locale: Locale,
  by: By,
): Option[];
export function namedOptions(
  rows: readonly (Named & Partial<Record<Key, string>>)[],
  locale: Locale,
  by: Key = "id",
): Option[] {
  const own = made.get(rows) ?? new Map<string, Option[]>();
  const key = `${locale} ${by}`;
  const options =
    own.get(key) ?? rows.map((row) => ({ value: row[by] ?? "", label: localName(row, locale) }));
  made.set(rows, own.set(key, options));
  return options;
}
