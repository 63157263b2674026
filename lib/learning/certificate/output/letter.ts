import type { CertificateKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { localised, routes } from "@/lib/platform/routes";

type LetterFacts = { number: string; code: string; courseTitle: string; baseUrl: string };

/** The letter that tells a holder; subject and body in the reader's language, no personal data in the subject. */
export async function writeCertificateLetter(
  locale: Locale,
  { number, code, courseTitle, kind, baseUrl }: LetterFacts & { kind: CertificateKind },
): Promise<{ subject: string; body: string }> {
  const t = await translatorFor(locale);
  const link = `${baseUrl}${localised(locale, routes.certificate(code))}`;
  return {
    subject: t("certificate.letter.subject", { number }),
    body: [
      t(`certificate.letter.body.${kind}`, { number, course: courseTitle }),
      `${t("certificate.letter.deed")}:\n${link}`,
      t("certificate.letter.why"),
    ].join("\n\n"),
  };
}

/** To a holder whose name changed: the new certificate, and that the old one is superseded. */
export async function writeReissueLetter(
  locale: Locale,
  { number, code, courseTitle, baseUrl }: LetterFacts,
): Promise<{ subject: string; body: string }> {
  const t = await translatorFor(locale);
  const link = `${baseUrl}${localised(locale, routes.certificate(code))}`;
  return {
    subject: t("certificate.letter.subject", { number }),
    body: [
      t("certificate.letter.reissued", { number, course: courseTitle }),
      `${t("certificate.letter.deed")}:\n${link}`,
      t("certificate.letter.whyReissued"),
    ].join("\n\n"),
  };
}
