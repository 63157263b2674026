import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import { localised, routes } from "@/lib/platform/routes";

type Answered = {
  name: string;
  isApproved: boolean;
  title: string;
  reference: string;
  reason: string | null;
  trainingId: string;
  baseUrl: string;
  locale: Locale;
};

/** To whoever brought an external training: the last word, or a no and why. */
export function answerLetter(t: Translator, answered: Answered) {
  const { name, isApproved, title, reference, reason, trainingId, baseUrl, locale } = answered;
  const kind = isApproved ? "approved" : "refused";
  return {
    kind: `external_training.${kind}`,
    subject: t(`passport.letter.${kind}.subject`),
    body: letterText(t, {
      name,
      paragraphs: [
        t(`passport.letter.${kind}.text`, { title }),
        ...(isApproved || reason === null ? [] : [t("passport.letter.reason", { reason })]),
      ],
      deed: {
        label: t("passport.letter.open"),
        url: baseUrl + localised(locale, routes.externalTraining(trainingId)),
      },
      reference,
      why: t("passport.letter.why"),
      network: t("layout.network.name"),
    }),
  };
}
