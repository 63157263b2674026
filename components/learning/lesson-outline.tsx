import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import type { StepTitle } from "@/lib/learning/lesson/queries/version";
import { minutesOf } from "@/lib/learning/lesson/rules";

/** What a course's steps are called and how long each takes, for everybody. */
export async function LessonOutline({
  steps,
  lang,
}: {
  steps: readonly StepTitle[];
  lang: string | undefined;
}) {
  if (steps.length === 0) return null;
  const t = await getTranslations("lesson");
  return (
    <Section
      id="lessons"
      title={t("list.title")}
      lead={t("outline.lead", { count: steps.length, minutes: minutesOf(steps) })}
    >
      <ol className="mt-3 grid max-w-measure list-decimal gap-2 pl-6">
        {steps.map((step) => (
          <li key={step.id}>
            <span lang={lang}>{step.title}</span>{" "}
            <span className="text-sm text-ink-soft">
              <Badge>{t(`kind.${step.kind}`)}</Badge> {t("list.minutes", { minutes: step.minutes })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
