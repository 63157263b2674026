/** The portal's languages, the network's own first. Each is in every URL. */
export const LOCALES = ["tr", "en", "az"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "tr";

/** Each language by its own name. */
export const LOCALE_NAMES: Record<Locale, string> = { tr: "Türkçe", en: "English", az: "Azərbaycanca" };

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}

/** `/centres` → `/tr/centres`; `/` → `/tr`. */
export function localePath(locale: Locale, path: string): string {
  const rest = path.startsWith("/") ? path : `/${path}`;
  return rest === "/" ? `/${locale}` : `/${locale}${rest}`;
}

/** The same page in another language: `/tr/centres/x` → `/en/centres/x`. */
export function switchLocale(pathname: string, to: Locale): string {
  const [, first, ...rest] = pathname.split("/");
  const path = isLocale(first) ? rest.join("/") : pathname.replace(/^\//, "");
  return localePath(to, path === "" ? "/" : `/${path}`);
}
