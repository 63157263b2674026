import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { LessonFile } from "@/components/learning/lesson-content";
import { Section } from "@/components/ui/panel";
import { detachReadingAction } from "@/lib/learning/lesson/actions";
import type { StepDetail } from "@/lib/learning/lesson/queries/version";

/** The file of a reading: what is there, and a way to put another in its place. */
export async function LessonFileForm({ step }: { step: StepDetail }) {
  const t = await getTranslations("lesson.file");
  return (
    <Section id="file" title={t("title")}>
      {step.file ? (
        <div className="my-3 flex flex-wrap items-center gap-4">
          <LessonFile step={step} />
          <Form action={detachReadingAction} noun="lesson" id="detach" className="w-auto" fieldless>
            <input type="hidden" name="stepId" value={step.id} />
            <SubmitButton tone="quiet" size="small">
              {t("detach")}
              <span className="sr-only"> {step.file.name}</span>
            </SubmitButton>
          </Form>
        </div>
      ) : (
        <p className="my-3">{t("none")}</p>
      )}
      <UploadForm
        to="/api/lesson-steps/file"
        id="attach"
        noun="lesson"
        fold={{ summary: t(step.file ? "replace" : "attach") }}
      >
        <input type="hidden" name="stepId" value={step.id} />
        <FileField name="file" label={t("field")} hint={t("hint")} />
        <div>
          <SubmitButton tone="secondary">{t(step.file ? "replace" : "attach")}</SubmitButton>
        </div>
      </UploadForm>
    </Section>
  );
}
