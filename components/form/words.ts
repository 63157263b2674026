import { getLocale, getMessages } from "next-intl/server";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Messages } from "@/lib/platform/i18n/messages/tr";

/** Sentences of a form's fields and of the refusals its deed may give, in the reader's language. */
export interface FormWords {
  locale: Locale;
  field: Record<string, string>;
  refusal: Record<string, string>;
  form: Omit<Messages["form"], "refusal">;
  optional: string;
}

type Tree = { [key: string]: string | Tree };

/** A noun's `field` and `refusal` sentences are found by the form that names it: `<Form noun="enrolment">`. */
export async function formWords(noun?: keyof Messages): Promise<FormWords> {
  const locale = await getLocale();
  const messages = await getMessages();
  const own: Tree = noun ? messages[noun] : {};
  const { refusal: general, ...form } = messages.form;
  const field: Record<string, string> = { ...messages.field };
  const refusal: Record<string, string> = { ...general };
  for (const [code, sentence] of Object.entries(own.field ?? {}))
    field[`${noun}.field.${code}`] = String(sentence);
  for (const [code, sentence] of Object.entries(own.refusal ?? {})) refusal[code] = String(sentence);
  return { locale, field, refusal, form, optional: messages.common.word.optional };
}
