import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Messages } from "@/lib/platform/i18n/messages/tr";

/** Sentences of a form's fields and of the refusals its deed may give, in the reader's language. */
export interface FormWords {
  locale: Locale;
  field: Record<string, string>;
  refusal: Record<string, string>;
  form: Awaited<ReturnType<typeof ownWords>>;
  optional: string;
  /** For a form in which a second editor sees both texts. */
  conflict?: ConflictWords;
}

export type ConflictWords = Record<"title" | "text" | "stored" | "empty" | "yes" | "no", string>;

/** The words every form says itself, unfilled: `{count}` is put in where the number is known. */
async function ownWords() {
  const t = await getTranslations("form");
  return {
    summary: {
      one: t("summary.one"),
      many: String(t.raw("summary.many")),
      refusedTitle: t("summary.refusedTitle"),
      titlePrefix: t("summary.titlePrefix"),
      errorPrefix: t("summary.errorPrefix"),
    },
    sending: t("submit.sending"),
    date: { day: t("date.day"), month: t("date.month"), year: t("date.year"), hint: t("date.hint") },
    timeHint: t("time.hint"),
    choose: t("select.choose"),
    atMost: String(t.raw("text.atMost")),
    fileAgain: t("file.again"),
  };
}

type Tree = { [key: string]: string | Tree };

/** A noun's `field` and `refusal` sentences are found by the form that names it: `<Form noun="enrolment">`. */
export async function formWords(noun?: keyof Messages): Promise<FormWords> {
  const locale = await getLocale();
  const messages = await getMessages();
  const own: Tree = noun ? messages[noun] : {};
  const t = await getTranslations("common.word");
  const field: Record<string, string> = { ...messages.field };
  const refusal: Record<string, string> = { ...messages.form.refusal };
  for (const [code, sentence] of Object.entries(own.field ?? {}))
    field[`${noun}.field.${code}`] = String(sentence);
  for (const [code, sentence] of Object.entries(own.refusal ?? {})) refusal[code] = String(sentence);
  return { locale, field, refusal, form: await ownWords(), optional: t("optional") };
}

/** The same for a form with a file: what may be wrong with one is said in the noun's own words or in those of all files. */
export async function uploadWords(noun: keyof Messages): Promise<FormWords> {
  const words = await formWords(noun);
  const { file } = await getMessages();
  return { ...words, refusal: { ...file.refusal, ...words.refusal } };
}

/** What a second editor is told, over a form and beside each answer that differs. */
export async function conflictWords(): Promise<ConflictWords> {
  const t = await getTranslations("form.conflict");
  return {
    title: t("title"),
    text: t("text"),
    stored: t("stored"),
    empty: t("empty"),
    yes: t("yes"),
    no: t("no"),
  };
}

export type FilterWords = {
  /** On the button: with a search box and without. */
  search: string;
  submit: string;
  clearAll: string;
  title: string;
  active: string;
  date: { day: string; month: string; year: string; hint: string };
};

/** What a list's filters say themselves. */
export function useFilterWords(active: number): FilterWords {
  const t = useTranslations("list.filter");
  const tForm = useTranslations("form.date");
  return {
    search: t("search"),
    submit: t("submit"),
    clearAll: t("clearAll"),
    title: t("title"),
    active: active > 0 ? t("active", { count: active }) : "",
    date: { day: tForm("day"), month: tForm("month"), year: tForm("year"), hint: tForm("hint") },
  };
}
