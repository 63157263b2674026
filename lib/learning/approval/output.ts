import { formatInstant } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import { localised, routes } from "@/lib/platform/routes";

export type DeciderLetterKind = "reminder" | "escalated" | "overdue";

type Waiting = {
  kind: DeciderLetterKind;
  locale: Locale;
  zone: string;
  name: string;
  count: number;
  firstDue: Date;
  network: string;
  baseUrl: string;
};

/** To whoever may decide: how many applications wait for their word, and until when. Names stand on the page alone. */
export function waitingLetter(
  t: Translator,
  { kind, locale, zone, name, count, firstDue, ...rest }: Waiting,
) {
  const until = formatInstant(firstDue, { locale, zone });
  return {
    kind: `approval.${kind}`,
    subject: t(`approval.letter.${kind}.subject`, { count }),
    body: letterText(t, {
      name,
      paragraphs: [t(`approval.letter.${kind}.text`, { count, until })],
      deed: { label: t("approval.letter.deed"), url: rest.baseUrl + localised(locale, routes.approvals()) },
      why: t("approval.letter.why"),
      network: rest.network,
    }),
  };
}

type Named = {
  locale: Locale;
  name: string;
  forName: string;
  from: string;
  to: string;
  network: string;
  baseUrl: string;
};

/** To whoever is named a deputy. */
export function deputyLetter(t: Translator, { locale, name, forName, from, to, network, baseUrl }: Named) {
  return {
    kind: "approval.deputy",
    subject: t("approval.letter.deputy.subject"),
    body: letterText(t, {
      name,
      paragraphs: [t("approval.letter.deputy.text", { name: forName, from, to })],
      deed: { label: t("approval.letter.deed"), url: baseUrl + localised(locale, routes.approvals()) },
      why: t("approval.letter.deputy.why"),
      network,
    }),
  };
}
