import { getLocale, getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Notice } from "@/components/ui/notice";
import {
  acceptOfferAction,
  cancelEnrolmentAction,
  declineOfferAction,
  revertRejectionAction,
  withdrawEnrolmentAction,
} from "@/lib/learning/enrolment/actions";
import type { EnrolmentDetail } from "@/lib/learning/enrolment/queries/own";
import {
  CENTRE_REASONS,
  isLateWithdrawal,
  REVERSAL_REASONS,
  WITHDRAWAL_REASONS,
} from "@/lib/learning/enrolment/rules";
import { formatInstant, relativeInstant } from "@/lib/platform/dates/format";

type Shown = { enrolment: EnrolmentDetail; now: Date };

/** A held seat: until when, and the two answers. */
export async function EnrolmentOffer({ enrolment, now }: Shown) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment.page");
  const { offerExpiresAt, session } = enrolment;
  if (!offerExpiresAt) return null;
  const reader = { locale, zone: session.timeZone };
  return (
    <div className="mb-8">
      <Notice tone="amber" title={t("offer")}>
        <p>
          {t("offerUntil", {
            until: formatInstant(offerExpiresAt, reader),
            relative: relativeInstant(offerExpiresAt, now, reader),
          })}
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Form action={acceptOfferAction} noun="enrolment">
            <input type="hidden" name="enrolmentId" value={enrolment.id} />
            <SubmitButton>{t("accept")}</SubmitButton>
          </Form>
          <Form action={declineOfferAction} noun="enrolment">
            <input type="hidden" name="enrolmentId" value={enrolment.id} />
            <SubmitButton tone="secondary">{t("decline")}</SubmitButton>
          </Form>
        </div>
      </Notice>
    </div>
  );
}

export async function WithdrawEnrolment({ enrolment, now }: Shown) {
  const t = await getTranslations("enrolment");
  const isLate = isLateWithdrawal(enrolment.status, enrolment.session.startsAt, now, enrolment.lateHours);
  const isRunning = enrolment.session.startsAt <= now;
  return (
    <Form
      action={withdrawEnrolmentAction}
      noun="enrolment"
      fold={{
        summary: t("page.withdraw"),
        lead: (
          <div className="mb-4 grid gap-4">
            <p className="max-w-measure">{t(isRunning ? "page.withdrawRunning" : "page.withdrawLead")}</p>
            {isLate ? (
              <Notice tone="amber">
                {isRunning
                  ? t("page.withdrawStarted")
                  : t("page.withdrawLate", { hours: enrolment.lateHours })}
              </Notice>
            ) : null}
          </div>
        ),
      }}
    >
      <input type="hidden" name="enrolmentId" value={enrolment.id} />
      <Select
        name="reason"
        label={t("page.withdrawReason")}
        options={WITHDRAWAL_REASONS.map((value) => ({ value, label: t(`withdrawalReason.${value}`) }))}
      />
      <TextArea name="note" label={t("page.note")} maxLength={500} optional />
      <FormButtons>
        <SubmitButton tone="danger">{t("page.withdrawSubmit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** The centre takes a rejection back. */
export async function RevertRejection({ enrolmentId }: { enrolmentId: string }) {
  const t = await getTranslations("enrolment");
  return (
    <Form
      action={revertRejectionAction}
      noun="enrolment"
      fold={{
        summary: t("page.revert"),
        lead: <p className="mb-4 max-w-measure">{t("page.revertLead")}</p>,
      }}
    >
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <Select
        name="reason"
        label={t("page.revertReason")}
        options={REVERSAL_REASONS.map((value) => ({ value, label: t(`reversalReason.${value}`) }))}
      />
      <TextArea name="note" label={t("applicants.note")} maxLength={500} optional />
      <FormButtons>
        <SubmitButton>{t("page.revertSubmit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** The centre takes a place back. */
export async function CancelEnrolment({ enrolmentId }: { enrolmentId: string }) {
  const t = await getTranslations("enrolment");
  return (
    <Form
      action={cancelEnrolmentAction}
      noun="enrolment"
      fold={{
        summary: t("page.cancel"),
        lead: <p className="mb-4 max-w-measure">{t("page.cancelLead")}</p>,
      }}
    >
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <Select
        name="reason"
        label={t("page.cancelReason")}
        options={CENTRE_REASONS.map((value) => ({ value, label: t(`centreReason.${value}`) }))}
      />
      <TextArea name="note" label={t("applicants.note")} maxLength={500} optional />
      <FormButtons>
        <SubmitButton tone="danger">{t("page.cancelSubmit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
