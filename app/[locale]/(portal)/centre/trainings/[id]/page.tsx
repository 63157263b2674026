import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RecordHistory } from "@/components/evidence/record-history";
import { TrainingFiles } from "@/components/learning/training-files";
import { TrainingPeople } from "@/components/learning/training-people";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Badge } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { removeTrainingAction } from "@/lib/learning/training/actions";
import { findParticipants, getTraining } from "@/lib/learning/training/queries";
import { getNetwork } from "@/lib/network/network/queries";
import { listRecordEvents } from "@/lib/platform/audit/queries";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange, formatShortInstant } from "@/lib/platform/dates/format";
import { formatHours } from "@/lib/platform/dates/numbers";
import { readId, searchField } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ find?: string | string[]; refused?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("training.page"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireActor();
  const id = readId((await params).id);
  const training = id === null ? null : await getTraining(actor, id);
  if (!training) notFound();
  const t = await getTranslations("training");
  const tCourse = await getTranslations("course");
  const network = await getNetwork(actor);
  const { find, refused } = await searchParams;
  const typed = searchField.parse(find);
  const list = actor.isMinistry ? routes.nationalTrainings() : routes.trainings();
  return (
    <>
      <PageHeading
        title={training.topic}
        crumbs={training.seesAll ? [{ href: localised(locale, list), label: t("page.title") }] : []}
        tags={training.isDemonstration ? <Badge>{t("page.demonstration")}</Badge> : null}
        actions={
          training.mayEdit ? (
            <LinkButton href={localised(locale, routes.editTraining(training.id))}>
              {t("page.edit")}
            </LinkButton>
          ) : null
        }
      />
      <SummaryList
        rows={[
          { label: t("page.reference"), value: training.reference },
          { label: t("page.centre"), value: localName(training.centre.hostSchool, locale) },
          { label: t("page.host"), value: training.hostName },
          {
            label: t("page.scope"),
            value: [t(`scope.${training.scope}`), localName(training.country, locale), training.place]
              .filter(Boolean)
              .join(", "),
          },
          {
            label: t("page.dates"),
            value: formatDateRange(training.startsOn, training.endsOn, { locale, zone: "UTC" }),
          },
          { label: t("page.hours"), value: formatHours(training.hours, locale) },
          { label: t("page.mode"), value: tCourse(`mode.${training.mode}`) },
          {
            label: t("page.fields"),
            value: training.fields.map(({ field }) => localName(field, locale)).join(", ") || "–",
          },
        ]}
      />
      {training.report ? (
        <Section title={t("page.report")}>
          <p className="max-w-measure whitespace-pre-line">{training.report}</p>
        </Section>
      ) : null}
      {training.seesAll ? (
        <>
          <TrainingPeople
            training={training}
            locale={locale}
            typed={typed}
            found={training.mayEdit ? await findParticipants(actor, training.id, typed) : []}
          />
          <TrainingFiles
            training={training}
            locale={locale}
            refused={typeof refused === "string" ? refused : null}
          />
        </>
      ) : null}
      {training.loggedBy && training.seesAll ? (
        <p className="mt-10 mb-4 text-sm text-ink-soft">
          {t("page.logged", {
            who: `${training.loggedBy.givenName} ${training.loggedBy.familyName}`,
            when: formatShortInstant(training.loggedAt, { locale, zone: network?.zone ?? "UTC" }),
          })}
        </p>
      ) : null}
      {training.seesAll ? (
        <RecordHistory
          rows={await listRecordEvents("training", training.id)}
          reader={{ locale, zone: network?.zone ?? "UTC" }}
          logOf={actor.isMinistry ? training.id : undefined}
        />
      ) : null}
      {training.mayEdit ? (
        <Form action={removeTrainingAction} noun="training" fold={{ summary: t("page.remove") }}>
          <input type="hidden" name="trainingId" value={training.id} />
          <p>{t("page.removeWarning")}</p>
          <SubmitButton tone="danger">{t("page.remove")}</SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
