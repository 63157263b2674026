import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";

/** What each letter to a principal says; its words are `pairing.letter.<kind>.*`. */
export const PAIRING_LETTERS = [
  "partnerAccepted",
  "accepted",
  "declined",
  "ended",
  "renewed",
  "rematched",
  "sessionPlanned",
  "remindAcceptance",
  "remindPlan",
  "remindConfirmation",
  "remindReview",
] as const;
export type PairingLetterKind = (typeof PAIRING_LETTERS)[number];

export type PairingLetterFacts = {
  kind: PairingLetterKind;
  locale: Locale;
  name: string;
  programme: string;
  /** The other school of the pair. */
  partner: string;
  reference: string;
  pairingId: string;
  baseUrl: string;
  network: string;
};

export function pairingLetter(t: Translator, facts: PairingLetterFacts) {
  const { kind, locale, name, programme, partner, reference, pairingId, baseUrl, network } = facts;
  return {
    kind: `pairing.${kind}`,
    subject: t(`pairing.letter.${kind}.subject`, { programme }),
    body: letterText(t, {
      name,
      paragraphs: [t(`pairing.letter.${kind}.text`, { programme, partner })],
      facts: [
        [t("pairing.letter.programme"), programme],
        [t("pairing.letter.partner"), partner],
      ],
      deed: {
        label: t("pairing.letter.deed"),
        url: `${baseUrl}${localePath(locale, `/pairings/${pairingId}`)}`,
      },
      reference,
      why: t("pairing.letter.why"),
      network,
    }),
  };
}
