import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";

type LinkFacts = {
  name: string;
  partner: string;
  centre: { shortName: string; shortNames: unknown };
  url: string;
  expiresAt: Date;
  zone: string;
  locale: Locale;
};

/** To a partner's contact: the personal way in, and that it is theirs alone. */
export function linkLetter(
  t: Translator,
  { name, partner, centre, url, expiresAt, zone, locale }: LinkFacts,
) {
  return {
    kind: "contact_link.sent",
    subject: t("contactLink.letter.subject"),
    body: letterText(t, {
      name,
      paragraphs: [
        t("contactLink.letter.text", {
          centre: localName({ name: centre.shortName, names: centre.shortNames }, locale),
          partner,
        }),
        t("contactLink.letter.until", { date: formatDate(expiresAt, { locale, zone }) }),
      ],
      deed: { label: t("contactLink.letter.open"), url },
      why: t("agreement.letter.whyContact"),
      network: t("layout.network.name"),
    }),
  };
}
