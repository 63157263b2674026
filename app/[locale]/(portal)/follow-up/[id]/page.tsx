import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CheckboxGroup, RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { answerFollowUpAction } from "@/lib/learning/follow-up/actions";
import { getFollowUpForm } from "@/lib/learning/follow-up/queries/forms";
import { FOLLOW_UP_USES, HINDRANCES, isFollowUpOpen } from "@/lib/learning/follow-up/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant } from "@/lib/platform/dates/format";
import { readId } from "@/lib/platform/fields";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = "force-dynamic";

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const found = id === null ? null : await getFollowUpForm(actor, id, now);
  if (!found) notFound();
  return { ...found, isOpen: isFollowUpOpen(found.followUp, now) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { session } = await readPage((await params).id);
  const t = await getTranslations("followUp.ask");
  return { title: `${t("title")} ${session.courseVersion.title}` };
}

/** Whether a training is used: asked of the teacher, and of the principal of where they work. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { id, session, side, given, person, followUp, isOpen, smallest } = await readPage((await params).id);
  const t = await getTranslations("followUp");
  const isTeacher = side === "TEACHER";
  const up = isTeacher
    ? { href: localised(locale, routes.enrolment(id)), label: t("form.back") }
    : { href: localised(locale, routes.schoolFollowUps()), label: t("school.title") };
  const until = formatInstant(followUp.closesAt, { locale, zone: session.timeZone });
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <>
      <PageHeading
        title={t("ask.title")}
        kicker={`${session.courseVersion.title} · ${session.reference}`}
        crumbs={[up]}
        lead={`${isTeacher ? t("ask.leadTeacher") : t("ask.leadPrincipal", { name })} ${isOpen ? t("ask.until", { until }) : ""}`}
      />
      {isOpen ? (
        <Form action={answerFollowUpAction} noun="followUp" doneText={t("ask.done")}>
          <input type="hidden" name="enrolmentId" value={id} />
          <RadioGroup
            name="use"
            label={t("ask.use")}
            hint={t("ask.shown", { count: smallest })}
            defaultValue={given?.use}
            options={FOLLOW_UP_USES.map((value) => ({ value, label: t(`use.${value}`) }))}
          />
          <CheckboxGroup
            name="hindrances"
            label={t("ask.hinders")}
            optional
            defaultValue={given?.hindrances}
            options={HINDRANCES.map((value) => ({ value, label: t(`hindrance.${value}`) }))}
          />
          <TextArea
            name="note"
            label={t("ask.note")}
            optional
            rows={4}
            maxLength={1000}
            defaultValue={given?.note ?? undefined}
          />
          <FormButtons>
            <SubmitButton>{t("ask.send")}</SubmitButton>
          </FormButtons>
        </Form>
      ) : (
        <div className="grid gap-6">
          <Notice>{t("ask.over")}</Notice>
          <SummaryList
            rows={[
              { label: t("ask.yours"), value: given ? t(`use.${given.use}`) : t("ask.none") },
              ...(given && given.hindrances.length > 0
                ? [
                    {
                      label: t("ask.hinders"),
                      value: given.hindrances.map((one) => t(`hindrance.${one}`)).join(", "),
                    },
                  ]
                : []),
              ...(given?.note ? [{ label: t("ask.note"), value: given.note }] : []),
            ]}
          />
        </div>
      )}
    </>
  );
}
