import { getTranslations } from "next-intl/server";
import { phaseTone } from "@/components/learning/session-phase";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import { tagClass } from "@/components/ui/status-tag";
import type { SessionList } from "@/lib/learning/session/queries/list";
import type { TrainingRow } from "@/lib/learning/training/queries";
import { formatDateRange, formatShortDate } from "@/lib/platform/dates/format";
import { formatNumber } from "@/lib/platform/dates/numbers";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localised, routes } from "@/lib/platform/routes";

const LINES = 8;

/** The latest sessions of a centre or province; all of them are one click away. */
export async function RecordSessions({
  list,
  locale,
  allHref,
}: {
  list: SessionList;
  locale: Locale;
  allHref: string;
}) {
  const t = await getTranslations("overview.record");
  const tSession = await getTranslations("session");
  const all = t("sessionsAll", { count: formatNumber(list.total, locale) });
  return (
    <Section
      id="sessions"
      title={t("sessions")}
      aside={list.total > 0 ? <TextLink href={allHref}>{all}</TextLink> : null}
    >
      {list.total === 0 ? (
        <p className="text-ink-soft">{t("sessionsEmpty")}</p>
      ) : (
        <DataTable
          caption={t("sessionsCaption")}
          hideCaption
          rows={list.rows.slice(0, LINES)}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "course",
              label: tSession("manage.column.course"),
              head: true,
              cell: (row) => (
                <a href={localised(locale, routes.managedSession(row.id))} className="quiet-link">
                  {row.title}
                </a>
              ),
            },
            {
              key: "start",
              label: tSession("manage.column.start"),
              num: true,
              cell: (row) => formatShortDate(row.startsAt, { locale, zone: row.timeZone }),
            },
            {
              key: "seats",
              label: tSession("manage.column.seats"),
              num: true,
              cell: (row) => tSession("manage.seats", { taken: row.seatsTaken, capacity: row.capacity }),
            },
            {
              key: "status",
              label: tSession("manage.column.status"),
              cell: (row) => (
                <span className={tagClass(phaseTone(row.phase))}>{tSession(`phase.${row.phase}`)}</span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** The latest logged trainings of a centre. */
export async function RecordTrainings({
  list,
  locale,
  allHref,
}: {
  list: { rows: TrainingRow[]; total: number };
  locale: Locale;
  allHref: string;
}) {
  const t = await getTranslations("overview.record");
  const all = t("trainingsAll", { count: formatNumber(list.total, locale) });
  return (
    <Section
      id="trainings"
      title={t("trainings")}
      aside={list.total > 0 ? <TextLink href={allHref}>{all}</TextLink> : null}
    >
      {list.total === 0 ? (
        <p className="text-ink-soft">{t("trainingsEmpty")}</p>
      ) : (
        <DataTable
          caption={t("trainingsCaption")}
          hideCaption
          rows={list.rows.slice(0, LINES)}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "training",
              label: t("training"),
              head: true,
              cell: (row) => (
                <a href={localised(locale, routes.training(row.id))} className="quiet-link">
                  {row.topic}
                </a>
              ),
            },
            {
              key: "dates",
              label: t("dates"),
              cell: (row) => formatDateRange(row.startsOn, row.endsOn, { locale, zone: "UTC" }),
            },
            { key: "hours", label: t("hours"), num: true, cell: (row) => row.hours },
            { key: "people", label: t("people"), num: true, cell: (row) => row._count.participants },
          ]}
        />
      )}
    </Section>
  );
}
