import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { editCentreAction } from "@/lib/network/centre/actions";
import type { CentreForEdit } from "@/lib/network/centre/queries";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";

/** What a centre says about itself, the network's own language first, and how to reach it. */
export async function CentrePageForm({ centre, own }: { centre: CentreForEdit; own: Locale }) {
  const t = await getTranslations("centre.edit");
  const known = (centre.descriptions ?? {}) as Record<string, unknown>;
  const textIn = (language: Locale) => {
    const text = language === own ? centre.description : known[language];
    return typeof text === "string" ? text : "";
  };
  return (
    <Form
      key={centre.id}
      action={editCentreAction}
      noun="centre"
      conflict="centre_changed_meanwhile"
      doneText={t("saved")}
    >
      <input type="hidden" name="centreId" value={centre.id} />
      <SeenVersion value={centre.version} />
      {[own, ...LOCALES.filter((other) => other !== own)].map((language) => (
        <TextArea
          key={language}
          name={`description.${language}`}
          label={t(`description.${language}`)}
          hint={language === own ? t("descriptionHint") : undefined}
          optional
          rows={8}
          lang={language}
          defaultValue={textIn(language)}
        />
      ))}
      <TextInput name="address" label={t("address")} optional defaultValue={centre.address} />
      <TextInput
        name="phone"
        label={t("phone")}
        hint={t("phoneHint")}
        optional
        type="tel"
        width="medium"
        defaultValue={centre.phone}
      />
      <TextInput
        name="email"
        label={t("email")}
        hint={t("emailHint")}
        optional
        type="email"
        defaultValue={centre.email}
      />
      <TextInput name="website" label={t("website")} optional type="url" defaultValue={centre.website} />
      <TextInput name="socialUrl" label={t("social")} optional type="url" defaultValue={centre.socialUrl} />
      <FormButtons>
        <SubmitButton>{t("save")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
