import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { movePairAction } from "@/lib/cooperation/matching/actions";
import type { listRunSchools, RunDetail } from "@/lib/cooperation/matching/queries";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";

interface MoveFormProps {
  locale: Locale;
  run: RunDetail["run"];
  schoolId: string;
  schools: Awaited<ReturnType<typeof listRunSchools>>;
  backHref: string;
}

/** Pairs a school of a run with another one by hand. */
export async function MoveForm({ locale, run, schoolId, schools, backHref }: MoveFormProps) {
  const t = await getTranslations("matching.run");
  const own = schools.find(({ id }) => id === schoolId);
  if (!own) return null;
  return (
    <Section id="move" title={t("moveTitle", { school: localName(own, locale) })} lead={t("moveLead")}>
      <Form action={movePairAction} noun="matching" id="move-pair" className="mt-4">
        <input type="hidden" name="runId" value={run.id} />
        <input type="hidden" name="version" value={run.version} />
        <input type="hidden" name="schoolAId" value={own.id} />
        <Select
          name="schoolBId"
          label={t("partner")}
          options={schools
            .filter(({ id }) => id !== own.id)
            .map((school) => ({
              value: school.id,
              group: localName(school.province, locale),
              label: school.partner
                ? t("partnerNow", { school: localName(school, locale), partner: school.partner })
                : t("partnerFree", { school: localName(school, locale) }),
            }))}
        />
        <TextArea name="reason" label={t("reason")} maxLength={1000} />
        <FormButtons>
          <SubmitButton>{t("moveSubmit")}</SubmitButton>
          <TextLink href={backHref}>{t("cancel")}</TextLink>
        </FormButtons>
      </Form>
    </Section>
  );
}
