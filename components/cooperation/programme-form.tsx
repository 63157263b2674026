import { getTranslations } from "next-intl/server";
import { Checkbox, CheckboxGroup } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { createProgrammeAction, editProgrammeAction } from "@/lib/cooperation/programme/actions";
import type { ProgrammeDetail } from "@/lib/cooperation/programme/queries/read";
import { SchoolKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

/** A translation of a text, or nothing. */
export function translated(names: unknown, locale: "en" | "az"): string {
  const text = typeof names === "object" && names !== null ? (names as Record<string, unknown>)[locale] : "";
  return typeof text === "string" ? text : "";
}

/** The form of a programme, new or edited; a second editor is shown both answers. */
export async function ProgrammeForm({ locale, programme }: { locale: Locale; programme?: ProgrammeDetail }) {
  const t = await getTranslations("programme.form");
  const tKind = await getTranslations("school.kind");
  const tCommon = await getTranslations("common");
  const back = programme ? routes.managedProgramme(programme.id) : routes.managedProgrammes();
  return (
    <Form
      action={programme ? editProgrammeAction : createProgrammeAction}
      noun="programme"
      conflict="programme_changed_meanwhile"
    >
      {programme ? (
        <>
          <input type="hidden" name="programmeId" value={programme.id} />
          <SeenVersion value={programme.version} />
        </>
      ) : null}
      <TextInput name="name" label={t("name")} defaultValue={programme?.name} maxLength={160} />
      <TextInput
        name="nameEn"
        label={t("nameEn")}
        optional
        lang="en"
        defaultValue={translated(programme?.names, "en")}
      />
      <TextInput
        name="nameAz"
        label={t("nameAz")}
        optional
        lang="az"
        defaultValue={translated(programme?.names, "az")}
      />
      <TextArea
        name="summary"
        label={t("summary")}
        optional
        maxLength={2000}
        defaultValue={programme?.summary}
      />
      <TextArea
        name="summaryEn"
        label={t("summaryEn")}
        optional
        lang="en"
        maxLength={2000}
        defaultValue={translated(programme?.summaries, "en")}
      />
      <TextArea
        name="summaryAz"
        label={t("summaryAz")}
        optional
        lang="az"
        maxLength={2000}
        defaultValue={translated(programme?.summaries, "az")}
      />
      <CheckboxGroup
        name="kinds"
        label={t("kinds")}
        defaultValue={programme?.kinds}
        options={Object.values(SchoolKind).map((kind) => ({ value: kind, label: tKind(kind) }))}
      />
      <TextInput
        name="termYears"
        label={t("termYears")}
        inputMode="numeric"
        width="short"
        defaultValue={programme?.termYears ?? 4}
      />
      <Checkbox
        name="differentProvinces"
        label={t("differentProvinces")}
        defaultChecked={programme?.differentProvinces ?? true}
      />
      <DateFields
        name="profilesDueOn"
        label={t("profilesDueOn")}
        defaultValue={programme ? dayOfDate(programme.profilesDueOn) : null}
      />
      <DateFields
        name="startsOn"
        label={t("startsOn")}
        defaultValue={programme ? dayOfDate(programme.startsOn) : null}
      />
      <TextInput
        name="planDueDay"
        label={t("planDueDay")}
        inputMode="numeric"
        width="short"
        defaultValue={programme?.planDueDay ?? 31}
      />
      <TextInput
        name="planDueMonth"
        label={t("planDueMonth")}
        inputMode="numeric"
        width="short"
        defaultValue={programme?.planDueMonth ?? 10}
      />
      <TextInput
        name="confirmDays"
        label={t("confirmDays")}
        inputMode="numeric"
        width="short"
        defaultValue={programme?.confirmDays ?? 30}
      />
      <TextInput
        name="reviewMonths"
        label={t("reviewMonths")}
        inputMode="numeric"
        width="short"
        defaultValue={programme?.reviewMonths ?? 6}
      />
      <FormButtons>
        <SubmitButton>{t("save")}</SubmitButton>
        <TextLink href={localised(locale, back)}>{tCommon("action.cancel")}</TextLink>
      </FormButtons>
    </Form>
  );
}
