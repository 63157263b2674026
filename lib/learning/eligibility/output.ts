import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import { localised, routes } from "@/lib/platform/routes";
import type { Rule } from "./rules";

type Waived = {
  locale: Locale;
  name: string;
  title: string;
  rule: Rule;
  reason: string;
  sessionId: string;
  baseUrl: string;
};

/** To whom a rule was set aside for: which, why, and where to apply. */
export function waiverLetter(
  t: Translator,
  { locale, name, title, rule, reason, sessionId, baseUrl }: Waived,
) {
  return {
    kind: "waiver.granted",
    subject: t("eligibility.letter.subject", { title }),
    body: letterText(t, {
      name,
      paragraphs: [t("eligibility.letter.text", { title })],
      facts: [
        [t("eligibility.letter.rule"), t(`eligibility.kind.${rule}`)],
        [t("eligibility.letter.reason"), reason],
      ],
      deed: {
        label: t("eligibility.letter.deed"),
        url: baseUrl + localised(locale, routes.applyToSession(sessionId)),
      },
      why: t("eligibility.letter.why"),
      network: t("layout.network.name"),
    }),
  };
}
