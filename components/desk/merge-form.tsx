import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import type { DuplicateRefusal } from "@/lib/desk/duplicate/rules";
import type { FormState } from "@/lib/platform/refusal";

export interface MergeSide {
  id: string;
  name: string;
  /** Label and value, the same labels on both sides. */
  facts: readonly (readonly [string, string])[];
}

interface MergeFormProps {
  /** Made by `formAction`. */
  action: (previous: never, form: FormData) => Promise<FormState>;
  sides: readonly [MergeSide, MergeSide];
  refusal: DuplicateRefusal | null;
}

/** Two records side by side, and which of them stays; nothing is done before it is confirmed here. */
export async function MergeForm({ action, sides, refusal }: MergeFormProps) {
  const t = await getTranslations("duplicate");
  const [first, second] = sides;
  const rows = first.facts.map(([label, value], i) => ({ label, value, other: second.facts[i]?.[1] ?? "" }));
  return (
    <>
      <Section id="sides" title={t("page.sides")}>
        <DataTable
          caption={t("page.sides")}
          hideCaption
          rows={rows}
          rowKey={(row) => row.label}
          columns={[
            { key: "label", label: t("page.fact"), head: true, cell: (row) => row.label },
            { key: "first", label: `1: ${first.name}`, cell: (row) => row.value || "–" },
            { key: "second", label: `2: ${second.name}`, cell: (row) => row.other || "–" },
          ]}
        />
      </Section>
      {refusal ? (
        <Notice tone="red" role="alert">
          {t(`refusal.${refusal}`)}
        </Notice>
      ) : (
        <Section id="merge" title={t("page.confirm")} lead={t("page.confirmText")}>
          <Form action={action} noun="duplicate">
            <input type="hidden" name="firstId" value={first.id} />
            <input type="hidden" name="secondId" value={second.id} />
            <RadioGroup
              name="keptId"
              label={t("page.kept")}
              options={sides.map((side, i) => ({ value: side.id, label: `${i + 1}: ${side.name}` }))}
            />
            <FormButtons>
              <SubmitButton tone="danger">{t("page.submit")}</SubmitButton>
            </FormButtons>
          </Form>
        </Section>
      )}
    </>
  );
}
