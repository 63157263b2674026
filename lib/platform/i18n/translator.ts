import { createTranslator } from "use-intl/core";
import { loadMessages } from "./load-messages";
import type { Locale } from "./locales";

/**
 * For mails, PDFs, calendars and command lines: sentences in the reader's language, outside a request.
 * `const t = await translatorFor("en"); t("common.action.cancel")`
 */
export function translatorFor(locale: Locale) {
  const known = translators.get(locale);
  if (known) return known;
  const made = makeTranslator(locale);
  translators.set(locale, made);
  return made;
}

async function makeTranslator(locale: Locale) {
  return createTranslator({ locale, messages: await loadMessages(locale), timeZone: "UTC" });
}

/** A translator keeps the sentences it has parsed; a new one for each letter would parse them again. */
const translators = new Map<Locale, ReturnType<typeof makeTranslator>>();

export type Translator = Awaited<ReturnType<typeof translatorFor>>;
