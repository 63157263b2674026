import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SeenVersion } from "@/components/form/seen-version";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { draftAgreementAction, editAgreementAction } from "@/lib/cooperation/agreement/actions";
import type { AgreementDetail } from "@/lib/cooperation/agreement/queries";
import type { Day } from "@/lib/platform/dates/calendar";
import { AgreementKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

interface AgreementFormProps {
  locale: Locale;
  /** What is edited, or the partnership that a new one is drafted in. */
  agreement?: AgreementDetail;
  partnershipId?: string;
  today: Day;
}

const NOTICE_DAYS = 30;

/** The draft of an agreement, new or edited. */
export async function AgreementForm({ locale, agreement, partnershipId, today }: AgreementFormProps) {
  const t = await getTranslations("agreement");
  const tCommon = await getTranslations("common.action");
  const back = agreement ? routes.agreement(agreement.id) : routes.agreements();
  return (
    <Form
      action={agreement ? editAgreementAction : draftAgreementAction}
      noun="agreement"
      conflict="agreement_changed_meanwhile"
    >
      {agreement ? (
        <>
          <input type="hidden" name="agreementId" value={agreement.id} />
          <SeenVersion value={agreement.version} />
        </>
      ) : (
        <input type="hidden" name="partnershipId" value={partnershipId} />
      )}
      <Select
        name="kind"
        label={t("page.kind")}
        defaultValue={agreement?.kind}
        options={Object.values(AgreementKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextInput name="title" label={t("form.title")} defaultValue={agreement?.title} maxLength={200} />
      <DateFields name="startsOn" label={t("form.startsOn")} defaultValue={agreement?.startsOn ?? today} />
      <DateFields
        name="endsOn"
        label={t("form.endsOn")}
        hint={t("form.endsOnHint")}
        defaultValue={agreement?.endsOn}
      />
      <TextInput
        name="noticeDays"
        label={t("form.noticeDays")}
        hint={t("form.noticeHint")}
        inputMode="numeric"
        width="short"
        defaultValue={agreement?.noticeDays ?? NOTICE_DAYS}
      />
      <TextArea
        name="terms"
        label={t("form.terms")}
        hint={t("form.termsHint")}
        rows={14}
        maxLength={20_000}
        defaultValue={agreement?.texts[0]?.terms}
      />
      <FormButtons>
        <SubmitButton>{t("form.save")}</SubmitButton>
        <TextLink href={localised(locale, back)}>{tCommon("cancel")}</TextLink>
      </FormButtons>
    </Form>
  );
}
