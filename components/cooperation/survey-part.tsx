import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/panel";
import { askSurveyAction } from "@/lib/cooperation/indicator/actions";
import type { SurveyRow } from "@/lib/cooperation/indicator/queries";
import { QUESTIONS } from "@/lib/cooperation/indicator/rules";
import { formatDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";

interface SurveyPartProps {
  partnershipId: string;
  surveys: SurveyRow[];
  locale: Locale;
  zone: string;
  mayAsk: boolean;
}

/** What the partner's contacts answered: the means of three questions and their own lines, without names. */
export async function SurveyPart({ partnershipId, surveys, locale, zone, mayAsk }: SurveyPartProps) {
  const t = await getTranslations("indicator.survey");
  const mean = (value: number | undefined) => (value === undefined ? "–" : formatNumber(value, locale, 1));
  const comments = surveys.flatMap((survey) => survey.comments);
  return (
    <Section id="survey" title={t("title")} lead={t("lead")}>
      {surveys.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <DataTable
          caption={t("caption")}
          rows={surveys}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "when",
              label: t("when"),
              head: true,
              cell: ({ askedAt }) => formatDate(askedAt, { locale, zone }),
            },
            {
              key: "until",
              label: t("until"),
              cell: ({ closesOn, isOpen }) =>
                t(isOpen ? "open" : "closed", { date: formatDate(closesOn, { locale, zone: "UTC" }) }),
            },
            { key: "answers", label: t("answers"), num: true, cell: ({ answers }) => answers },
            ...QUESTIONS.map((question) => ({
              key: question,
              label: t(`questionOf.${question}`),
              num: true,
              cell: ({ means }: SurveyRow) => mean(means?.[question]),
            })),
            { key: "all", label: t("all"), num: true, cell: ({ means }) => mean(means?.all) },
          ]}
        />
      )}
      {comments.length > 0 ? (
        <Details summary={t("comments")}>
          <ul className="list-disc pl-5">
            {comments.map((comment, index) => (
              <li key={index}>{comment}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      {mayAsk && !surveys.some(({ isOpen }) => isOpen) ? (
        <Form
          action={askSurveyAction}
          noun="indicator"
          id="survey-form"
          doneText={t("asked")}
          className="mt-4"
        >
          <input type="hidden" name="partnershipId" value={partnershipId} />
          <SubmitButton tone="secondary">{t("ask")}</SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}
