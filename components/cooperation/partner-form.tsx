import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { Checkbox, CheckboxGroup, Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { createPartnerAction, editPartnerAction } from "@/lib/cooperation/partner/actions";
import type { PartnerDetail } from "@/lib/cooperation/partner/queries";
import { PARTNER_NAME_MAX } from "@/lib/cooperation/partner/rules";
import { PartnerKind } from "@/lib/platform/db/generated/enums";
import { byLocalName, localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface PartnerFormProps {
  locale: Locale;
  partner?: PartnerDetail;
  /** What was searched for: the name of the new one. */
  typed?: string;
  countries: (Named & { code: string })[];
  homeCountry: string;
  provinces: (Named & { id: string })[];
  districts: { id: string; name: string; provinceId: string }[];
  fields: (Named & { id: string })[];
}

/** The form of a partner, new or edited. */
export async function PartnerForm(props: PartnerFormProps) {
  const { locale, partner, typed, countries, homeCountry, provinces, districts, fields } = props;
  const t = await getTranslations("partner.page");
  const tKind = await getTranslations("partner.kind");
  const tCommon = await getTranslations("common");
  const provinceName = new Map(provinces.map((province) => [province.id, localName(province, locale)]));
  const back = partner ? routes.keptPartner(partner.id) : routes.keptPartners();
  return (
    <Form action={partner ? editPartnerAction : createPartnerAction} noun="partner">
      {partner ? (
        <>
          <input type="hidden" name="partnerId" value={partner.id} />
          <input type="hidden" name="version" value={partner.version} />
        </>
      ) : null}
      <TextInput
        name="name"
        label={t("name")}
        defaultValue={partner?.name ?? typed}
        maxLength={PARTNER_NAME_MAX}
      />
      <Select
        name="kind"
        label={t("kind")}
        defaultValue={partner?.kind}
        options={Object.values(PartnerKind).map((kind) => ({ value: kind, label: tKind(kind) }))}
      />
      <TextInput
        name="taxNumber"
        label={t("taxNumber")}
        hint={t("taxNumberHint")}
        optional
        inputMode="numeric"
        width="medium"
        maxLength={10}
        defaultValue={partner?.taxNumber}
      />
      <Select
        name="countryCode"
        label={t("country")}
        defaultValue={partner?.countryCode.trim() ?? homeCountry}
        options={countries.toSorted(byLocalName(locale)).map((country) => ({
          value: country.code.trim(),
          label: localName(country, locale),
        }))}
      />
      <Select
        name="provinceId"
        label={t("province")}
        optional
        placeholder="–"
        defaultValue={partner?.provinceId}
        options={namedOptions(provinces, locale)}
      />
      <Select
        name="districtId"
        label={t("district")}
        optional
        placeholder="–"
        defaultValue={partner?.districtId}
        options={districts.map(({ id, name, provinceId }) => ({
          value: id,
          label: `${provinceName.get(provinceId) ?? ""} – ${name}`,
        }))}
      />
      <TextInput
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        optional
        maxLength={120}
        defaultValue={partner?.place}
      />
      <TextInput
        name="address"
        label={t("address")}
        optional
        maxLength={300}
        defaultValue={partner?.address}
      />
      <TextInput
        name="website"
        type="url"
        label={t("website")}
        optional
        maxLength={300}
        defaultValue={partner?.website}
      />
      <TextInput name="phone" type="tel" label={t("phone")} optional defaultValue={partner?.phone} />
      <TextArea name="about" label={t("about")} optional maxLength={2000} defaultValue={partner?.about} />
      <CheckboxGroup
        name="fieldIds"
        label={t("fields")}
        hint={t("fieldsHint")}
        optional
        defaultValue={partner?.fields.map(({ field }) => field.id)}
        options={namedOptions(fields, locale)}
      />
      <Checkbox name="isPublic" label={t("isPublic")} defaultChecked={partner?.isPublic ?? true} />
      {partner ? null : <Checkbox name="isAnother" label={t("isAnother")} />}
      <FormButtons>
        <SubmitButton>{t("save")}</SubmitButton>
        <TextLink href={localised(locale, back)}>{tCommon("action.cancel")}</TextLink>
      </FormButtons>
    </Form>
  );
}
