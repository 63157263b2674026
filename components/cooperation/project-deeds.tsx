import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import {
  moveProjectAction,
  publishProjectAction,
  removePictureAction,
} from "@/lib/cooperation/project/actions";
import type { ProjectDetail } from "@/lib/cooperation/project/queries";
import { needsResult, PROJECT_MOVES } from "@/lib/cooperation/project/rules";
import { keptForm } from "@/lib/platform/kept-form";
import { FILE_REFUSALS } from "@/lib/platform/files/kinds";

interface ProjectDeedsProps {
  project: ProjectDetail;
  /** Why the last picture was not taken, from the address. */
  refused: string | null;
}

/** What its coordinator does with a project: its state, its public page, its picture. */
export async function ProjectDeeds({ project, refused }: ProjectDeedsProps) {
  const t = await getTranslations("project");
  const moves = PROJECT_MOVES[project.status];
  const asksResult = moves.some(needsResult);
  return (
    <Section id="deeds" title={t("deed.title")}>
      <div className="deeds">
        <Form
          action={moveProjectAction}
          noun="project"
          id="move"
          conflict="project_changed_meanwhile"
          fold={{ summary: t("deed.move") }}
        >
          <input type="hidden" name="projectId" value={project.id} />
          <SeenVersion value={project.version} />
          <RadioGroup
            name="to"
            label={t("deed.to")}
            inline
            defaultValue={moves[0]}
            options={moves.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          />
          {asksResult ? (
            <TextArea
              name="result"
              label={t("deed.result")}
              hint={t("deed.resultHint")}
              optional
              rows={5}
              maxLength={4000}
              defaultValue={project.result}
            />
          ) : null}
          <SubmitButton>{t("deed.move")}</SubmitButton>
        </Form>
        <Form
          action={publishProjectAction}
          noun="project"
          id="publish"
          conflict="project_changed_meanwhile"
          fold={{
            summary: t(project.isPublic ? "deed.withdraw" : "deed.publish"),
            lead: <p>{t(project.isPublic ? "deed.withdrawText" : "deed.publishText")}</p>,
          }}
        >
          <input type="hidden" name="projectId" value={project.id} />
          <SeenVersion value={project.version} />
          <input type="hidden" name="isPublic" value={String(!project.isPublic)} />
          <SubmitButton tone={project.isPublic ? "danger" : "primary"}>
            {t(project.isPublic ? "deed.withdraw" : "deed.publish")}
          </SubmitButton>
        </Form>
        <PictureDeeds project={project} refused={refused} />
      </div>
    </Section>
  );
}

const REFUSALS = [...FILE_REFUSALS, "alt_text_missing"] as const;

async function PictureDeeds({ project, refused }: ProjectDeedsProps) {
  const t = await getTranslations("project");
  const tFile = await getTranslations("file.refusal");
  const kept = await keptForm();
  const refusal = REFUSALS.find((code) => code === refused);
  return (
    <Details
      summary={t(project.picture ? "deed.changePicture" : "deed.setPicture")}
      open={refusal !== undefined || kept?.form === "picture"}
    >
      {refusal ? (
        <Notice tone="red" role="alert">
          {refusal === "alt_text_missing" ? t("refusal.alt_text_missing") : tFile(refusal)}
        </Notice>
      ) : null}
      <UploadForm to={`/api/projects/${project.id}/picture`} id="picture" noun="project">
        <input type="hidden" name="projectId" value={project.id} />
        <TextInput name="altText" label={t("deed.altText")} hint={t("deed.altTextHint")} maxLength={300} />
        <TextInput name="credit" label={t("deed.credit")} optional maxLength={120} />
        <FileField
          name="file"
          label={t("deed.file")}
          hint={t("deed.fileHint")}
          accept=".jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp"
        />
        <SubmitButton tone="secondary">
          {t(project.picture ? "deed.changePicture" : "deed.setPicture")}
        </SubmitButton>
      </UploadForm>
      {project.picture ? (
        <Form action={removePictureAction} noun="project" className="mt-6">
          <input type="hidden" name="projectId" value={project.id} />
          <SubmitButton tone="quiet">{t("deed.removePicture")}</SubmitButton>
        </Form>
      ) : null}
    </Details>
  );
}
