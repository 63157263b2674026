import type { Locale } from "@/lib/platform/i18n/locales";

/** "12.345,6" in Turkish and Azerbaijani, "12,345.6" in English; at most `digits` behind the comma. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "en" ? "," : ".");
  const shown = fraction?.replace(/0+$/, "");
  const text = shown ? `${grouped}${locale === "en" ? "." : ","}${shown}` : grouped;
  return value < 0 && text !== "0" ? `−${text}` : text;
}

/** A mean of marks, always with one digit behind the comma, so that a column of them lines up: "4,0". */
export function formatMean(value: number, locale: Locale): string {
  const text = formatNumber(value, locale, 1);
  return /[.,]\d$/.test(text) ? text : `${text}${locale === "en" ? "." : ","}0`;
}

/** A share of one: 0.825 → "%82,5" in Turkish, "82.5%" in English, "82,5 %" in Azerbaijani. */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  const text = formatNumber(share * 100, locale, digits);
  if (locale === "tr") return `%${text}`;
  return locale === "az" ? `${text}\u00a0%` : `${text}%`;
}

const HOUR_WORDS: Record<Locale, (text: string, one: boolean) => string> = {
  tr: (text) => `${text} saat`,
  en: (text, one) => `${text} ${one ? "hour" : "hours"}`,
  az: (text) => `${text} saat`,
};

/** "12 saat", "1,5 saat" */
export function formatHours(hours: number, locale: Locale): string {
  return HOUR_WORDS[locale](formatNumber(hours, locale, 2), hours === 1);
}

const SIZE_UNITS = ["B", "kB", "MB", "GB"] as const;

/** A file's size: "340 kB", "1,2 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < SIZE_UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, locale, unit < 2 ? 0 : 1)}\u00a0${SIZE_UNITS[unit]}`;
}
