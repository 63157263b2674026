import { getLocale, getTranslations } from "next-intl/server";
import { Checkbox, RowCheckbox, Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { tagClass } from "@/components/ui/status-tag";
import { decideEnrolmentsAction, placePersonAction } from "@/lib/learning/enrolment/actions";
import type { ApplicantRow } from "@/lib/learning/enrolment/queries/applicants";
import { WAIVER_REASON_MOST } from "@/lib/learning/eligibility/schema";
import { CENTRE_REASONS } from "@/lib/learning/enrolment/rules";
import { stands } from "@/lib/learning/eligibility/rules";
import { localName } from "@/lib/platform/i18n/local-name";
import { localised, routes } from "@/lib/platform/routes";

interface DecideFormProps {
  sessionId: string;
  rows: ApplicantRow[];
  /** The seats are given by an allocation that is still to come: somebody may be refused, nobody chosen. */
  awaitsList: boolean;
}

/** Applications that await the centre's choice, with the rules each passes or fails: one, many or all at once. */
export async function DecideForm({ sessionId, rows, awaitsList }: DecideFormProps) {
  const locale = await getLocale();
  const t = await getTranslations("enrolment");
  const tRule = await getTranslations("eligibility");
  const nameOf = ({ person }: ApplicantRow) => `${person.givenName} ${person.familyName}`;
  return (
    <Form
      action={decideEnrolmentsAction}
      noun="enrolment"
      doneText={t("applicants.decided")}
      className="max-w-none"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <DataTable
        caption={t("applicants.pending")}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "choose",
            label: t("label.number"),
            wide: true,
            cell: (row) => (
              <label className="inline-flex min-h-11 items-center gap-3 pr-3">
                <RowCheckbox
                  name="enrolmentIds"
                  value={row.id}
                  label={t("applicants.choose", { name: nameOf(row) })}
                  isFirst={row === rows[0]}
                />
                {row.queueNumber}
              </label>
            ),
          },
          {
            key: "person",
            label: t("label.person"),
            head: true,
            cell: (row) => (
              <>
                <a href={localised(locale, routes.enrolment(row.id))}>{nameOf(row)}</a>
                <span className="block text-sm font-normal text-ink-soft">
                  {row.school ? localName(row.school, locale) : "–"}
                  {row.province ? ` · ${localName(row.province, locale)}` : ""}
                </span>
              </>
            ),
          },
          {
            key: "rules",
            label: t("applicants.rules"),
            cell: ({ rules }) => {
              const failed = rules.filter(({ refusal }) => refusal !== null);
              if (failed.length === 0)
                return <span className={tagClass("green")}>{t("applicants.allRules")}</span>;
              return failed.map((result) => (
                <span key={result.rule} className="block">
                  <span className={tagClass(stands(result) ? "red" : "amber")}>
                    {stands(result) ? t("apply.fail") : tRule("list.waived")}
                  </span>{" "}
                  {tRule(`ruleOf.${result.rule}`)}
                  {result.details?.title ? ` (${result.details.title})` : ""}
                  {result.waived ? (
                    <span className="block text-sm text-ink-soft">
                      {tRule("list.because", { reason: result.waived })}
                    </span>
                  ) : null}
                </span>
              ));
            },
          },
        ]}
      />
      <fieldset className="grid max-w-152 gap-4">
        <legend className="text-lg font-[620]">{t("applicants.decide")}</legend>
        <Select
          name="reason"
          label={t("applicants.reason")}
          optional
          options={CENTRE_REASONS.map((value) => ({ value, label: t(`centreReason.${value}`) }))}
        />
        <TextArea name="note" label={t("applicants.note")} maxLength={500} optional />
        <FormButtons>
          {awaitsList ? null : (
            <>
              <SubmitButton name="decision" value="place">
                {t("applicants.place")}
              </SubmitButton>
              <SubmitButton name="decision" value="waitlist" tone="secondary">
                {t("applicants.waitlist")}
              </SubmitButton>
            </>
          )}
          <SubmitButton name="decision" value="reject" tone="danger">
            {t("applicants.reject")}
          </SubmitButton>
        </FormButtons>
      </fieldset>
    </Form>
  );
}

export async function PlaceByHand({ sessionId }: { sessionId: string }) {
  const t = await getTranslations("enrolment.applicants");
  return (
    <Form action={placePersonAction} noun="enrolment" doneText={t("byHandDone")}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <TextInput name="who" label={t("who")} maxLength={254} />
      <Checkbox name="setsRulesAside" label={t("setsAside")} hint={t("setsAsideHint")} />
      <TextArea name="reason" label={t("asideReason")} maxLength={WAIVER_REASON_MOST} optional />
      <FormButtons>
        <SubmitButton>{t("byHandSubmit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
