import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { detachFileAction } from "@/lib/learning/training/actions";
import type { TrainingDetail } from "@/lib/learning/training/queries";
import { formatBytes } from "@/lib/platform/dates/numbers";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";
import type { Locale } from "@/lib/platform/i18n/locales";

interface TrainingFilesProps {
  training: TrainingDetail;
  locale: Locale;
  /** Why the last upload was not taken, from the address. */
  refused: string | null;
}

const REFUSALS = [...FILE_REFUSALS, "alt_text_missing"] as const;

/** Reports and pictures of a training: name, kind, size; pictures are shown with their words. */
export async function TrainingFiles({ training, locale, refused }: TrainingFilesProps) {
  const t = await getTranslations("training");
  const refusal = REFUSALS.find((code) => code === refused);
  return (
    <Section id="files" title={t("page.files")}>
      {refusal ? (
        <Notice tone="red" role="alert">
          {t(`refusal.${refusal}`)}
        </Notice>
      ) : null}
      {training.files.length === 0 ? (
        <p>{t("page.noFiles")}</p>
      ) : (
        <ul className="grid gap-4">
          {training.files.map((file) => {
            const href = `/api/trainings/${training.id}/files/${file.id}`;
            return (
              <li
                key={file.id}
                className="flex flex-wrap items-start justify-between gap-4 border-b border-line pb-3"
              >
                <div>
                  <TextLink href={href}>{file.name}</TextLink>{" "}
                  <span className="text-sm text-ink-soft">
                    {file.contentType.split("/").at(-1)?.split(".").at(-1)}, {formatBytes(file.size, locale)}
                    {file.credit ? ` · ${file.credit}` : null}
                  </span>
                  {file.contentType.startsWith("image/") ? (
                    <img
                      src={href}
                      alt={file.altText ?? ""}
                      className="mt-2 max-h-60 max-w-full rounded-md"
                    />
                  ) : null}
                </div>
                {training.mayEdit ? (
                  <Form action={detachFileAction} noun="training" className="w-auto">
                    <input type="hidden" name="trainingId" value={training.id} />
                    <input type="hidden" name="fileId" value={file.id} />
                    <SubmitButton tone="quiet" size="small">
                      {t("page.detach")}
                      <span className="sr-only"> {file.name}</span>
                    </SubmitButton>
                  </Form>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {training.mayEdit ? (
        <UploadForm
          to={`/api/trainings/${training.id}/files`}
          id="attach"
          noun="training"
          fold={{ summary: t("page.attach") }}
        >
          <input type="hidden" name="trainingId" value={training.id} />
          <TextInput
            name="altText"
            label={t("page.altText")}
            hint={t("page.altTextHint")}
            optional
            maxLength={300}
          />
          <TextInput name="credit" label={t("page.credit")} optional maxLength={120} />
          <FileField name="file" label={t("page.file")} hint={t("page.fileHint")} />
          <SubmitButton tone="secondary">{t("page.attach")}</SubmitButton>
        </UploadForm>
      ) : null}
    </Section>
  );
}
