import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { tagClass } from "@/components/ui/status-tag";
import type { JobSession } from "@/lib/learning/job-day/queries/session";
import { formatDate, formatShortDate } from "@/lib/platform/dates/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { JOB_DAY_TONES } from "./job-day-tones";

type Props = { session: JobSession; locale: Locale };
type Row = JobSession["people"][number];

const nameOf = ({ person }: Row) => `${person.givenName} ${person.familyName}`;

/** A row a teacher: the briefing, each day's state, and the confirmed hours. */
export async function JobTable({ session, locale }: Props) {
  const t = await getTranslations("jobDay");
  const shown = (day: string) => formatShortDate(day, { locale, zone: "UTC" });
  return (
    <DataTable
      caption={t("session.caption")}
      rows={session.people}
      rowKey={({ id }) => id}
      columns={[
        { key: "person", label: t("session.person"), head: true, cell: nameOf },
        {
          key: "briefing",
          label: t("session.briefing"),
          cell: ({ briefing }) =>
            briefing ? (
              `${shown(briefing.safetyOn)} · ${shown(briefing.confidentialityOn)}`
            ) : (
              <span className={tagClass("red")}>{t("session.notBriefed")}</span>
            ),
        },
        {
          key: "days",
          label: t("session.days"),
          cell: ({ cells }) => (
            <ul className="grid gap-1">
              {cells.map(({ day, state }) => (
                <li key={day}>
                  {shown(day)} <span className={tagClass(JOB_DAY_TONES[state])}>{t(`state.${state}`)}</span>
                </li>
              ))}
            </ul>
          ),
        },
        { key: "hours", label: t("session.hours"), num: true, cell: ({ hours }) => hours },
      ]}
    />
  );
}

/** What was written, a fold a teacher. */
export async function JobEntries({ session, locale }: Props) {
  const t = await getTranslations("jobDay");
  const people = session.people.filter(({ cells }) => cells.some(({ entry }) => entry !== null));
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="entries" className="section">
      <h2 id="entries" className="text-xl">
        {t("session.entries")}
      </h2>
      {people.map((row) => (
        <Details key={row.id} summary={nameOf(row)}>
          <ul className="grid gap-4">
            {row.cells.map(({ day, entry, state }) =>
              entry ? (
                <li key={day} className="grid max-w-measure gap-1">
                  <p>
                    <strong>{formatDate(day, { locale, zone: "UTC" })}</strong> ·{" "}
                    {t("own.written", { hours: entry.hours })} · {t(`state.${state}`)}
                  </p>
                  <p className="prose-lines">{entry.task}</p>
                  {entry.equipment ? (
                    <p>{t("mentorPage.equipment", { equipment: entry.equipment })}</p>
                  ) : null}
                  {entry.answer ? <p>{t("own.said", { line: entry.answer })}</p> : null}
                </li>
              ) : null,
            )}
          </ul>
        </Details>
      ))}
    </section>
  );
}
