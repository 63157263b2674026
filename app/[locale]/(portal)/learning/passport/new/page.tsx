import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { namedOptions } from "@/components/form/named-options";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { canKeepPassport } from "@/lib/learning/passport/policy";
import { getExternal, listApprovingCentres } from "@/lib/learning/passport/queries/external";
import { listCoveredFieldOptions } from "@/lib/network/field/queries";
import { getToday } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { Mode } from "@/lib/platform/db/generated/enums";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("passport.external"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  if (!canKeepPassport(actor)) notFound();
  const from = readId((await searchParams).from);
  const [today, before] = await Promise.all([getToday(actor, now), from ? getExternal(actor, from) : null]);
  const known = before?.isOwn ? before : null;
  const [centres, fields] = await Promise.all([
    listApprovingCentres(actor, today),
    listCoveredFieldOptions(actor, today),
  ]);
  const t = await getTranslations("passport");
  const tMode = await getTranslations("course.mode");
  const tCommon = await getTranslations("common.action");
  return (
    <>
      <PageHeading
        title={t("external.new")}
        lead={t("external.newLead")}
        crumbs={[{ href: localised(locale, routes.passport()), label: t("page.title") }]}
      />
      {actor.schoolId === null ? (
        <Notice tone="amber">{t("refusal.external_without_school")}</Notice>
      ) : (
        <UploadForm to="/api/passport/external" id="external-form" noun="passport">
          <TextInput
            name="title"
            label={t("external.training")}
            maxLength={200}
            defaultValue={known?.title}
          />
          <TextInput
            name="providerName"
            label={t("external.provider")}
            maxLength={200}
            defaultValue={known?.providerName}
          />
          <RadioGroup
            name="mode"
            label={t("external.mode")}
            inline
            defaultValue={known?.mode ?? "FACE_TO_FACE"}
            options={Object.values(Mode).map((mode) => ({ value: mode, label: tMode(mode) }))}
          />
          <DateFields
            name="startsOn"
            label={t("external.startsOn")}
            defaultValue={known ? dayOfDate(known.startsOn) : null}
          />
          <DateFields
            name="endsOn"
            label={t("external.endsOn")}
            defaultValue={known ? dayOfDate(known.endsOn) : null}
          />
          <TextInput
            name="hours"
            label={t("external.hours")}
            inputMode="numeric"
            width="short"
            maxLength={4}
            defaultValue={known?.hours}
          />
          <CheckboxGroup
            name="fieldIds"
            label={t("external.fields")}
            optional
            defaultValue={known?.fields.map(({ field }) => field.id)}
            options={namedOptions(fields, locale)}
          />
          <Select
            name="centreId"
            label={t("external.centre")}
            hint={t("external.centreHint")}
            defaultValue={known?.centreId}
            options={centres.map(({ id, shortName, shortNames }) => ({
              value: id,
              label: localName({ name: shortName, names: shortNames }, locale),
            }))}
          />
          <TextArea
            name="note"
            label={t("external.note")}
            hint={t("external.noteHint")}
            optional
            maxLength={2000}
            defaultValue={known?.note}
          />
          <FileField
            name="file"
            label={t("external.evidence")}
            hint={t("external.evidenceHint")}
            accept=".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp"
          />
          <FormButtons>
            <SubmitButton>{t("external.submit")}</SubmitButton>
            <TextLink href={localised(locale, routes.passport())}>{tCommon("cancel")}</TextLink>
          </FormButtons>
        </UploadForm>
      )}
    </>
  );
}
