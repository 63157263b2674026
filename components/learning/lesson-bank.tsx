import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { LessonQuestionRead } from "@/components/learning/lesson-content";
import { Section } from "@/components/ui/panel";
import { removeQuestionAction, writeQuestionAction } from "@/lib/learning/lesson/actions";
import type { StepDetail } from "@/lib/learning/lesson/queries/version";
import { OPTION_MOST, OPTIONS_MOST, QUESTION_MOST, QUESTIONS_MOST } from "@/lib/learning/lesson/rules";
import type { Locale } from "@/lib/platform/i18n/locales";

interface LessonBankProps {
  step: StepDetail;
  /** Of the course. */
  language: Locale;
  lang: string | undefined;
}

/** The questions of a quiz with their answers, each to be put right on the spot. */
export async function LessonBank({ step, language, lang }: LessonBankProps) {
  const t = await getTranslations("lesson");
  return (
    <Section
      id="bank"
      title={t("bank.title")}
      aside={<span className="text-ink-soft">{t("list.questions", { count: step.questions.length })}</span>}
      lead={t("bank.lead")}
    >
      <ol className="my-4 grid gap-4">
        {step.questions.map((question) => (
          <li key={question.id} className="panel panel-surface grid gap-3">
            <LessonQuestionRead question={question} lang={lang} />
            <QuestionForm stepId={step.id} question={question} language={language} />
          </li>
        ))}
      </ol>
      {step.questions.length < QUESTIONS_MOST ? (
        <QuestionForm
          key={step.questions.length}
          stepId={step.id}
          language={language}
          isNext={step.questions.length < (step.shown ?? 0)}
        />
      ) : null}
    </Section>
  );
}

interface QuestionFormProps {
  stepId: string;
  question?: StepDetail["questions"][number];
  language: Locale;
  isNext?: boolean;
}

async function QuestionForm({ stepId, question, language, isNext }: QuestionFormProps) {
  const t = await getTranslations("lesson.bank");
  const rows = Array.from({ length: OPTIONS_MOST }, (_, index) => question?.options[index]);
  return (
    <div className="grid gap-2">
      <Form
        action={writeQuestionAction}
        noun="lesson"
        id={`question-${question?.id ?? "new"}`}
        fold={{ summary: t(question ? "edit" : "add"), about: question?.text, isNext }}
      >
        <input type="hidden" name="stepId" value={stepId} />
        {question ? <input type="hidden" name="questionId" value={question.id} /> : null}
        <TextArea
          name="text"
          label={t("question")}
          rows={2}
          maxLength={QUESTION_MOST}
          lang={language}
          defaultValue={question?.text}
        />
        <p className="text-sm text-ink-soft">{t("optionsHint")}</p>
        {rows.map((option, index) => (
          <div key={index} className="grid gap-2">
            <TextInput
              name={`options.${index}.text`}
              label={t("option", { number: index + 1 })}
              optional={index > 1}
              maxLength={OPTION_MOST}
              lang={language}
              defaultValue={option?.text}
            />
            <Checkbox
              name={`options.${index}.isRight`}
              label={t("right", { number: index + 1 })}
              defaultChecked={option?.isRight}
            />
          </div>
        ))}
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
      {question ? (
        <Form
          action={removeQuestionAction}
          noun="lesson"
          id={`remove-${question.id}`}
          className="w-auto"
          fieldless
        >
          <input type="hidden" name="questionId" value={question.id} />
          <SubmitButton tone="quiet" size="small">
            {t("remove")}
            <span className="sr-only">: {question.text}</span>
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
