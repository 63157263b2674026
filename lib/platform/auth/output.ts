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

const BROWSERS: [RegExp, string][] = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/YaBrowser\//, "Yandex"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome, Windows": enough of what a browser says of itself to know it again; null where it says nothing. */
export function deviceName(agent: string | null): string | null {
  if (agent === null) return null;
  const parts = [BROWSERS, SYSTEMS].map((list) => list.find(([pattern]) => pattern.test(agent))?.[1]);
  return parts.filter(Boolean).join(", ") || null;
}

/** A provider as people know it: its host. */
export function providerName(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
