import { getTranslations } from "next-intl/server";
import { CommitmentFacts } from "@/components/cooperation/commitment-facts";
import { agreementTone } from "@/components/cooperation/agreement-phase";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { raiseOwnFlagAction } from "@/lib/cooperation/contact-account/actions";
import { raiseFlagAction } from "@/lib/cooperation/contact-link/actions";
import type { ContactPage } from "@/lib/cooperation/contact-link/queries";
import { formatDate, formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

interface ContactAgreementProps {
  agreement: ContactPage["agreements"][number];
  /** Of the personal link; null for who is signed in. */
  token: string | null;
  partnershipId: string;
  locale: Locale;
  zone: string;
}

/** An agreement as the partner's contact sees it: its term and paper, what was promised, and a way to say that it is wrong. */
export async function ContactAgreement({
  agreement,
  token,
  partnershipId,
  locale,
  zone,
}: ContactAgreementProps) {
  const t = await getTranslations("agreement");
  const tLink = await getTranslations("contactLink.page");
  const tOwn = await getTranslations("contactAccount.page");
  const reader = { locale, zone: "UTC" };
  const papers = token === null ? `partnerships/${partnershipId}` : pathOf(token, agreement.id);
  const paper = ({ id, name }: { id: string; name: string }) => (
    <TextLink href={`/api/${papers}/files/${id}`}>{name}</TextLink>
  );
  const [text] = agreement.texts;
  return (
    <Section
      title={agreement.title}
      aside={<StatusTag tone={agreementTone(agreement.phase)}>{t(`phase.${agreement.phase}`)}</StatusTag>}
    >
      <SummaryList
        rows={[
          { label: t("page.reference"), value: agreement.reference },
          { label: t("page.kind"), value: t(`kind.${agreement.kind}`) },
          { label: t("facts.term"), value: formatDateRange(agreement.startsOn, agreement.endsOn, reader) },
          ...(agreement.scan
            ? [
                {
                  label: t("facts.scan"),
                  value: paper(agreement.scan),
                },
              ]
            : []),
        ]}
      />
      {text ? (
        <Details summary={tOwn("terms")}>
          <p className="max-w-measure whitespace-pre-line">{text.terms}</p>
        </Details>
      ) : null}
      {agreement.amendments.map((one) => (
        <div key={one.id} className="mt-4">
          <h3 className="font-[620]">
            {t("facts.amendment", { number: one.number, date: formatDate(one.signedOn, reader) })}
          </h3>
          <p className="max-w-measure whitespace-pre-line">{one.summary}</p>
          {one.scan ? <p>{paper(one.scan)}</p> : null}
        </div>
      ))}
      <Promises commitments={agreement.commitments} locale={locale} />
      {agreement.flags.length > 0 ? <h3 className="mt-8 mb-3 text-lg font-[620]">{tLink("flags")}</h3> : null}
      {agreement.flags.map((flag) => (
        <div key={flag.id} className="mt-4 border-l-4 border-line pl-4">
          <p className="text-sm text-ink-soft">
            {tLink("said", { when: formatShortInstant(flag.raisedAt, { locale, zone }) })}
          </p>
          <p className="max-w-measure whitespace-pre-line">{flag.text}</p>
          <p className="mt-1 max-w-measure whitespace-pre-line">
            <strong>{flag.answeredAt ? t("flag.answer") : t("flag.open")}</strong> {flag.answer}
          </p>
        </div>
      ))}
      <Form
        action={token === null ? raiseOwnFlagAction : raiseFlagAction}
        noun="contactLink"
        id={`wrong-${agreement.id}`}
        doneText={tLink("sent")}
        fold={{ summary: tLink("wrong") }}
      >
        {token === null ? null : <input type="hidden" name="token" value={token} />}
        <input type="hidden" name="agreementId" value={agreement.id} />
        <TextArea name="text" label={tLink("what")} hint={tLink("whatHint")} maxLength={2000} />
        <div>
          <SubmitButton>{tLink("submit")}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

const pathOf = (token: string, agreementId: string) =>
  `partner/${encodeURIComponent(token)}/agreements/${agreementId}`;

type Commitments = ContactPage["agreements"][number]["commitments"];

async function Promises({ commitments, locale }: { commitments: Commitments; locale: Locale }) {
  const t = await getTranslations("commitment.page");
  if (commitments.length === 0) return null;
  return (
    <>
      <h3 className="mt-8 mb-3 text-lg font-[620]">{t("title")}</h3>
      <ul className="plain-list">
        {commitments.map((row) => (
          <CommitmentFacts key={row.id} row={row} locale={locale} />
        ))}
      </ul>
    </>
  );
}
