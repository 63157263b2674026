import type { Locale } from "./locales";

/** A row with a name in the network's own language and, where known, its translations: `{ "en": "Ankara" }`. */
export interface Named {
  name: string;
  names?: unknown;
}

/** The row's name in the reader's language, else in the network's own. */
export function localName(row: Named, locale: Locale): string {
  return translationIn(row.names, locale) ?? row.name;
}

/** Sorts rows as the reader reads their names: İsveç before Türkiye, Sweden before Türkiye. */
export function byLocalName(locale: Locale): (a: Named, b: Named) => number {
  const collator = new Intl.Collator(locale);
  return (a, b) => collator.compare(localName(a, locale), localName(b, locale));
}

/**
 * The `lang` to put beside a text that is not in the reader's language, or undefined where it is.
 * `own` is the network's own language.
 */
export function langOfName(row: Named, locale: Locale, own: Locale = "tr"): Locale | undefined {
  if (locale === own || translationIn(row.names, locale) !== undefined) return undefined;
  return own;
}

function translationIn(names: unknown, locale: Locale): string | undefined {
  if (typeof names !== "object" || names === null) return undefined;
  const text = (names as Record<string, unknown>)[locale];
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}
