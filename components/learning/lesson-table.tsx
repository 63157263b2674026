import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { moveStepAction } from "@/lib/learning/lesson/actions";
import type { CourseSteps, StepDetail } from "@/lib/learning/lesson/queries/version";
import { isBankTooSmall } from "@/lib/learning/lesson/rules";
import { localised, routes } from "@/lib/platform/routes";

/** The steps in their order, each a way to its own page; while the version is written, with buttons to move them. */
export async function LessonTable({ courseId, steps, mayEdit, version }: CourseSteps) {
  const locale = await getLocale();
  const t = await getTranslations("lesson");
  const lang = version.language === locale ? undefined : version.language;
  const list = (
    <ol className="grid w-full gap-3">
      {steps.map((step, index) => {
        const about = t("list.about", { number: index + 1, title: step.title });
        return (
          <li key={step.id} className="panel panel-surface flex flex-wrap items-center gap-x-6 gap-y-3">
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <span>
                <span className="tabular-nums text-ink-soft">{index + 1}. </span>
                <TextLink href={localised(locale, routes.courseStep(courseId, step.id))}>
                  <span lang={lang}>{step.title}</span>
                </TextLink>
              </span>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
                <Badge>{t(`kind.${step.kind}`)}</Badge>
                <span className="tabular-nums">{t("list.minutes", { minutes: step.minutes })}</span>
                {step.kind === "QUIZ" ? <Bank step={step} /> : null}
                {step.file ? <span>{step.file.name}</span> : null}
              </span>
            </div>
            {mayEdit && steps.length > 1 ? (
              <span className="flex gap-2">
                {(["up", "down"] as const).map((direction) =>
                  index === (direction === "up" ? 0 : steps.length - 1) ? null : (
                    <Button
                      key={direction}
                      name="move"
                      value={`${direction}.${step.id}`}
                      size="small"
                      label={`${t(`list.${direction}`)}: ${about}`}
                    >
                      {t(`list.${direction}`)}
                    </Button>
                  ),
                )}
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
  if (!mayEdit) return list;
  return (
    <Form action={moveStepAction} noun="lesson" id="order" fieldless>
      {list}
    </Form>
  );
}

async function Bank({ step: { questions, shown } }: { step: StepDetail }) {
  const t = await getTranslations("lesson.list");
  const count = questions.length;
  return isBankTooSmall({ shown, questionCount: count }) ? (
    <StatusTag tone="amber">{t("fewQuestions", { shown: shown ?? 0, count })}</StatusTag>
  ) : (
    <span>{t("questions", { count })}</span>
  );
}
