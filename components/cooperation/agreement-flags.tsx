import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { answerFlagAction } from "@/lib/cooperation/agreement/actions";
import type { AgreementDetail } from "@/lib/cooperation/agreement/queries";
import { formatShortInstant } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

interface AgreementFlagsProps {
  agreement: AgreementDetail;
  locale: Locale;
  zone: string;
}

/** What the partner's contact said is wrong, and what was answered. */
export async function AgreementFlags({ agreement, locale, zone }: AgreementFlagsProps) {
  const t = await getTranslations("agreement.flag");
  if (agreement.flags.length === 0) return null;
  const when = (at: Date) => formatShortInstant(at, { locale, zone });
  return (
    <Section id="flags" title={t("title")}>
      <ul className="plain-list">
        {agreement.flags.map((flag) => (
          <li key={flag.id} className="mb-6 border-b border-line pb-4">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <strong>{t("said", { who: flag.contact.name, when: when(flag.raisedAt) })}</strong>
              {flag.answeredAt ? null : <StatusTag tone="amber">{t("open")}</StatusTag>}
            </p>
            <p className="max-w-measure whitespace-pre-line">{flag.text}</p>
            {flag.answeredAt ? (
              <div className="mt-2 border-l-4 border-line pl-4">
                <p className="text-sm text-ink-soft">{t("answered", { when: when(flag.answeredAt) })}</p>
                <p className="max-w-measure whitespace-pre-line">{flag.answer}</p>
              </div>
            ) : null}
            {agreement.mayWork && !flag.answeredAt ? (
              <Form action={answerFlagAction} noun="agreement" id={`flag-${flag.id}`} className="mt-3">
                <input type="hidden" name="flagId" value={flag.id} />
                <TextArea name="answer" label={t("answer")} hint={t("answerHint")} maxLength={2000} />
                <div>
                  <SubmitButton>{t("submit")}</SubmitButton>
                </div>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
