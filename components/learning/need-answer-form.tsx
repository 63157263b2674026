import { getLocale, getTranslations } from "next-intl/server";
import { Select } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { answerCampaignAction } from "@/lib/learning/campaign/actions";
import type { OwnAnswer } from "@/lib/learning/campaign/queries/own";
import { SCALE } from "@/lib/learning/need/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";

/** Two questions for each competence, in the groups of the list; kept as a draft or handed in. */
export async function NeedAnswerForm({ answer }: { answer: OwnAnswer }) {
  const locale = await getLocale();
  const t = await getTranslations("campaign.own");
  const { view, entries, ratings } = answer;
  const steps = (question: "present" | "asked") =>
    SCALE.map((step) => ({ value: String(step), label: t(`scale.${question}.step${step}`) }));
  const options = { present: steps("present"), asked: steps("asked") };
  const chosen = (step: number | null | undefined) =>
    step === null || step === undefined ? null : String(step);
  return (
    <Form
      action={answerCampaignAction}
      noun="campaign"
      doneText={t("saved", { date: formatDate(answer.endsOn, { locale, zone: "UTC" }) })}
    >
      <input type="hidden" name="campaignId" value={answer.id} />
      {entries.map((entry, index) => {
        const name = localName(entry, locale);
        if (!entry.isLeaf)
          return (
            <h2 key={entry.competenceId} className={entry.depth === 0 ? "mt-4 text-xl" : "mt-2 text-lg"}>
              {name}
            </h2>
          );
        const said = ratings.get(entry.competenceId);
        return (
          <fieldset key={entry.competenceId} className="grid gap-3 border-b border-line pb-5">
            <legend className="mb-2 font-[620]">{name}</legend>
            <input type="hidden" name={`ratings.${index}.competenceId`} value={entry.competenceId} />
            <div className="grid gap-4 sm:grid-cols-2">
              <Select
                name={`ratings.${index}.present`}
                label={t(`present.${view}`)}
                options={options.present}
                defaultValue={chosen(said?.present)}
              />
              <Select
                name={`ratings.${index}.asked`}
                label={t(`asked.${view}`)}
                options={options.asked}
                defaultValue={chosen(said?.asked)}
              />
            </div>
          </fieldset>
        );
      })}
      <FormButtons>
        <SubmitButton name="deed" value="submit">
          {t("submit")}
        </SubmitButton>
        <SubmitButton name="deed" value="save" tone="secondary">
          {t("save")}
        </SubmitButton>
      </FormButtons>
    </Form>
  );
}
