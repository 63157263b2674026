import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { editNetworkAction } from "@/lib/network/network/actions";
import type { NetworkForEdit } from "@/lib/network/network/queries";
import { NETWORK_NAME_MAX } from "@/lib/network/network/rules";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** The network's name in each language, the language it speaks first and its clock. */
export async function NetworkForm({ network }: { network: NetworkForEdit }) {
  const t = await getTranslations("network.edit");
  const tSetting = await getTranslations("setting.page");
  return (
    <Form
      action={editNetworkAction}
      noun="network"
      conflict="network_changed_meanwhile"
      doneText={t("saved")}
    >
      <SeenVersion value={network.version} />
      {LOCALES.map((language) => (
        <TextInput
          key={language}
          name={`name.${language}`}
          label={t(`name.${language}`)}
          optional={language !== network.locale}
          lang={language}
          maxLength={NETWORK_NAME_MAX}
          defaultValue={network.names[language]}
        />
      ))}
      <Select
        name="locale"
        label={t("locale")}
        hint={t("localeHint")}
        placeholder={false}
        options={LOCALES.map((value) => ({ value, label: tSetting(value) }))}
        defaultValue={network.locale}
      />
      <TextInput name="zone" label={t("zone")} hint={t("zoneHint")} defaultValue={network.zone} />
      <FormButtons>
        <SubmitButton>{t("save")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
