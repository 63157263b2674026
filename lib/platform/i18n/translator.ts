import { createTranslator } from "use-intl/core";
import { loadMessages } from "./load-messages";
import type { Locale } from "./locales";

/**
 * For mails, PDFs, calendars and command lines: sentences in the reader's language, outside a request.
 * `const t = await translatorFor("en"); t("common.action.save")`
 */
export async function translatorFor(locale: Locale) {
  return createTranslator({ locale, messages: await loadMessages(locale), timeZone: "UTC" });
}

export type Translator = Awaited<ReturnType<typeof translatorFor>>;
