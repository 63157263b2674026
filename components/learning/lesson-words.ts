import { getTranslations } from "next-intl/server";
import type { StepDetail } from "@/lib/learning/lesson/queries/version";

/** Steps as plain text beside those of another version: what each is called, and of the rest what the other does not say. */
export async function lessonWords(
  steps: readonly StepDetail[],
  other: readonly StepDetail[],
): Promise<string> {
  const t = await getTranslations("lesson");
  const head = ({ position, title, kind, minutes }: StepDetail) =>
    `${position}. ${title} · ${t(`kind.${kind}`)} · ${t("list.minutes", { minutes })}`;
  const blocks = (step: StepDetail): string[] => {
    const { shown, passMark, attemptsMost: attempts } = step;
    const isQuiz = shown !== null && passMark !== null && attempts !== null;
    return [
      step.text,
      step.url,
      step.file?.name,
      step.transcript,
      isQuiz ? t("step.quiz", { shown, passMark, attempts }) : null,
      ...step.questions.map(({ text, options }) =>
        [
          text,
          ...options.map((one) => `- ${one.text}${one.isRight ? ` (${t("step.rightAnswer")})` : ""}`),
        ].join("\n"),
      ),
    ].flatMap((block) => block || []);
  };
  const known = new Set(other.flatMap(blocks));
  return steps
    .map((step) => [head(step), ...blocks(step).filter((block) => !known.has(block))].join("\n"))
    .join("\n\n");
}
