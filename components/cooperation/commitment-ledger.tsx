import { getTranslations } from "next-intl/server";
import { RadioGroup, Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusTag, type TagTone } from "@/components/ui/status-tag";
import type { AgreementDetail } from "@/lib/cooperation/agreement/queries";
import {
  addCommitmentAction,
  removeCommitmentAction,
  withdrawDeliveryAction,
} from "@/lib/cooperation/commitment/actions";
import type { CommitmentRow } from "@/lib/cooperation/commitment/queries";
import { deliveredShare, type CommitmentState } from "@/lib/cooperation/commitment/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber, formatPercent } from "@/lib/platform/dates/numbers";
import type { Day } from "@/lib/platform/dates/calendar";
import { CommitmentKind } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";

const TONES: Record<CommitmentState, TagTone> = { kept: "green", open: "accent", overdue: "red" };

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
  const t = await getTranslations("commitment");
  const day = (value: Day) => formatDate(value, { locale, zone: "UTC" });
  const amount = formatNumber(row.amount, locale);
  const kind = t(`kind.${row.kind}`);
  const name = t("page.line", {
    who: t(row.byPartner ? "page.byPartner" : "page.byCentre"),
    kind,
    amount,
  });
  return (
    <li className="mb-6 border-b border-line pb-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-[620]">{name}</h3>
        <StatusTag tone={TONES[row.state]}>{t(`state.${row.state}`)}</StatusTag>
        <span className="text-sm text-ink-soft">{t("page.due", { date: day(row.dueOn) })}</span>
      </div>
      {row.note ? <p className="max-w-measure">{row.note}</p> : null}
      <div className="mt-2 max-w-80">
        <ProgressBar
          value={row.delivered}
          max={row.amount}
          label={t("page.delivered", { delivered: formatNumber(row.delivered, locale), amount })}
        />
      </div>
      {row.deliveries.length > 0 ? (
        <ul className="mt-3 grid gap-2" aria-label={t("page.deliveries")}>
          {row.deliveries.map((one) => (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-3">
              <div className="max-w-measure">
                <strong>
                  {t("page.delivery", {
                    date: day(one.deliveredOn),
                    amount: formatNumber(one.amount, locale),
                  })}
                </strong>{" "}
                <span className="whitespace-pre-line">{one.evidence}</span>{" "}
                {one.file ? (
                  <TextLink href={`/api/agreements/${agreement.id}/evidence/${one.file.id}`}>
                    {one.file.name}
                  </TextLink>
                ) : null}
              </div>
              {agreement.mayWork ? (
                <Form
                  action={withdrawDeliveryAction}
                  noun="commitment"
                  id={`withdraw-${one.id}`}
                  fieldless
                  className="w-auto"
                >
                  <input type="hidden" name="deliveryId" value={one.id} />
                  <SubmitButton tone="quiet" size="small">
                    {t("page.withdraw")}
                    <span className="sr-only"> {day(one.deliveredOn)}</span>
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {agreement.mayWork && agreement.signedOn ? (
        <DeliverForm row={row} agreementId={agreement.id} today={today} name={name} />
      ) : null}
      {agreement.mayWork && row.deliveries.length === 0 ? (
        <Form
          action={removeCommitmentAction}
          noun="commitment"
          id={`remove-${row.id}`}
          fieldless
          className="mt-3"
        >
          <input type="hidden" name="commitmentId" value={row.id} />
          <div>
            <SubmitButton tone="quiet" size="small">
              {t("page.remove")}
              <span className="sr-only"> {name}</span>
            </SubmitButton>
          </div>
        </Form>
      ) : null}
    </li>
  );
}

type DeliverProps = { row: CommitmentRow; agreementId: string; today: Day; name: string };

async function DeliverForm({ row, agreementId, today, name }: DeliverProps) {
  const t = await getTranslations("commitment.page");
  return (
    <UploadForm
      to={`/api/agreements/${agreementId}/deliveries`}
      id={`deliver-${row.id}`}
      noun="commitment"
      fold={{ summary: `${t("deliver")}: ${name}` }}
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
