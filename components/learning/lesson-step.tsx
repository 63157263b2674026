import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextBlocks } from "@/components/learning/text-blocks";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/panel";
import { finishStepAction } from "@/lib/learning/lesson-progress/actions";
import type { OwnStepPage } from "@/lib/learning/lesson-progress/queries/own";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

type Props = { own: OwnStepPage; locale: Locale };

/** What a step holds, whatever its kind: words, a link, a file, a transcript. */
export async function LessonContent({ own, locale }: Props) {
  const t = await getTranslations("lessonProgress");
  const { text, url, transcript, file, kind, id } = own.step;
  const lang = own.course.language === locale ? undefined : own.course.language;
  return (
    <>
      {text ? (
        kind === "FILE" ? (
          <Section id="task" title={t("handIn.what")}>
            <TextBlocks text={text} lang={lang} />
          </Section>
        ) : (
          <TextBlocks text={text} lang={lang} />
        )
      ) : null}
      {url || file ? (
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-3">
            {url ? (
              <LinkButton href={url}>{t(kind === "VIDEO" ? "step.video" : "step.link")}</LinkButton>
            ) : null}
            {file ? (
              <LinkButton href={`/api/learning/${own.id}/steps/${id}`} download>
                {t("step.file", { name: file.name })}
              </LinkButton>
            ) : null}
          </div>
          {url ? <p className="text-sm text-ink-soft">{t("step.elsewhere")}</p> : null}
        </div>
      ) : null}
      {transcript ? (
        <Section id="transcript" title={t("step.transcript")}>
          <TextBlocks text={transcript} lang={lang} />
        </Section>
      ) : null}
    </>
  );
}

/** The reader's own word, for what is read or watched. */
export async function FinishStep({ own }: { own: OwnStepPage }) {
  const { kind, isDone, id } = own.step;
  if (own.refusal !== null || isDone || (kind !== "READING" && kind !== "VIDEO")) return null;
  const t = await getTranslations("lessonProgress.step");
  return (
    <Form action={finishStepAction} noun="lessonProgress" id="finish" fieldless>
      <input type="hidden" name="enrolmentId" value={own.id} />
      <input type="hidden" name="stepId" value={id} />
      <FormButtons>
        <SubmitButton>{t(kind === "VIDEO" ? "finishVideo" : "finishReading")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** To the step before and the one after. */
export async function AroundStep({ own, locale }: Props) {
  const t = await getTranslations("lessonProgress.step");
  const { before, after, step } = own;
  const to = (id: string) => localised(locale, routes.ownLesson(own.id, id));
  return (
    <nav aria-label={t("around")} className="mt-8 flex flex-wrap items-center gap-3">
      {before ? <LinkButton href={to(before.id)}>{t("before", { title: before.title })}</LinkButton> : null}
      {after ? (
        <LinkButton href={to(after.id)} tone={step.isDone ? "primary" : "secondary"}>
          {t("after", { title: after.title })}
        </LinkButton>
      ) : null}
      <a className="link" href={localised(locale, routes.ownLessons(own.id))}>
        {t("list")}
      </a>
    </nav>
  );
}
