import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { createProjectAction, editProjectAction } from "@/lib/cooperation/project/actions";
import type { PartnershipOption, ProjectDetail } from "@/lib/cooperation/project/queries";
import { needsResult, PROJECT_TITLE_MAX } from "@/lib/cooperation/project/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

interface ProjectFormProps {
  locale: Locale;
  /** What is edited, or the centre that a new one is opened at. */
  project?: ProjectDetail;
  centreId?: string;
  partnerships: PartnershipOption[];
  /** Ticked already in a new one. */
  chosen?: string | null;
  today: Day;
}

/** The form of a joint project, new or edited. */
export async function ProjectForm({
  locale,
  project,
  centreId,
  partnerships,
  chosen,
  today,
}: ProjectFormProps) {
  const t = await getTranslations("project.form");
  const tCommon = await getTranslations("common.action");
  const ticked = project?.partnerships.map(({ partnership }) => partnership.id) ?? (chosen ? [chosen] : []);
  return (
    <Form
      action={project ? editProjectAction : createProjectAction}
      noun="project"
      conflict="project_changed_meanwhile"
    >
      {project ? (
        <>
          <input type="hidden" name="projectId" value={project.id} />
          <SeenVersion value={project.version} />
        </>
      ) : (
        <input type="hidden" name="centreId" value={centreId} />
      )}
      <TextInput
        name="title"
        label={t("title")}
        defaultValue={project?.title}
        maxLength={PROJECT_TITLE_MAX}
      />
      <TextArea
        name="summary"
        label={t("summary")}
        hint={t("summaryHint")}
        rows={7}
        maxLength={4000}
        defaultValue={project?.summary}
      />
      <CheckboxGroup
        name="partnershipIds"
        label={t("partnerships")}
        hint={t("partnershipsHint")}
        defaultValue={ticked}
        options={partnerships.map(({ id, reference, partner }) => ({
          value: id,
          label: partner.name,
          hint: reference,
        }))}
      />
      <DateFields
        name="startsOn"
        label={t("startsOn")}
        defaultValue={project ? dayOfDate(project.startsOn) : today}
      />
      <DateFields
        name="endsOn"
        label={t("endsOn")}
        hint={t("endsOnHint")}
        defaultValue={project && dayOfDate(project.endsOn)}
      />
      {project ? (
        <TextArea
          name="result"
          label={t("result")}
          hint={t("resultHint")}
          optional={!needsResult(project.status)}
          rows={6}
          maxLength={4000}
          defaultValue={project.result}
        />
      ) : null}
      <FormButtons>
        <SubmitButton>{t("save")}</SubmitButton>
        <TextLink
          href={localised(locale, project ? routes.managedProject(project.id) : routes.managedProjects())}
        >
          {tCommon("cancel")}
        </TextLink>
      </FormButtons>
    </Form>
  );
}
