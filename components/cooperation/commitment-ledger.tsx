import { getTranslations } from "next-intl/server";
import { CommitmentFacts, commitmentName } from "@/components/cooperation/commitment-facts";
import { RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import type { AgreementDetail } from "@/lib/cooperation/agreement/queries";
import {
  addCommitmentAction,
  removeCommitmentAction,
  withdrawDeliveryAction,
} from "@/lib/cooperation/commitment/actions";
import type { CommitmentRow } from "@/lib/cooperation/commitment/queries";
import { deliveredShare } from "@/lib/cooperation/commitment/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { formatPercent } from "@/lib/platform/dates/numbers";
import type { Day } from "@/lib/platform/dates/calendar";
import { CommitmentKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";

interface LedgerProps {
  agreement: AgreementDetail;
  commitments: CommitmentRow[];
  locale: Locale;
  today: Day;
}

/** What each side promised in an agreement, and what was delivered of it with its evidence. */
export async function CommitmentLedger({ agreement, commitments, locale, today }: LedgerProps) {
  const t = await getTranslations("commitment");
  const share = deliveredShare(commitments.filter(({ byPartner }) => byPartner));
  const isOver = agreement.status === "TERMINATED" || agreement.status === "RENEWED";
  return (
    <Section id="commitments" title={t("page.title")} lead={t("page.lead")}>
      {commitments.length === 0 ? <p className="mb-4">{t("page.none")}</p> : null}
      {share === null ? null : (
        <p className="mb-4 max-w-measure">
          {t("page.share")}: <strong className="tabular-nums">{formatPercent(share, locale)}</strong>
        </p>
      )}
      <ul className="plain-list">
        {commitments.map((row) => (
          <Commitment key={row.id} row={row} agreement={agreement} locale={locale} today={today} />
        ))}
      </ul>
      {agreement.mayWork && !isOver ? <AddForm agreement={agreement} /> : null}
    </Section>
  );
}

type CommitmentProps = Omit<LedgerProps, "commitments"> & { row: CommitmentRow };

async function Commitment({ row, agreement, locale, today }: CommitmentProps) {
  const t = await getTranslations("commitment.page");
  const { id, mayWork, signedOn } = agreement;
  const name = await commitmentName(row);
  return (
    <CommitmentFacts
      row={row}
      locale={locale}
      fileOf={({ file }) =>
        file ? <TextLink href={`/api/agreements/${id}/evidence/${file.id}`}>{file.name}</TextLink> : null
      }
      deedOf={(one) => (mayWork ? <WithdrawForm delivery={one} locale={locale} /> : null)}
    >
      {mayWork && signedOn ? <DeliverForm row={row} agreementId={id} today={today} /> : null}
      {mayWork && row.deliveries.length === 0 ? (
        <Form
          action={removeCommitmentAction}
          noun="commitment"
          id={`remove-${row.id}`}
          fieldless
          className="mt-4 -ml-3"
        >
          <input type="hidden" name="commitmentId" value={row.id} />
          <div>
            <SubmitButton tone="quiet" size="small">
              {t("remove")}
              <span className="sr-only"> {name}</span>
            </SubmitButton>
          </div>
        </Form>
      ) : null}
    </CommitmentFacts>
  );
}

type WithdrawProps = { delivery: CommitmentRow["deliveries"][number]; locale: Locale };

async function WithdrawForm({ delivery, locale }: WithdrawProps) {
  const t = await getTranslations("commitment.page");
  return (
    <Form
      action={withdrawDeliveryAction}
      noun="commitment"
      id={`withdraw-${delivery.id}`}
      fieldless
      className="w-auto"
    >
      <input type="hidden" name="deliveryId" value={delivery.id} />
      <SubmitButton tone="quiet" size="small">
        {t("withdraw")}
        <span className="sr-only"> {formatDate(delivery.deliveredOn, { locale, zone: "UTC" })}</span>
      </SubmitButton>
    </Form>
  );
}

type DeliverProps = { row: CommitmentRow; agreementId: string; today: Day };

async function DeliverForm({ row, agreementId, today }: DeliverProps) {
  const t = await getTranslations("commitment.page");
  return (
    <UploadForm
      to={`/api/agreements/${agreementId}/deliveries`}
      id={`deliver-${row.id}`}
      noun="commitment"
      fold={{ summary: t("deliver") }}
    >
      <input type="hidden" name="commitmentId" value={row.id} />
      <TextInput name="amount" label={t("amount")} inputMode="numeric" width="short" />
      <DateFields name="deliveredOn" label={t("deliveredOn")} defaultValue={today} />
      <TextArea name="evidence" label={t("evidence")} hint={t("evidenceHint")} maxLength={2000} />
      <FileField name="file" label={t("file")} hint={t("fileHint")} optional />
      <div>
        <SubmitButton tone="secondary">{t("deliver")}</SubmitButton>
      </div>
    </UploadForm>
  );
}

async function AddForm({ agreement }: { agreement: AgreementDetail }) {
  const t = await getTranslations("commitment");
  return (
    <Form
      action={addCommitmentAction}
      noun="commitment"
      id="new-commitment"
      doneText={t("page.added")}
      fold={{ summary: t("page.add") }}
    >
      <input type="hidden" name="agreementId" value={agreement.id} />
      <RadioGroup
        name="byPartner"
        label={t("page.side")}
        defaultValue="true"
        inline
        options={[
          { value: "true", label: t("page.byPartner") },
          { value: "false", label: t("page.byCentre") },
        ]}
      />
      <Select
        name="kind"
        label={t("page.kind")}
        options={Object.values(CommitmentKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextInput
        name="amount"
        label={t("page.amount")}
        hint={t("page.amountHint")}
        inputMode="numeric"
        width="short"
      />
      <DateFields name="dueOn" label={t("page.dueOn")} defaultValue={agreement.endsOn} />
      <TextInput name="note" label={t("page.note")} optional maxLength={300} />
      <div>
        <SubmitButton tone="secondary">{t("page.add")}</SubmitButton>
      </div>
    </Form>
  );
}
