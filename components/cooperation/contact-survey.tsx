import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Section } from "@/components/ui/panel";
import { answerOwnSurveyAction } from "@/lib/cooperation/contact-account/actions";
import { answerByLinkAction } from "@/lib/cooperation/contact-link/actions";
import type { ContactPage } from "@/lib/cooperation/contact-link/queries";
import { QUESTIONS } from "@/lib/cooperation/indicator/rules";
import { formatDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

const SCORES = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));

/** Three questions for a contact, on their personal page; an answer already given stands in the form. */
export async function ContactSurvey({
  survey,
  token,
  locale,
}: {
  survey: NonNullable<ContactPage["survey"]>;
  /** Of the personal link; null for who is signed in. */
  token: string | null;
  locale: Locale;
}) {
  const t = await getTranslations("indicator");
  const [given] = survey.answers;
  const until = formatDate(survey.closesOn, { locale, zone: "UTC" });
  return (
    <Section id="survey" title={t("answer.title")}>
      <p className="mb-4 max-w-measure text-ink-soft">
        {t(given ? "answer.given" : "answer.hint", { until })}
      </p>
      <Form
        action={token === null ? answerOwnSurveyAction : answerByLinkAction}
        noun="indicator"
        id="answer"
        doneText={t("answer.thanks")}
      >
        {token === null ? null : <input type="hidden" name="token" value={token} />}
        <input type="hidden" name="surveyId" value={survey.id} />
        {QUESTIONS.map((question) => (
          <RadioGroup
            key={question}
            name={question}
            label={t(`survey.questionOf.${question}`)}
            inline
            defaultValue={given ? String(given[question]) : undefined}
            options={SCORES}
          />
        ))}
        <TextArea
          name="comment"
          label={t("answer.comment")}
          optional
          rows={3}
          maxLength={500}
          defaultValue={given?.comment}
        />
        <SubmitButton>{t(given ? "answer.change" : "answer.submit")}</SubmitButton>
      </Form>
    </Section>
  );
}
