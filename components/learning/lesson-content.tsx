import { getLocale, getTranslations } from "next-intl/server";
import { TextBlocks } from "@/components/learning/text-blocks";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/link";
import { Badge } from "@/components/ui/status-tag";
import type { StepDetail } from "@/lib/learning/lesson/queries/version";
import { formatBytes } from "@/lib/platform/dates/numbers";
import { routes } from "@/lib/platform/routes";

/** A reading's file: its name, how large it is. */
export async function LessonFile({ step }: { step: Pick<StepDetail, "id" | "file"> }) {
  const locale = await getLocale();
  if (!step.file) return null;
  return (
    <p>
      <TextLink href={routes.readingFile(step.id)}>{step.file.name}</TextLink>{" "}
      <span className="text-sm text-ink-soft">{formatBytes(step.file.size, locale)}</span>
    </p>
  );
}

/** Everything a step says, with the right answers: for who decides about it, and for its centre once it is frozen. */
export async function LessonContent({ step, lang }: { step: StepDetail; lang: string | undefined }) {
  const t = await getTranslations("lesson.step");
  const { shown, passMark, attemptsMost: attempts } = step;
  return (
    <div className="grid gap-3">
      {step.text ? <TextBlocks text={step.text} lang={lang} /> : null}
      {step.url ? (
        <p className="break-words">
          <TextLink href={step.url}>{t("open")}</TextLink>{" "}
          <span className="text-sm text-ink-soft">{step.url}</span>
        </p>
      ) : null}
      <LessonFile step={step} />
      {step.transcript ? (
        <Details summary={t("transcript")}>
          <TextBlocks text={step.transcript} lang={lang} />
        </Details>
      ) : null}
      {shown !== null && passMark !== null && attempts !== null ? (
        <p className="text-ink-soft">{t("quiz", { shown, passMark, attempts })}</p>
      ) : null}
      {step.questions.length > 0 ? (
        <ol className="grid list-decimal gap-3 pl-6">
          {step.questions.map((question) => (
            <li key={question.id}>
              <LessonQuestionRead question={question} lang={lang} />
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

interface LessonQuestionReadProps {
  question: StepDetail["questions"][number];
  lang: string | undefined;
}

export async function LessonQuestionRead({ question, lang }: LessonQuestionReadProps) {
  const t = await getTranslations("lesson.step");
  return (
    <div className="grid max-w-measure gap-1">
      <p className="whitespace-pre-line font-[560]" lang={lang}>
        {question.text}
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {question.options.map(({ text, isRight }) => (
          <li key={text}>
            <span lang={lang}>{text}</span> {isRight ? <Badge>{t("rightAnswer")}</Badge> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** All steps of a version one below the other, folded. */
export async function LessonSteps({
  steps,
  lang,
}: {
  steps: readonly StepDetail[];
  lang: string | undefined;
}) {
  const t = await getTranslations("lesson");
  return (
    <ol className="grid gap-3">
      {steps.map((step, index) => (
        <li key={step.id}>
          <Details
            summary={`${index + 1}. ${step.title} · ${t(`kind.${step.kind}`)} · ${t("list.minutes", { minutes: step.minutes })}`}
          >
            <LessonContent step={step} lang={lang} />
          </Details>
        </li>
      ))}
    </ol>
  );
}
