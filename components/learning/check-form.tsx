import { getTranslations } from "next-intl/server";
import { PlainForm } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

/** The box for a certificate's code: a GET form, so that it needs no script. */
export async function CheckForm({ locale, typed = "" }: { locale: Locale; typed?: string }) {
  const t = await getTranslations("certificate.check");
  return (
    <PlainForm to={localised(locale, routes.verify())}>
      <TextInput
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        defaultValue={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
      />
      <FormButtons>
        <SubmitButton>{t("submit")}</SubmitButton>
      </FormButtons>
    </PlainForm>
  );
}
