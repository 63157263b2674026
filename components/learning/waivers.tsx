import { getLocale, getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { grantWaiverAction } from "@/lib/learning/eligibility/actions";
import type { WaiverRow } from "@/lib/learning/eligibility/queries";
import type { Rule } from "@/lib/learning/eligibility/rules";
import { WAIVER_REASON_MOST } from "@/lib/learning/eligibility/schema";
import { formatShortInstant } from "@/lib/platform/dates/format";

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName}`;

/** What was set aside for whom in a session, with the reason and who said so. */
export async function WaiverTable({ rows, zone }: { rows: WaiverRow[]; zone: string }) {
  const locale = await getLocale();
  const t = await getTranslations("eligibility");
  const tLabel = await getTranslations("enrolment.label");
  if (rows.length === 0) return <p className="text-ink-soft">{t("waiver.none")}</p>;
  return (
    <DataTable
      caption={t("waiver.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "person", label: tLabel("person"), head: true, cell: (row) => nameOf(row.person) },
        { key: "rule", label: t("waiver.rule"), cell: (row) => t(`kind.${row.rule as Rule}`) },
        { key: "reason", label: t("waiver.reason"), cell: (row) => row.reason },
        {
          key: "by",
          label: t("waiver.by"),
          cell: (row) => (
            <>
              {row.grantedBy ? nameOf(row.grantedBy) : "–"}
              <span className="block text-sm text-ink-soft">
                {formatShortInstant(row.grantedAt, { locale, zone })}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

/** For whoever may set one of these rules aside: for whom, which and why. */
export async function GrantWaiver({ sessionId, rules }: { sessionId: string; rules: readonly Rule[] }) {
  const t = await getTranslations("eligibility");
  const tWho = await getTranslations("enrolment.applicants");
  return (
    <Form
      action={grantWaiverAction}
      noun="eligibility"
      doneText={t("waiver.done")}
      id="waiver"
      fold={{ summary: t("waiver.submit"), lead: <p className="mb-4 max-w-measure">{t("waiver.lead")}</p> }}
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <TextInput name="who" label={tWho("who")} maxLength={254} />
      <Select
        name="rule"
        label={t("waiver.rule")}
        options={rules.map((rule) => ({ value: rule, label: t(`kind.${rule}`) }))}
      />
      <TextArea name="reason" label={t("waiver.reason")} maxLength={WAIVER_REASON_MOST} />
      <FormButtons>
        <SubmitButton>{t("waiver.submit")}</SubmitButton>
      </FormButtons>
    </Form>
  );
}
