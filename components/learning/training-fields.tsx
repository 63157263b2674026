import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { editTrainingAction, logTrainingAction } from "@/lib/learning/training/actions";
import type { TrainingDetail } from "@/lib/learning/training/queries";
import { Mode, TrainingScope } from "@/lib/platform/db/generated/enums";
import { byLocalName, localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface TrainingFormProps {
  locale: Locale;
  /** Where a new one is logged: one of the actor's centres, or several to choose from. */
  centres: (Named & { id: string })[];
  training?: TrainingDetail;
  countries: (Named & { code: string })[];
  homeCountry: string;
  fields: (Named & { id: string; code: string })[];
}

/** The form of a logged training, new or edited. */
export async function TrainingForm({
  locale,
  centres,
  training,
  countries,
  homeCountry,
  fields,
}: TrainingFormProps) {
  const t = await getTranslations("training");
  const tCourse = await getTranslations("course");
  const tCommon = await getTranslations("common");
  const day = (date: Date | undefined) => date?.toISOString().slice(0, 10);
  return (
    <Form
      action={training ? editTrainingAction : logTrainingAction}
      noun="training"
      conflict="training_changed_meanwhile"
    >
      {training ? (
        <>
          <input type="hidden" name="trainingId" value={training.id} />
          <SeenVersion value={training.version} />
        </>
      ) : centres.length === 1 ? (
        <input type="hidden" name="centreId" value={centres[0]?.id} />
      ) : (
        <Select name="centreId" label={t("page.centre")} options={namedOptions(centres, locale)} />
      )}
      <TextInput name="topic" label={t("page.topic")} defaultValue={training?.topic} maxLength={200} />
      <RadioGroup
        name="scope"
        label={t("page.scope")}
        inline
        defaultValue={training?.scope}
        options={Object.values(TrainingScope).map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
      />
      <Select
        name="countryCode"
        label={t("page.country")}
        defaultValue={training?.country.code.trim() ?? homeCountry}
        options={countries.toSorted(byLocalName(locale)).map((country) => ({
          value: country.code.trim(),
          label: localName(country, locale),
        }))}
      />
      <TextInput
        name="place"
        label={t("page.place")}
        optional
        defaultValue={training?.place}
        maxLength={120}
      />
      <TextInput name="hostName" label={t("page.host")} defaultValue={training?.hostName} maxLength={200} />
      <RadioGroup
        name="mode"
        label={t("page.mode")}
        inline
        defaultValue={training?.mode ?? "FACE_TO_FACE"}
        options={Object.values(Mode).map((mode) => ({ value: mode, label: tCourse(`mode.${mode}`) }))}
      />
      <DateFields name="startsOn" label={t("page.startsOn")} defaultValue={day(training?.startsOn)} />
      <DateFields name="endsOn" label={t("page.endsOn")} defaultValue={day(training?.endsOn)} />
      <TextInput
        name="hours"
        label={t("page.hours")}
        inputMode="numeric"
        defaultValue={training?.hours}
        maxLength={4}
      />
      <CheckboxGroup
        name="fieldIds"
        label={t("page.fields")}
        hint={t("page.fieldsHint")}
        optional
        defaultValue={training?.fields.map(({ field }) => field.id)}
        options={namedOptions(fields, locale)}
      />
      <TextArea
        name="report"
        label={t("page.report")}
        hint={t("page.reportHint")}
        optional
        rows={8}
        maxLength={8000}
        defaultValue={training?.report}
      />
      <FormButtons>
        <SubmitButton>{t("page.save")}</SubmitButton>
        <TextLink href={localised(locale, training ? routes.training(training.id) : routes.trainings())}>
          {tCommon("action.cancel")}
        </TextLink>
      </FormButtons>
    </Form>
  );
}
