import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup, Select } from "@/components/form/choice-fields";
import { FilterForm } from "@/components/form/filter-form";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-fields";
import { moveApplicantAction, publishAllocationAction } from "@/lib/learning/allocation/actions";
import type { AllocationPage } from "@/lib/learning/allocation/queries/list";
import type { AllocationChange } from "@/lib/learning/allocation/rules";
import { MOVES, POLICY_NUMBERS } from "@/lib/learning/allocation/schema";
import { localised, routes } from "@/lib/platform/routes";

type Given = { page: AllocationPage };

const nameOf = ({ who: { person, reference } }: AllocationPage["rows"][number]) =>
  `${person.givenName} ${person.familyName} (${reference})`;

/** Other numbers to try: they stand in the address and change nothing. */
export async function TryPolicy({ page }: Given) {
  const locale = await getLocale();
  const t = await getTranslations("allocation");
  const changed = POLICY_NUMBERS.filter((name) => page.policy[name] !== page.announced[name]);
  return (
    <FilterForm
      to={localised(locale, routes.sessionAllocation(page.session.id))}
      active={changed.length}
      submit={t("page.trySubmit")}
    >
      {POLICY_NUMBERS.map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`number.${name}`)}
          inputMode="numeric"
          width="short"
          defaultValue={page.policy[name]}
        />
      ))}
    </FilterForm>
  );
}

/** Who gains and who loses a place. */
export async function AllocationChanges({ page, changes }: Given & { changes: AllocationChange[] }) {
  const t = await getTranslations("allocation.page");
  const rows = new Map(page.rows.map((row) => [row.id, row]));
  if (changes.length === 0) return <p>{t("changedNone")}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {changes.map(({ id, to }) => {
        const row = rows.get(id);
        const name = row ? nameOf(row) : "–";
        return <li key={id}>{to === "PLACED" ? t("gains", { name }) : t("loses", { name })}</li>;
      })}
    </ul>
  );
}

export async function MoveByHand({ page }: Given) {
  const t = await getTranslations("allocation.page");
  const words = { place: t("toPlace"), wait: t("toWait"), back: t("toBack") };
  return (
    <Form
      action={moveApplicantAction}
      noun="allocation"
      doneText={t("moveDone")}
      fold={{ summary: t("move"), lead: <p className="max-w-measure">{t("moveLead")}</p> }}
    >
      <Select
        name="enrolmentId"
        label={t("who")}
        options={page.rows.map((row) => ({ value: row.id, label: `${row.rank}. ${nameOf(row)}` }))}
      />
      <RadioGroup
        name="to"
        label={t("to")}
        options={MOVES.map((value) => ({ value, label: words[value] }))}
        defaultValue="place"
      />
      <TextArea name="reason" label={t("moveReason")} hint={t("moveReasonHint")} rows={3} />
      <div>
        <SubmitButton tone="secondary">{t("moveSubmit")}</SubmitButton>
      </div>
    </Form>
  );
}

export async function PublishList({ page }: Given) {
  const t = await getTranslations("allocation.page");
  return (
    <Form
      action={publishAllocationAction}
      noun="allocation"
      fold={{
        summary: t("publish"),
        isNext: true,
        lead: <p className="max-w-measure">{t("publishText")}</p>,
      }}
    >
      <input type="hidden" name="sessionId" value={page.session.id} />
      {page.isTried ? (
        <>
          {POLICY_NUMBERS.map((name) => (
            <input key={name} type="hidden" name={name} value={page.policy[name]} />
          ))}
          <p className="max-w-measure">{t("publishTried")}</p>
          <TextArea name="reason" label={t("publishReason")} rows={3} />
        </>
      ) : null}
      <div>
        <SubmitButton>{t("publish")}</SubmitButton>
      </div>
    </Form>
  );
}
