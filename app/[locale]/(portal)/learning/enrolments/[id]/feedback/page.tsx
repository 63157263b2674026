import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { giveFeedbackAction } from "@/lib/learning/follow-up/actions";
import { getFeedbackForm } from "@/lib/learning/follow-up/queries/forms";
import { FEEDBACK_QUESTIONS, SCALE } from "@/lib/learning/follow-up/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const found = id === null ? null : await getFeedbackForm(actor, id, now);
  if (!found) notFound();
  return found;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { session } = await readPage((await params).id);
  const t = await getTranslations("followUp.form");
  return { title: `${t("title")}: ${session.courseVersion.title}` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { id, session, refusal, smallest } = await readPage((await params).id);
  const t = await getTranslations("followUp");
  const options = SCALE.map((value) => ({ value, label: value }));
  return (
    <>
      <PageHeading
        title={t("form.title")}
        kicker={`${session.courseVersion.title} · ${session.reference}`}
        crumbs={[{ href: localised(locale, routes.enrolment(id)), label: t("form.back") }]}
        lead={refusal === null ? t("form.anonymous", { count: smallest }) : undefined}
      />
      {refusal === "feedback_given_already" ? (
        <Notice tone="green">{t("form.done")}</Notice>
      ) : refusal ? (
        <Notice>{t(`refusal.${refusal}`)}</Notice>
      ) : (
        <Form action={giveFeedbackAction} noun="followUp">
          <input type="hidden" name="enrolmentId" value={id} />
          {FEEDBACK_QUESTIONS.map((question) => (
            <RadioGroup
              key={question}
              name={question}
              label={t(`question.${question}`)}
              hint={t("form.scale")}
              inline
              options={options}
            />
          ))}
          <TextArea name="comment" label={t("form.comment")} optional rows={4} maxLength={1000} />
          <FormButtons>
            <SubmitButton>{t("form.send")}</SubmitButton>
          </FormButtons>
        </Form>
      )}
    </>
  );
}
