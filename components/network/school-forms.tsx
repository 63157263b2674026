import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { CheckboxGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { FoldedFields } from "@/components/form/folded-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import {
  closeSchoolAction,
  confirmSchoolAction,
  editSchoolAction,
  reopenSchoolAction,
} from "@/lib/network/school/actions";
import type { SchoolDetail } from "@/lib/network/school/queries";
import { CLOSE_REASON_MAX, SCHOOL_NAME_MAX } from "@/lib/network/school/rules";
import { SchoolKind } from "@/lib/platform/db/generated/enums";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

interface SchoolEditFormProps {
  school: SchoolDetail;
  locale: Locale;
  districts: readonly { id: string; name: string }[];
  fields: readonly (Named & { id: string })[];
  /** Name, kind and district are changed by the ministry; for others they go along as they are. */
  mayRename: boolean;
}

/** A school's facts to edit, by whoever keeps them. */
export async function SchoolEditForm({ school, locale, districts, fields, mayRename }: SchoolEditFormProps) {
  const t = await getTranslations("school");
  const collator = new Intl.Collator(locale);
  const options = namedOptions(fields, locale).sort((a, b) => collator.compare(a.label, b.label));
  const taught = school.fields.map(({ field }) => field);
  return (
    <Form
      action={editSchoolAction}
      noun="school"
      id="edit"
      conflict="school_changed_meanwhile"
      doneText={t("page.saved")}
    >
      <input type="hidden" name="schoolId" value={school.id} />
      <SeenVersion value={school.version} />
      {mayRename ? (
        <>
          <TextInput
            name="name"
            label={t("page.name")}
            defaultValue={school.name}
            maxLength={SCHOOL_NAME_MAX}
          />
          <Select
            name="kind"
            label={t("national.kind")}
            placeholder={false}
            options={Object.values(SchoolKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            defaultValue={school.kind}
          />
          <Select
            name="districtId"
            label={t("national.column.district")}
            optional
            placeholder={t("page.noDistrict")}
            options={districts.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={school.districtId}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="name" value={school.name} />
          <input type="hidden" name="kind" value={school.kind} />
          <input type="hidden" name="districtId" value={school.districtId ?? ""} />
          <p className="text-ink-soft">{t("page.registerFacts")}</p>
        </>
      )}
      <TextInput
        name="address"
        label={t("page.address")}
        optional
        defaultValue={school.address}
        autoComplete="off"
      />
      <TextInput
        name="phone"
        label={t("page.phone")}
        optional
        type="tel"
        width="medium"
        defaultValue={school.phone}
        autoComplete="off"
      />
      <TextInput
        name="website"
        label={t("page.website")}
        optional
        type="url"
        defaultValue={school.website}
        autoComplete="off"
      />
      <div className="grid gap-2">
        {taught.length > 0 ? <p>{taught.map((field) => localName(field, locale)).join(", ")}</p> : null}
        <FoldedFields summary={t("page.fields")} names={["fieldIds"]}>
          <CheckboxGroup
            name="fieldIds"
            label={t("page.fieldsHint")}
            options={options}
            defaultValue={taught.map(({ id }) => id)}
            inline
          />
        </FoldedFields>
      </div>
      <FormButtons>
        <SubmitButton>{t("page.save")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** "These facts are right today", said of the version on the page. */
export async function SchoolConfirmForm({ school }: { school: Pick<SchoolDetail, "id" | "version"> }) {
  const t = await getTranslations("school.page");
  return (
    <Form action={confirmSchoolAction} noun="school" id="confirm" doneText={t("confirmed")}>
      <input type="hidden" name="schoolId" value={school.id} />
      <input type="hidden" name="version" value={school.version} />
      <FormButtons>
        <SubmitButton tone="secondary">{t("confirm")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** The ministry says when and why a school closed. */
export async function SchoolCloseForm({ school, today }: { school: { id: string }; today: Date }) {
  const t = await getTranslations("school.close");
  return (
    <Form
      action={closeSchoolAction}
      noun="school"
      id="close"
      fold={{ summary: t("title"), lead: <p className="max-w-measure">{t("text")}</p> }}
    >
      <input type="hidden" name="schoolId" value={school.id} />
      <DateFields name="closedOn" label={t("day")} defaultValue={today.toISOString().slice(0, 10)} />
      <TextInput name="reason" label={t("reason")} maxLength={CLOSE_REASON_MAX} />
      <FormButtons>
        <SubmitButton tone="danger">{t("submit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

export async function SchoolReopenForm({ school }: { school: { id: string } }) {
  const t = await getTranslations("school.close");
  return (
    <Form action={reopenSchoolAction} noun="school" id="reopen">
      <input type="hidden" name="schoolId" value={school.id} />
      <p className="max-w-measure">{t("reopenText")}</p>
      <FormButtons>
        <SubmitButton tone="secondary">{t("reopen")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
