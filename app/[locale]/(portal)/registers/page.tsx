import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { listRegisterTasks } from "@/lib/learning/attendance/queries";
import { missingMarks } from "@/lib/learning/attendance/rules";
import { listTaughtSessions } from "@/lib/learning/follow-up/queries/results";
import type { Actor } from "@/lib/platform/auth/actor";
import { requireActor } from "@/lib/platform/auth/current-actor";
import { formatDateRange } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { localised, routes } from "@/lib/platform/routes";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("attendance.list"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, now } = await requireActor();
  const t = await getTranslations("attendance.list");
  const onlyMissing = (await searchParams).show === "missing";
  const path = localised(locale, routes.registers());
  const registers = (await listRegisterTasks(actor, now))
    .map((session) => ({ ...session, missing: missingMarks(session.slots, session.people) }))
    .filter(({ missing }) => !onlyMissing || missing > 0)
    .sort((a, b) => b.missing - a.missing);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("show")}
        tabs={[
          { href: path, label: t("all"), current: !onlyMissing },
          { href: `${path}?show=missing`, label: t("onlyMissing"), current: onlyMissing },
        ]}
      />
      {registers.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneHelp")} />
      ) : (
        <DataTable
          caption={t("caption")}
          hideCaption
          rows={registers}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "session",
              label: t("session"),
              head: true,
              cell: (row) => (
                <>
                  <a href={localised(locale, routes.sessionAttendance(row.id))}>{row.courseVersion.title}</a>
                  <span className="block text-sm font-normal text-ink-soft">{row.reference}</span>
                </>
              ),
            },
            {
              key: "dates",
              label: t("dates"),
              cell: (row) => formatDateRange(row.startsAt, row.endsAt, { locale, zone: row.timeZone }),
            },
            { key: "missing", label: t("missing"), num: true, cell: (row) => row.missing },
          ]}
        />
      )}
      <Taught actor={actor} now={now} locale={locale} />
    </>
  );
}

/** A trainer's sessions that are over: the register is closed, what people thought of them is to be read. */
async function Taught({ actor, now, locale }: { actor: Actor; now: Date; locale: Locale }) {
  const taught = await listTaughtSessions(actor, now);
  if (taught.length === 0) return null;
  const t = await getTranslations("followUp.taught");
  return (
    <Section id="taught" title={t("title")}>
      <ul className="grid gap-3">
        {taught.map(({ id, reference, startsAt, endsAt, timeZone, courseVersion }) => (
          <li key={id}>
            <a href={localised(locale, routes.sessionFeedback(id))}>{courseVersion.title}</a>
            <span className="block text-sm text-ink-soft">
              {reference} · {formatDateRange(startsAt, endsAt, { locale, zone: timeZone })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
