import { namedOptions } from "@/components/form/named-options";
import { getTranslations } from "next-intl/server";
import { RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { editMobilityAction, recordMobilityAction } from "@/lib/cooperation/mobility/actions";
import type { MobilityDetail, PartnerAbroad } from "@/lib/cooperation/mobility/queries";
import { DIRECTIONS } from "@/lib/cooperation/mobility/schema";
import { MobilityKind } from "@/lib/platform/db/generated/enums";
import { localName, type Named } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

interface MobilityFormProps {
  locale: Locale;
  /** Where a new one is recorded: one of the actor's centres, or several to choose from. */
  centres: (Named & { id: string })[];
  mobility?: MobilityDetail;
  partners: PartnerAbroad[];
  /** Chosen already in a new one. */
  chosen?: string | null;
}

/** The form of a stay, new or edited. */
export async function MobilityForm({ locale, centres, mobility, partners, chosen }: MobilityFormProps) {
  const t = await getTranslations("mobility");
  const tCommon = await getTranslations("common.action");
  return (
    <Form
      action={mobility ? editMobilityAction : recordMobilityAction}
      noun="mobility"
      conflict="mobility_changed_meanwhile"
    >
      {mobility ? (
        <>
          <input type="hidden" name="mobilityId" value={mobility.id} />
          <SeenVersion value={mobility.version} />
        </>
      ) : centres.length === 1 ? (
        <input type="hidden" name="centreId" value={centres[0]?.id} />
      ) : (
        <Select name="centreId" label={t("form.centre")} options={namedOptions(centres, locale)} />
      )}
      <Select
        name="partnerId"
        label={t("form.partner")}
        hint={t("form.partnerHint")}
        defaultValue={mobility?.partnerId ?? chosen}
        options={partners.map(({ id, name, country }) => ({
          value: id,
          label: name,
          group: localName(country, locale),
        }))}
      />
      <RadioGroup
        name="direction"
        label={t("form.direction")}
        defaultValue={mobility ? (mobility.isOutgoing ? "out" : "in") : null}
        options={DIRECTIONS.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <RadioGroup
        name="kind"
        label={t("page.kind")}
        inline
        defaultValue={mobility?.kind}
        options={Object.values(MobilityKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextInput name="topic" label={t("form.topic")} defaultValue={mobility?.topic} maxLength={200} />
      <TextInput
        name="people"
        label={t("form.people")}
        hint={t("form.peopleHint")}
        inputMode="numeric"
        width="short"
        defaultValue={mobility?.people ?? 1}
        maxLength={4}
      />
      <DateFields
        name="startsOn"
        label={t("page.startsOn")}
        defaultValue={mobility && dayOfDate(mobility.startsOn)}
      />
      <DateFields
        name="endsOn"
        label={t("page.endsOn")}
        defaultValue={mobility && dayOfDate(mobility.endsOn)}
      />
      <TextInput
        name="days"
        label={t("form.days")}
        hint={t("form.daysHint")}
        inputMode="numeric"
        width="short"
        defaultValue={mobility?.days}
        maxLength={3}
      />
      <FormButtons>
        <SubmitButton>{t("form.save")}</SubmitButton>
        <TextLink href={localised(locale, mobility ? routes.mobility(mobility.id) : routes.mobilities())}>
          {tCommon("cancel")}
        </TextLink>
      </FormButtons>
    </Form>
  );
}
