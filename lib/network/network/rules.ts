import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { FileRefusal } from "@/lib/platform/files/kinds";

export const NETWORK_NAME_MAX = 120;
export const ALT_TEXT_MAX = 300;
/** Pictures stand on every page: they are taken small and drawn smaller. [D] */
export const MOST_PICTURE_BYTES = 3_000_000;
export const PICTURE_SIDE = 480;

export const NETWORK_PICTURES = ["logo", "emblem"] as const;
export type NetworkPicture = (typeof NETWORK_PICTURES)[number];

export type NetworkRefusal =
  | "network_changed_meanwhile"
  | "network_name_missing"
  | "time_zone_unknown"
  | "alt_text_missing"
  | FileRefusal;

/** What the network's page holds, by language; the name in the default language is the one it cannot do without. */
export type NetworkTexts = { names: Record<Locale, string>; locale: Locale; zone: string };

/** One of the IANA names this runtime keeps time by: "Europe/Istanbul", never an offset such as "+03:00". */
export function isTimeZone(zone: string): boolean {
  return zone === "UTC" || Intl.supportedValuesOf("timeZone").includes(zone);
}

export function networkEditRefusal(
  stored: { version: number },
  seenVersion: number,
  texts: NetworkTexts,
): NetworkRefusal | null {
  if (stored.version !== seenVersion) return "network_changed_meanwhile";
  if (texts.names[texts.locale] === "") return "network_name_missing";
  return isTimeZone(texts.zone) ? null : "time_zone_unknown";
}

/** The names of what differs, for the log: "name.en", "locale", "zone". */
export function changedFacts(before: NetworkTexts, after: NetworkTexts): string[] {
  return [
    ...LOCALES.filter((locale) => before.names[locale] !== after.names[locale]).map(
      (locale) => `name.${locale}`,
    ),
    ...(["locale", "zone"] as const).filter((name) => before[name] !== after[name]),
  ];
}
