import { cache, use } from "react";
import type { useTranslations as useIntlTranslations } from "next-intl";
import type * as intl from "next-intl/server";
import { createTranslator } from "use-intl/core";
import { loadMessages } from "./load-messages";
import { DEFAULT_LOCALE, isLocale, type Locale } from "./locales";

/*
 * What stands behind `next-intl/server` on our pages (see next.config.ts). The package's own parses every sentence with a
 * number or a name in it anew for each request; here each is parsed once a process.
 */

const asked = cache((): { locale: Locale } => ({ locale: DEFAULT_LOCALE }));

export function setRequestLocale(locale: string): void {
  if (isLocale(locale)) asked().locale = locale;
}

export const getLocale: typeof intl.getLocale = async () => asked().locale;

export const getMessages = (() => loadMessages(asked().locale)) as typeof intl.getMessages;

const made = new Map<string, Promise<unknown>>();

export const getTranslations = ((namespace?: string) => {
  const { locale } = asked();
  const key = `${locale} ${namespace ?? ""}`;
  const known = made.get(key) ?? translatorOf(locale, namespace);
  made.set(key, known);
  return known;
}) as unknown as typeof intl.getTranslations;

/**
 * The same for a component that waits for nothing else: written out where it stands, which costs half of what one that
 * waits does. Each language is waited for once a process.
 */
export const useTranslations = ((namespace?: string) =>
  use(getTranslations(namespace as never) as Promise<unknown>)) as unknown as typeof useIntlTranslations;

export const useLocale = () => asked().locale;

async function translatorOf(locale: Locale, namespace: string | undefined) {
  const messages = await loadMessages(locale);
  return remembering(createTranslator({ locale, messages, timeZone: "UTC", namespace: namespace as never }));
}

type Translator = ReturnType<typeof createTranslator>;

/** A sentence without anything to fill in is the same each time: it is looked up once a process. */
function remembering(translator: Translator): Translator {
  const said = new Map<string, string>();
  const say = (key: never, ...filling: never[]) => {
    if (filling.length > 0) return translator(key, ...filling);
    const text = said.get(key) ?? translator(key);
    said.set(key, text);
    return text;
  };
  const { rich, markup, raw, has } = translator;
  return Object.assign(say, { rich, markup, raw, has }) as Translator;
}
