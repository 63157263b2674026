import { getLocale, getTranslations } from "next-intl/server";
import { ComingSessions } from "@/components/learning/coming-sessions";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, Figures } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/link";
import { Section } from "@/components/ui/panel";
import type { CentreHome as Shown } from "@/lib/desk/inbox/queries/home";
import { formatShortInstant, formatTimeRange } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

interface CentreHomeProps {
  shown: Shown;
  /** The centres one coordinates; a trainer has none and sees the registers alone. */
  centreIds: readonly string[];
}

/** A coordinator's and a trainer's: today's registers, who waits, what runs and comes. */
export async function CentreHome({ shown, centreIds }: CentreHomeProps) {
  const locale = await getLocale();
  const t = await getTranslations("inbox.centre");
  const to = (path: string) => localised(locale, path);
  const coordinates = centreIds.length > 0;
  return (
    <>
      <Section id="figures" title={t("figures")}>
        <Figures>
          <Figure value={shown.today.length} label={t("halfDays")} href="#today" />
          <Figure
            value={shown.registers}
            label={t("registers")}
            href={`${to(routes.registers())}?show=missing`}
          />
          {coordinates ? (
            <>
              <Figure value={shown.closings} label={t("closings")} href="#inbox" />
              <Figure value={shown.waiting.applications} label={t("applications")} href="#waiting" />
              <Figure value={shown.waiting.offers} label={t("offers")} href="#waiting" />
            </>
          ) : null}
        </Figures>
      </Section>
      <Section id="today" title={t("today")}>
        {shown.today.length === 0 ? (
          <EmptyState title={t("todayNone")} text={t("todayNoneText")} />
        ) : (
          <DataTable
            caption={t("today")}
            hideCaption
            rows={shown.today}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "time",
                label: t("time"),
                cell: (row) =>
                  formatTimeRange(row.startsAt, row.endsAt, { locale, zone: row.session.timeZone }),
              },
              {
                key: "session",
                label: t("session"),
                head: true,
                cell: ({ id, session }) => (
                  <>
                    <a
                      href={to(routes.sessionAttendance(session.id, id))}
                      lang={
                        session.courseVersion.language === locale ? undefined : session.courseVersion.language
                      }
                    >
                      {session.courseVersion.title}
                    </a>
                    <span className="block text-sm font-normal text-ink-soft">{session.reference}</span>
                  </>
                ),
              },
              {
                key: "place",
                label: t("place"),
                cell: ({ room, session }) => [session.venue, room].filter(Boolean).join(", ") || "–",
              },
              { key: "people", label: t("people"), num: true, cell: ({ session }) => session.seatsTaken },
            ]}
          />
        )}
      </Section>
      {coordinates ? (
        <Section id="waiting" title={t("waiting")}>
          {shown.waiting.rows.length === 0 ? (
            <EmptyState title={t("waitingNone")} text={t("waitingNoneText")} />
          ) : (
            <DataTable
              caption={t("waiting")}
              hideCaption
              rows={shown.waiting.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "session",
                  label: t("session"),
                  head: true,
                  cell: (row) => (
                    <>
                      <a href={to(routes.sessionEnrolments(row.id))}>{row.title}</a>
                      <span className="block text-sm font-normal text-ink-soft">{row.reference}</span>
                    </>
                  ),
                },
                { key: "applications", label: t("undecided"), num: true, cell: (row) => row.applications },
                { key: "offers", label: t("offers"), num: true, cell: (row) => row.offers },
                {
                  key: "until",
                  label: t("until"),
                  cell: (row) =>
                    row.firstDeadline
                      ? formatShortInstant(row.firstDeadline, { locale, zone: row.timeZone })
                      : "–",
                },
              ]}
            />
          )}
        </Section>
      ) : null}
      <Section
        id="sessions"
        title={t("coming")}
        aside={coordinates ? <TextLink href={to(routes.managedSessions())}>{t("all")}</TextLink> : null}
      >
        {shown.coming.length === 0 ? (
          <EmptyState title={t("comingNone")} text={t("comingNoneText")} />
        ) : (
          <ComingSessions rows={shown.coming} caption={t("coming")} own={centreIds} />
        )}
      </Section>
    </>
  );
}
