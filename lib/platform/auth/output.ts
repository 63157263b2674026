import type { Translator } from "@/lib/platform/i18n/translator";

type CodeLetter = { code: string; link: string; minutes: number };

/** The mail that lets somebody in: six digits and a link, in the reader's language. */
export function codeLetter(t: Translator, { code, link, minutes }: CodeLetter) {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return {
    subject: t("signIn.mail.codeSubject"),
    body: t("signIn.mail.codeBody", { code: spaced, link, minutes }),
  };
}

export function passwordSetLetter(t: Translator, link: string) {
  return { subject: t("signIn.mail.passwordSubject"), body: t("signIn.mail.passwordBody", { link }) };
}
