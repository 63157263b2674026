import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-fields";
import { makeRunAction } from "@/lib/cooperation/matching/actions";
import type { RunRow } from "@/lib/cooperation/matching/queries";
import { DEFAULT_WEIGHTS } from "@/lib/cooperation/matching/rules";

const WEIGHTS = ["complementarity", "resourceGap", "sharedFields", "distance", "everybody"] as const;

interface RunFormProps {
  programmeId: string;
  startsOn: string;
  /** Runs whose fixed pairs can be kept; the newest first, whose weights stand ready. */
  runs: RunRow[];
}

/** Asks for a matching: the start of its pairings, what counts how much, and which fixed pairs are kept. */
export async function RunForm({ programmeId, startsOn, runs }: RunFormProps) {
  const t = await getTranslations("matching");
  const weights = runs[0]?.weights ?? DEFAULT_WEIGHTS;
  return (
    <Form action={makeRunAction} noun="matching" id="new-run">
      <input type="hidden" name="programmeId" value={programmeId} />
      <DateFields name="startsOn" label={t("page.startsOn")} defaultValue={startsOn} />
      {WEIGHTS.map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`weight.${name}`)}
          hint={t(name === "distance" ? "page.distanceHint" : "page.weightHint")}
          width="short"
          defaultValue={weights[name]}
        />
      ))}
      {runs.length > 0 ? (
        <Select
          name="keptRunId"
          label={t("page.kept")}
          optional
          placeholder={t("page.keptNone")}
          options={runs.map(({ id, number }) => ({ value: id, label: t("page.run", { number }) }))}
        />
      ) : null}
      <SubmitButton>{t("page.submit")}</SubmitButton>
    </Form>
  );
}
