import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { addStepAction, editStepAction } from "@/lib/learning/lesson/actions";
import type { CourseSteps, StepDetail } from "@/lib/learning/lesson/queries/version";
import { STEP_TITLE_MOST } from "@/lib/learning/lesson/rules";
import type { LessonKind } from "@/lib/platform/db/generated/enums";

interface LessonFormProps {
  version: CourseSteps["version"];
  kind: LessonKind;
  /** The step being put right; none for a new one. */
  step?: StepDetail;
  backHref: string;
}

/** What a step of one kind says. */
export async function LessonForm({ version, kind, step, backHref }: LessonFormProps) {
  const t = await getTranslations("lesson.form");
  const tCommon = await getTranslations("common.action");
  const lang = version.language;
  const number = (name: "shown" | "passMark" | "attemptsMost", usual: number) => (
    <TextInput
      name={name}
      label={t(name)}
      inputMode="numeric"
      width="short"
      defaultValue={step?.[name] ?? usual}
    />
  );
  return (
    <Form
      action={step ? editStepAction : addStepAction}
      noun="lesson"
      id="step"
      conflict={step ? "course_changed_meanwhile" : undefined}
    >
      <input type="hidden" name="kind" value={kind} />
      {step ? (
        <>
          <input type="hidden" name="stepId" value={step.id} />
          <SeenVersion name="editVersion" value={version.editVersion} />
        </>
      ) : (
        <input type="hidden" name="versionId" value={version.id} />
      )}
      <TextInput
        name="title"
        label={t("title")}
        lang={lang}
        maxLength={STEP_TITLE_MOST}
        defaultValue={step?.title}
      />
      <TextInput
        name="minutes"
        label={t("minutes")}
        hint={t("minutesHint")}
        inputMode="numeric"
        width="short"
        defaultValue={step?.minutes}
      />
      {kind === "VIDEO" ? (
        <TextInput name="url" label={t("videoUrl")} type="url" inputMode="url" defaultValue={step?.url} />
      ) : null}
      <TextArea
        name="text"
        label={t(`text.${kind}`)}
        hint={t(`textHint.${kind}`)}
        optional={kind !== "FILE"}
        rows={kind === "READING" ? 14 : kind === "FILE" ? 8 : 3}
        lang={lang}
        defaultValue={step?.text}
      />
      {kind === "READING" ? (
        <TextInput
          name="url"
          label={t("readingUrl")}
          optional
          type="url"
          inputMode="url"
          defaultValue={step?.url}
        />
      ) : null}
      {kind === "VIDEO" ? (
        <TextArea
          name="transcript"
          label={t("transcript")}
          hint={t("transcriptHint")}
          rows={14}
          lang={lang}
          defaultValue={step?.transcript}
        />
      ) : null}
      {kind === "QUIZ" ? (
        <>
          {number("shown", 5)}
          {number("passMark", 70)}
          {number("attemptsMost", 3)}
        </>
      ) : null}
      <FormButtons>
        <SubmitButton>{t(step ? "save" : "add")}</SubmitButton>
        <TextLink href={backHref}>{tCommon("cancel")}</TextLink>
      </FormButtons>
    </Form>
  );
}
