import { getTranslations } from "next-intl/server";
import type { StepDetail } from "@/lib/learning/lesson/queries/version";

/** Steps as plain text, all they say: for laying two versions side by side. */
export async function lessonWords(steps: readonly StepDetail[]): Promise<string> {
  const t = await getTranslations("lesson");
  return steps
    .map((step) => {
      const { shown, passMark, attemptsMost: attempts } = step;
      const isQuiz = shown !== null && passMark !== null && attempts !== null;
      return [
        `${step.title} · ${t(`kind.${step.kind}`)} · ${t("list.minutes", { minutes: step.minutes })}`,
        step.text,
        step.url,
        step.file?.name,
        step.transcript,
        isQuiz ? t("step.quiz", { shown, passMark, attempts }) : null,
        ...step.questions.flatMap(({ text, options }) => [
          text,
          ...options.map((one) => `- ${one.text}${one.isRight ? ` (${t("step.rightAnswer")})` : ""}`),
        ]),
      ]
        .filter(Boolean)
        .join("\n");
    })
    .join("\n\n");
}
