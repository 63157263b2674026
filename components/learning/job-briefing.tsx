import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/choice-fields";
import { DateFields } from "@/components/form/date-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Section } from "@/components/ui/panel";
import { recordBriefingAction } from "@/lib/learning/job-day/actions";
import type { OwnJobDays } from "@/lib/learning/job-day/queries/own";
import { formatDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Safety and confidentiality: two ticks with their dates, or what stands on record. */
export async function JobBriefing({ own, locale }: { own: OwnJobDays; locale: Locale }) {
  const t = await getTranslations("jobDay.own");
  const { briefing } = own;
  const shown = (day: string) => formatDate(day, { locale, zone: "UTC" });
  if (briefing)
    return (
      <Section id="briefing" title={t("briefing")}>
        <p>
          {t("briefed", {
            safety: shown(briefing.safetyOn),
            confidentiality: shown(briefing.confidentialityOn),
          })}
        </p>
      </Section>
    );
  if (own.refusal) return null;
  return (
    <Section id="briefing" title={t("briefing")} lead={t("briefingLead")}>
      <Form action={recordBriefingAction} noun="jobDay" id="brief">
        <input type="hidden" name="enrolmentId" value={own.id} />
        <Checkbox name="safety" label={t("safety")} />
        <DateFields name="safetyOn" label={t("safetyOn")} />
        <Checkbox name="confidentiality" label={t("confidentiality")} />
        <DateFields name="confidentialityOn" label={t("confidentialityOn")} />
        <FormButtons>
          <SubmitButton>{t("saveBriefing")}</SubmitButton>
        </FormButtons>
      </Form>
    </Section>
  );
}
