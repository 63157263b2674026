import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { FileField, TextArea, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { LinkButton } from "@/components/ui/button";
import type { Tone } from "@/components/ui/button-class";
import { Section } from "@/components/ui/panel";
import {
  renewAgreementAction,
  resumeAgreementAction,
  sendToReviewAction,
  suspendAgreementAction,
  takeFromReviewAction,
  terminateAgreementAction,
} from "@/lib/cooperation/agreement/actions";
import type { AgreementDetail } from "@/lib/cooperation/agreement/queries";
import { mayMove, renewalEnd, renewalStart } from "@/lib/cooperation/agreement/rules";
import type { Day } from "@/lib/platform/dates/calendar";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { FormState } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";

interface AgreementDeedsProps {
  agreement: AgreementDetail;
  locale: Locale;
  today: Day;
}

/** What its centre can do with an agreement in its present state, the next thing first. */
export async function AgreementDeeds({ agreement, locale, today }: AgreementDeedsProps) {
  const t = await getTranslations("agreement");
  const { status, phase } = agreement;
  const isDraft = status === "DRAFT";
  const isOver = phase === "expired" || phase === "terminated";
  const maySign = isDraft || status === "LEGAL_REVIEW";
  const mayRenew = status === "SIGNED" && agreement.successor === null;
  const mayAmend = status === "SIGNED" && !isOver;
  if (isOver && !mayRenew) return null;
  const reason = <TextArea name="reason" label={t("deed.reason")} hint={t("deed.reasonHint")} rows={3} />;
  return (
    <Section title={t("deed.title")}>
      <div className="deeds">
        {isDraft ? (
          <p>
            <LinkButton href={localised(locale, routes.editAgreement(agreement.id))}>
              {t("deed.edit")}
            </LinkButton>
          </p>
        ) : null}
        {isDraft ? (
          <Move
            agreement={agreement}
            action={sendToReviewAction}
            id="review"
            title={t("deed.review")}
            text={t("deed.reviewText")}
          />
        ) : null}
        {status === "LEGAL_REVIEW" ? (
          <Move
            agreement={agreement}
            action={takeFromReviewAction}
            id="return"
            title={t("deed.returned")}
            text={t("deed.returnedText")}
          />
        ) : null}
        {maySign ? <SignForm agreement={agreement} today={today} /> : null}
        {mayRenew ? (
          <Form action={renewAgreementAction} noun="agreement" id="renew" fold={{ summary: t("deed.renew") }}>
            <input type="hidden" name="agreementId" value={agreement.id} />
            <p className="max-w-measure">{t("deed.renewText")}</p>
            <DateFields name="startsOn" label={t("form.startsOn")} defaultValue={renewalStart(agreement)} />
            <DateFields name="endsOn" label={t("form.endsOn")} defaultValue={renewalEnd(agreement)} />
            <div>
              <SubmitButton>{t("deed.renew")}</SubmitButton>
            </div>
          </Form>
        ) : null}
        {mayAmend ? <AmendForm agreement={agreement} today={today} /> : null}
        {!isOver && status === "SUSPENDED" ? (
          <Move
            agreement={agreement}
            action={resumeAgreementAction}
            id="resume"
            title={t("deed.resume")}
            text={t("deed.resumeText")}
          />
        ) : null}
        {!isOver && mayMove(status, "SUSPENDED") ? (
          <Move
            agreement={agreement}
            action={suspendAgreementAction}
            id="suspend"
            title={t("deed.suspend")}
            text={t("deed.suspendText")}
          >
            {reason}
          </Move>
        ) : null}
        {!isOver && mayMove(status, "TERMINATED") ? (
          <Move
            agreement={agreement}
            action={terminateAgreementAction}
            id="terminate"
            title={t("deed.terminate")}
            text={t("deed.terminateText")}
            tone="danger"
          >
            {reason}
          </Move>
        ) : null}
      </div>
    </Section>
  );
}

interface MoveProps {
  agreement: AgreementDetail;
  /** Made by `formAction`. */
  action: (previous: never, form: FormData) => Promise<FormState>;
  id: string;
  title: string;
  text: string;
  tone?: Tone;
  children?: ReactNode;
}

function Move({ agreement, action, id, title, text, tone = "secondary", children }: MoveProps) {
  return (
    <Form action={action} noun="agreement" id={id} fold={{ summary: title }}>
      <Known agreement={agreement} />
      <p className="max-w-measure">{text}</p>
      {children}
      <div>
        <SubmitButton tone={tone}>{title}</SubmitButton>
      </div>
    </Form>
  );
}

function Known({ agreement }: { agreement: AgreementDetail }) {
  return (
    <>
      <input type="hidden" name="agreementId" value={agreement.id} />
      <input type="hidden" name="version" value={agreement.version} />
    </>
  );
}

type Dated = { agreement: AgreementDetail; today: Day };

async function SignForm({ agreement, today }: Dated) {
  const t = await getTranslations("agreement.deed");
  return (
    <UploadForm
      to={`/api/agreements/${agreement.id}/signature`}
      id="sign"
      noun="agreement"
      fold={{ summary: t("sign"), lead: <p className="mb-4 max-w-measure">{t("signText")}</p> }}
    >
      <Known agreement={agreement} />
      <TextInput name="centreSignatory" label={t("centreSignatory")} maxLength={120} />
      <TextInput name="partnerSignatory" label={t("partnerSignatory")} maxLength={120} />
      <DateFields name="signedOn" label={t("signedOn")} defaultValue={today} />
      <FileField name="file" label={t("file")} hint={t("fileHint")} />
      <div>
        <SubmitButton>{t("sign")}</SubmitButton>
      </div>
    </UploadForm>
  );
}

async function AmendForm({ agreement, today }: Dated) {
  const t = await getTranslations("agreement.deed");
  return (
    <UploadForm
      to={`/api/agreements/${agreement.id}/amendments`}
      id="amend"
      noun="agreement"
      fold={{ summary: t("amend"), lead: <p className="mb-4 max-w-measure">{t("amendText")}</p> }}
    >
      <Known agreement={agreement} />
      <TextArea name="summary" label={t("summary")} maxLength={4000} />
      <DateFields name="endsOn" label={t("amendEndsOn")} defaultValue={agreement.endsOn} />
      <DateFields name="signedOn" label={t("signedOn")} defaultValue={today} />
      <FileField name="file" label={t("file")} hint={t("fileHint")} />
      <div>
        <SubmitButton tone="secondary">{t("amend")}</SubmitButton>
      </div>
    </UploadForm>
  );
}
