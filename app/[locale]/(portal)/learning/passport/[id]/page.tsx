import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RadioGroup } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import { EXTERNAL_TONES } from "@/components/learning/external-table";
import { externalSteps } from "@/components/learning/external-steps";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge, StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { Timeline } from "@/components/ui/timeline";
import { answerExternalAction, withdrawExternalAction } from "@/lib/learning/passport/actions";
import { getExternal, type ExternalDetail } from "@/lib/learning/passport/queries/external";
import { waitsFor } from "@/lib/learning/passport/rules";
import { getZone } from "@/lib/network/network/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { formatBytes, formatHours } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const readPage = cache(async (given: string) => {
  const { actor } = await requireActor();
  const id = readId(given);
  const training = id === null ? null : await getExternal(actor, id);
  if (!training) notFound();
  return { actor, training };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { training } = await readPage((await params).id);
  return { title: `${training.title} (${training.reference})` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, training } = await readPage((await params).id);
  const t = await getTranslations("passport");
  const reader = { locale, zone: await getZone(actor) };
  const crumb = training.isOwn
    ? { href: routes.passport(), label: t("page.title") }
    : actor.schoolIds.includes(training.schoolId)
      ? { href: routes.schoolExternalTrainings(), label: t("list.school") }
      : actor.centreIds.includes(training.centreId)
        ? { href: routes.centreExternalTrainings(), label: t("list.centre") }
        : null;
  return (
    <>
      <PageHeading
        title={training.title}
        kicker={training.reference}
        crumbs={crumb ? [{ href: localised(locale, crumb.href), label: crumb.label }] : []}
        tags={
          <>
            <StatusTag tone={EXTERNAL_TONES[training.status]}>{t(`status.${training.status}`)}</StatusTag>
            {training.isDemonstration ? <Badge>{t("external.demonstration")}</Badge> : null}
          </>
        }
        actions={
          training.isOwn && training.status.endsWith("REFUSED") ? (
            <LinkButton href={localised(locale, routes.newExternalTraining(training.id))}>
              {t("external.again")}
            </LinkButton>
          ) : null
        }
      />
      <Facts training={training} locale={locale} />
      <Section id="way" title={t("external.way")}>
        <Timeline label={t("external.way")} steps={externalSteps(training, t, reader)} />
      </Section>
      {training.mayAnswer ? <Answer training={training} /> : null}
      {training.isOwn && waitsFor(training.status) !== null ? (
        <Form action={withdrawExternalAction} noun="passport" fold={{ summary: t("external.withdraw") }}>
          <input type="hidden" name="trainingId" value={training.id} />
          <p>{t("external.withdrawWarning")}</p>
          <SubmitButton tone="danger">{t("external.withdraw")}</SubmitButton>
        </Form>
      ) : null}
    </>
  );
}

async function Facts({ training, locale }: { training: ExternalDetail; locale: Locale }) {
  const t = await getTranslations("passport.external");
  const tMode = await getTranslations("course.mode");
  const { evidence, person } = training;
  return (
    <SummaryList
      rows={[
        { label: t("person"), value: `${person.givenName} ${person.familyName}` },
        { label: t("school"), value: localName(training.school, locale) },
        { label: t("provider"), value: training.providerName },
        { label: t("mode"), value: tMode(training.mode) },
        {
          label: t("dates"),
          value: formatDateRange(training.startsOn, training.endsOn, { locale, zone: "UTC" }),
        },
        { label: t("hours"), value: formatHours(training.hours, locale) },
        {
          label: t("fields"),
          value: training.fields.map(({ field }) => localName(field, locale)).join(", ") || "–",
        },
        {
          label: t("centre"),
          value: localName({ name: training.centre.shortName, names: training.centre.shortNames }, locale),
        },
        {
          label: t("evidence"),
          value: evidence ? (
            <>
              <TextLink href={`/api/passport/external/${training.id}/evidence`}>{evidence.name}</TextLink>{" "}
              <span className="text-sm text-ink-soft">{formatBytes(evidence.size, locale)}</span>
            </>
          ) : (
            "–"
          ),
        },
        ...(training.note ? [{ label: t("note"), value: training.note }] : []),
      ]}
    />
  );
}

async function Answer({ training }: { training: ExternalDetail }) {
  const t = await getTranslations("passport.answer");
  return (
    <Section id="answer" title={t("title")} lead={t("lead")}>
      <Form action={answerExternalAction} noun="passport">
        <input type="hidden" name="trainingId" value={training.id} />
        <input type="hidden" name="seen" value={training.status} />
        <RadioGroup
          name="answer"
          label={t("answer")}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
        <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} optional maxLength={1000} />
        <SubmitButton>{t("save")}</SubmitButton>
      </Form>
    </Section>
  );
}
