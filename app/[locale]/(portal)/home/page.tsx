import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxList } from "@/components/desk/inbox-list";
import { EnrolmentList } from "@/components/learning/enrolment-list";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { listComingSessions, listInbox } from "@/lib/desk/inbox/queries";
import { getNextBooking } from "@/lib/learning/enrolment/queries/own";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";
import { networkZone } from "@/lib/platform/settings/network-day";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("inbox"))("title") };
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const t = await getTranslations("inbox");
  const [tasks, next, sessions, zone] = await Promise.all([
    listInbox(actor, now),
    getNextBooking(actor, now),
    listComingSessions(actor, now),
    networkZone(db),
  ]);
  return (
    <>
      <PageHeading
        title={t("greeting", { name: actor.givenName })}
        lead={tasks.length === 0 ? undefined : t("count", { count: tasks.length })}
      />
      <Section id="inbox" title={t("title")}>
        <InboxList tasks={tasks} now={now} zone={zone} />
      </Section>
      {actor.isTeacher ? <NextTraining next={next} locale={locale} /> : null}
      {sessions.length > 0 ? <Sessions rows={sessions} locale={locale} own={actor.centreIds} /> : null}
    </>
  );
}

async function NextTraining({
  next,
  locale,
}: {
  next: Awaited<ReturnType<typeof getNextBooking>>;
  locale: Locale;
}) {
  const t = await getTranslations("inbox");
  const tLearning = await getTranslations("enrolment.learning");
  return (
    <Section id="next" title={t("next")}>
      {next ? (
        <EnrolmentList rows={[next]} caption={t("next")} />
      ) : (
        <EmptyState
          title={tLearning("nextNone")}
          text={tLearning("nextNoneText")}
          action={<LinkButton href={localised(locale, routes.courses())}>{tLearning("find")}</LinkButton>}
        />
      )}
    </Section>
  );
}

interface SessionsProps {
  rows: Awaited<ReturnType<typeof listComingSessions>>;
  locale: Locale;
  own: readonly string[];
}

async function Sessions({ rows, locale, own }: SessionsProps) {
  const t = await getTranslations("inbox");
  const tLabel = await getTranslations("enrolment.label");
  return (
    <Section id="sessions" title={t("today")}>
      <DataTable
        caption={t("today")}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "course",
            label: tLabel("course"),
            head: true,
            cell: ({ id, centreId, reference, courseVersion }) => (
              <>
                <a
                  href={localised(
                    locale,
                    own.includes(centreId) ? routes.managedSession(id) : routes.sessionAttendance(id),
                  )}
                  lang={courseVersion.language === locale ? undefined : courseVersion.language}
                >
                  {courseVersion.title}
                </a>
                <span className="block text-sm font-normal text-ink-soft">{reference}</span>
              </>
            ),
          },
          {
            key: "dates",
            label: tLabel("dates"),
            cell: ({ startsAt, endsAt, timeZone }) =>
              formatDateRange(startsAt, endsAt, { locale, zone: timeZone }),
          },
          {
            key: "seats",
            label: tLabel("seats"),
            cell: ({ seatsTaken, capacity }) => t("seats", { taken: seatsTaken, capacity }),
          },
        ]}
      />
    </Section>
  );
}
