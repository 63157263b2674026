import { formatDate } from "@/lib/platform/dates/format";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";

type LetterFacts = {
  locale: Locale;
  name: string;
  partner: string;
  centre: Named;
  closesOn: string;
  reference: string;
  /** The contact's personal page, where the answer is given. */
  url: string;
};

/** Asks a contact three questions; they answer on their personal page. */
export function surveyLetter(
  t: Translator,
  { locale, name, partner, closesOn, reference, url, ...rest }: LetterFacts,
) {
  const centre = localName(rest.centre, locale);
  return {
    kind: "indicator.survey",
    subject: t("indicator.letter.subject", { centre }),
    body: letterText(t, {
      name,
      paragraphs: [
        t("indicator.letter.text", { partner, centre }),
        t("indicator.letter.until", { date: formatDate(closesOn, { locale, zone: "UTC" }) }),
      ],
      deed: { label: t("indicator.letter.deed"), url },
      reference,
      why: t("partnership.letter.why", { partner, centre }),
      network: centre,
    }),
  };
}
