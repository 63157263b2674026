import { namedOptions } from "@/components/form/named-options";
import { getLocale, getTranslations } from "next-intl/server";
import { Checkbox, CheckboxGroup, RadioGroup, Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { CourseRulesFields } from "@/components/learning/course-rules";
import { centreName } from "@/components/learning/names";
import { TextLink } from "@/components/ui/link";
import { APPROVAL_LEVELS } from "@/lib/learning/approval/rules";
import { createCourseAction, editCourseAction } from "@/lib/learning/course/actions";
import type { CentreOption, CourseVersionDetail, FieldOption } from "@/lib/learning/course/queries";
import type { RuleCourse } from "@/lib/learning/eligibility/queries";
import type { CompetenceOption } from "@/lib/learning/competence/queries";
import { SUMMARY_MOST, TITLE_MOST } from "@/lib/learning/course/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import { Audience, Locale, Mode } from "@/lib/platform/db/generated/enums";

interface CourseFormProps {
  centre: CentreOption;
  fields: FieldOption[];
  /** That a rule may ask for. */
  courses: RuleCourse[];
  /** The version being written; none for a new course. */
  version?: CourseVersionDetail;
  /** What may be ticked as closed by it. */
  competences: CompetenceOption[];
  /** What a new course begins with, where it is to close a need. */
  begun?: { title: string; summary: string; outcomes: string; fieldIds: string[]; competenceIds: string[] };
  backHref: string;
}

/** Everything a course says; the same form for a first draft and for a later version. */
export async function CourseForm({
  centre,
  fields,
  courses,
  version,
  competences,
  begun,
  backHref,
}: CourseFormProps) {
  const locale = await getLocale();
  const t = await getTranslations("course");
  const tApproval = await getTranslations("approval");
  const tCommon = await getTranslations("common.action");
  return (
    <Form
      action={version ? editCourseAction : createCourseAction}
      noun="course"
      conflict="course_changed_meanwhile"
    >
      {version ? (
        <>
          <input type="hidden" name="versionId" value={version.id} />
          <SeenVersion name="editVersion" value={version.editVersion} />
        </>
      ) : (
        <input type="hidden" name="centreId" value={centre.id} />
      )}
      <p>
        {t("form.centre")}: <strong>{centreName(centre, locale)}</strong>
      </p>
      <TextInput
        name="title"
        label={t("part.title")}
        hint={t("form.titleHint")}
        maxLength={TITLE_MOST}
        defaultValue={version?.title ?? begun?.title}
      />
      <TextArea
        name="summary"
        label={t("part.summary")}
        hint={t("form.summaryHint")}
        maxLength={SUMMARY_MOST}
        rows={2}
        defaultValue={version?.summary ?? begun?.summary}
      />
      <TextArea
        name="description"
        label={t("part.description")}
        hint={t("form.descriptionHint")}
        rows={8}
        defaultValue={version?.description}
      />
      <TextArea
        name="outcomes"
        label={t("part.outcomes")}
        hint={t("form.outcomesHint")}
        rows={5}
        defaultValue={version?.outcomes ?? begun?.outcomes}
      />
      <RadioGroup
        name="mode"
        label={t("part.mode")}
        inline
        options={Object.values(Mode).map((value) => ({ value, label: t(`mode.${value}`) }))}
        defaultValue={version?.mode}
      />
      <TextInput
        name="hours"
        label={t("part.hours")}
        hint={t("form.hoursHint")}
        inputMode="numeric"
        width="short"
        defaultValue={version?.hours}
      />
      <Select
        name="language"
        label={t("part.language")}
        options={Object.values(Locale).map((value) => ({ value, label: t(`language.${value}`) }))}
        defaultValue={version?.language ?? locale}
        placeholder={false}
      />
      <CheckboxGroup
        name="audiences"
        label={t("part.audiences")}
        options={Object.values(Audience).map((value) => ({ value, label: t(`audience.${value}`) }))}
        defaultValue={version?.audiences ?? ["TEACHER"]}
      />
      <CheckboxGroup
        name="fieldIds"
        label={t("part.fields")}
        hint={t("form.fieldsHint")}
        options={namedOptions(fields, locale)}
        defaultValue={version?.fields.map(({ field }) => field.id) ?? begun?.fieldIds}
      />
      <Checkbox
        name="isOpenToAllFields"
        label={t("form.openToAll")}
        defaultChecked={version?.isOpenToAllFields}
      />
      <Checkbox
        name="hasAssessment"
        label={t("form.hasAssessment")}
        defaultChecked={version?.hasAssessment}
      />
      <CheckboxGroup
        name="approvalChain"
        label={t("part.approvals")}
        hint={tApproval("chain.hint")}
        options={APPROVAL_LEVELS.map((value) => ({ value, label: tApproval(`level.${value}`) }))}
        defaultValue={version?.approvalChain}
        optional
      />
      {await CourseRulesFields({ stored: version?.rules, courses })}
      {competences.length > 0 ? (
        <CheckboxGroup
          name="competenceIds"
          label={t("part.competences")}
          hint={t("form.competencesHint")}
          optional
          options={competences.map((one) => ({
            value: one.id,
            label: localName(one, locale),
            hint: [one.field, one.group].flatMap((at) => (at ? [localName(at, locale)] : [])).join(" · "),
          }))}
          defaultValue={version?.competences.map(({ competenceId }) => competenceId) ?? begun?.competenceIds}
        />
      ) : null}
      <FormButtons>
        <SubmitButton>{t("form.save")}</SubmitButton>
        <TextLink href={backHref}>{tCommon("cancel")}</TextLink>
      </FormButtons>
    </Form>
  );
}
