import { getTranslations } from "next-intl/server";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { FileField } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import type { OwnStepPage } from "@/lib/learning/lesson-progress/queries/own";
import { formatInstant, type Reader } from "@/lib/platform/dates/format";
import { formatBytes } from "@/lib/platform/dates/numbers";

const TONES = { HANDED_IN: "amber", ACCEPTED: "green", RETURNED: "red" } as const;

/** What was handed in with the word on each, and the form while one is wanted. */
export async function LessonHandIn({ own, reader }: { own: OwnStepPage; reader: Reader }) {
  const t = await getTranslations("lessonProgress.handIn");
  const { step, handIns, refusal } = own;
  const [newest] = handIns;
  const isWanted = refusal === null && (step.state === "open" || step.state === "returned");
  return (
    <>
      {step.state === "waiting" ? <Notice tone="amber">{t("waiting")}</Notice> : null}
      {handIns.length > 0 ? (
        <Section id="handed-in" title={t("yours")}>
          <ul className="grid gap-4">
            {handIns.map(({ id, status, handedInAt, answer, file }) => (
              <li key={id} className="grid max-w-measure gap-1">
                <p>
                  {file ? (
                    <>
                      <a className="link" href={`/api/hand-ins/${id}`}>
                        {file.name}
                      </a>{" "}
                      ({formatBytes(file.size, reader.locale)})
                    </>
                  ) : (
                    t("gone")
                  )}
                </p>
                <p className="text-ink-soft">{t("row", { when: formatInstant(handedInAt, reader) })}</p>
                <p>
                  <span className={tagClass(TONES[status])}>{t(`status.${status}`)}</span>
                </p>
                {answer ? <p className="prose-lines">{t("answer", { line: answer })}</p> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {isWanted ? (
        <UploadForm to="/api/hand-ins" id="hand-in" noun="lessonProgress">
          <input type="hidden" name="enrolmentId" value={own.id} />
          <input type="hidden" name="stepId" value={step.id} />
          <FileField
            name="file"
            label={t("file")}
            hint={t("fileHint")}
            accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp"
          />
          <FormButtons>
            <SubmitButton>{t(newest ? "again" : "submit")}</SubmitButton>
          </FormButtons>
        </UploadForm>
      ) : null}
    </>
  );
}
