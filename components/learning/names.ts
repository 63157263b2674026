import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Names in one line, in the reader's language. */
export function listOfNames(rows: readonly Named[], locale: Locale): string {
  return rows.map((row) => localName(row, locale)).join(", ");
}

/** A centre's short name as a row with a name. */
export function centreName(centre: { shortName: string; shortNames: unknown }, locale: Locale): string {
  return localName({ name: centre.shortName, names: centre.shortNames }, locale);
}
