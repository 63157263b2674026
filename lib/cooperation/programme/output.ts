import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";

/** Named for a district; a district that waits; a school that has not read. Its words are `programme.letter.<kind>.*`. */
export type GuideLetterKind = "named" | "remindDistrict" | "remindSchool";

export type GuideLetterFacts = {
  kind: GuideLetterKind;
  name: string;
  programme: string;
  district: string;
  link: string;
  network: string;
};

/** To a principal, about a programme's guide on its way down. */
export function guideLetter(
  t: Translator,
  { kind, name, programme, district, link, network }: GuideLetterFacts,
) {
  return {
    kind: `guide.${kind}`,
    subject: t(`programme.letter.${kind}.subject`, { programme }),
    body: letterText(t, {
      name,
      paragraphs: [t(`programme.letter.${kind}.text`, { programme, district })],
      deed: { label: t("programme.letter.deed"), url: link },
      why: t("programme.letter.why"),
      network,
    }),
  };
}
