import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { PageHeading } from "@/components/ui/page-heading";
import { tagClass } from "@/components/ui/status-tag";
import { closeSessionAction } from "@/lib/learning/certificate/actions";
import { previewClosing, standOf, type ClosingPreview } from "@/lib/learning/certificate/queries";
import { closeRefusal, type OutcomeReason } from "@/lib/learning/certificate/rules";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatInstant } from "@/lib/platform/dates/format";
import { formatHours, formatPercent } from "@/lib/platform/dates/numbers";
import { readId } from "@/lib/platform/fields";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; id: string }> };

const TONES = {
  earned: "green",
  achieved: "green",
  unmarked: "amber",
  result_missing: "amber",
  below_minimum: "neutral",
  no_show: "neutral",
} as const satisfies Record<OutcomeReason, string>;

const readPage = cache(async (given: string) => {
  const { actor, now } = await requireActor();
  const id = readId(given);
  const closing = id === null ? null : await previewClosing(actor, id, now);
  if (!closing) notFound();
  return { now, closing };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const { closing } = await readPage((await params).id);
  const t = await getTranslations("certificate.closing");
  return { title: `${t("title")}: ${closing.courseVersion.title} (${closing.reference})` };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { now, closing } = await readPage((await params).id);
  if (closing.status === "CLOSED") redirect(localised(locale, routes.sessionCertificates(closing.id)));
  const t = await getTranslations("certificate");
  const tPortal = await getTranslations("portal.nav");
  const tLessons = await getTranslations("lessonProgress.closing");
  const handIns = closing.people.reduce((sum, person) => sum + person.handIns.length, 0);
  const earned = closing.people.filter((person) => person.outcome.kind !== null).length;
  const refusal = closeRefusal(closing, standOf(closing), now);
  return (
    <>
      <PageHeading
        title={t("closing.title")}
        kicker={`${closing.courseVersion.title} · ${closing.reference}`}
        crumbs={[{ href: localised(locale, routes.managedSessions()), label: tPortal("centreSessions") }]}
        lead={t("closing.lead")}
      />
      <div className="grid gap-6">
        {closing.people.length === 0 ? (
          <EmptyState
            title={t("closing.nobody")}
            text={t("closing.minimum", { percent: closing.minimumPercent })}
          />
        ) : (
          <>
            <p>
              {t("closing.minimum", { percent: closing.minimumPercent })}{" "}
              {closing.hasAssessment ? t("closing.passMark", { points: closing.passMark }) : null}
            </p>
            <p className="font-[600]">
              {t("closing.summary", { earned, rest: closing.people.length - earned })}
            </p>
            <Outcomes closing={closing} locale={locale} />
          </>
        )}
        <Samples closing={closing} locale={locale} />
        {handIns > 0 ? (
          <Notice tone="amber">
            {tLessons("waiting", { count: handIns })}{" "}
            <TextLink href={localised(locale, routes.sessionLessons(closing.id))}>
              {tLessons("toLessons")}
            </TextLink>
          </Notice>
        ) : null}
        {refusal ? (
          <Notice tone="amber">
            {t(`refusal.${refusal}`)}{" "}
            {refusal === "results_incomplete" ? (
              <TextLink href={localised(locale, routes.sessionResults(closing.id))}>
                {t("closing.toResults")}
              </TextLink>
            ) : refusal === "sample_incomplete" ? null : (
              <TextLink href={localised(locale, routes.sessionAttendance(closing.id))}>
                {t("closing.toRegister")}
              </TextLink>
            )}
          </Notice>
        ) : (
          <Form action={closeSessionAction} noun="certificate">
            <input type="hidden" name="sessionId" value={closing.id} />
            <FormButtons>
              <SubmitButton>{t("closing.submit", { earned })}</SubmitButton>
              <TextLink href={localised(locale, routes.sessionAttendance(closing.id))}>
                {t("closing.toRegister")}
              </TextLink>
            </FormButtons>
          </Form>
        )}
      </div>
    </>
  );
}

/** Whom the trainer has still to look for, by half-day; each leads to where that is said. */
async function Samples({ closing, locale }: { closing: ClosingPreview; locale: Locale }) {
  if (closing.samples.length === 0) return null;
  const t = await getTranslations("certificate.closing");
  const reader = { locale, zone: closing.timeZone };
  return (
    <Section id="samples" title={t("samples")}>
      <ul className="grid gap-2">
        {closing.samples.map(({ id, startsAt, people }) => (
          <li key={id}>
            <TextLink href={`${localised(locale, routes.sessionAttendance(closing.id, id))}#check-ins`}>
              {formatInstant(startsAt, reader)}
            </TextLink>
            {": "}
            {people.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(", ")}
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Outcomes({ closing, locale }: { closing: ClosingPreview; locale: Locale }) {
  const { people, hasAssessment } = closing;
  const t = await getTranslations("certificate");
  const tLessons = await getTranslations("lessonProgress.closing");
  return (
    <DataTable
      caption={t("closing.caption")}
      hideCaption
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "person",
          label: t("closing.person"),
          head: true,
          cell: ({ person, school }) => (
            <>
              {person.givenName} {person.familyName}
              {school ? (
                <span className="block text-sm font-normal text-ink-soft">{localName(school, locale)}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "attended",
          label: t("closing.attended"),
          num: true,
          cell: ({ outcome }) => formatPercent(outcome.percent / 100, locale),
        },
        {
          key: "hours",
          label: t("closing.hours"),
          num: true,
          cell: ({ outcome }) => (outcome.kind !== null ? formatHours(outcome.hours, locale) : "–"),
        },
        ...(hasAssessment
          ? [
              {
                key: "result",
                label: t("closing.result"),
                num: true,
                cell: ({ result }: ClosingPreview["people"][number]) =>
                  result === null ? "–" : (result.points ?? t("closing.notSat")),
              },
            ]
          : []),
        {
          key: "outcome",
          label: t("closing.outcome"),
          cell: ({ outcome, missing }) => (
            <>
              <span className={tagClass(TONES[outcome.reason])}>{t(`outcome.${outcome.reason}`)}</span>
              {outcome.unmarked > 0 ? (
                <span className="block">{t("closing.unmarkedCount", { count: outcome.unmarked })}</span>
              ) : null}
              {outcome.excused > 0 ? (
                <span className="block">{t("closing.excused", { count: outcome.excused })}</span>
              ) : null}
              {missing.length > 0 ? (
                <span className="block">
                  {tLessons("missing", { titles: missing.map(({ title }) => title).join(" · ") })}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
