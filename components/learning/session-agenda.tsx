import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { seatsWords } from "@/components/learning/session-item";
import { SessionSeats } from "@/components/learning/session-seats";
import type { SessionCard } from "@/lib/learning/catalogue/queries";
import { sessionPhase } from "@/lib/learning/session/rules";
import { formatDateRange, formatShortDate } from "@/lib/platform/dates/format";
import { formatHours } from "@/lib/platform/dates/numbers";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

interface SessionAgendaProps {
  sessions: SessionCard[];
  now: Date;
  zone: string;
  /** The centre's own page does not repeat its name. */
  hideCentre?: boolean;
}

/** Sessions to come in the order of their dates: when, what, where, and whether there is a seat. */
export async function SessionAgenda({ sessions, now, zone, hideCentre }: SessionAgendaProps) {
  const locale = await getLocale();
  const t = await getTranslations("session");
  const tCourse = await getTranslations("course.mode");
  const reader = { locale, zone };
  const words = await seatsWords();
  return (
    <ol className="agenda">
      {sessions.map((session) => {
        const phase = sessionPhase(session, now);
        const { courseVersion: version, centre, province } = session;
        const facts = [
          tCourse(version.mode),
          formatHours(version.hours, locale),
          hideCentre ? null : localName({ name: centre.shortName, names: centre.shortNames }, locale),
          province ? localName(province, locale) : null,
        ].filter((fact) => fact !== null);
        return (
          <li key={session.id}>
            <p className="agenda-date">{formatDateRange(session.startsAt, session.endsAt, reader)}</p>
            <div className="min-w-0">
              <TextLink
                href={localePath(locale, routes.course(session.course.slug))}
                tone="quiet"
                className="card-link font-[620]"
              >
                <span lang={version.language === locale ? undefined : version.language}>{version.title}</span>
              </TextLink>
              <p className="text-sm text-ink-soft">{facts.join(" · ")}</p>
            </div>
            <p className="agenda-state">
              {phase === "announced" ? (
                <StatusTag>{t("page.opens", { date: formatShortDate(session.opensAt, reader) })}</StatusTag>
              ) : (
                <SessionSeats
                  sessionId={session.id}
                  known={{ phase, seatsLeft: session.capacity - session.seatsTaken }}
                  words={words}
                />
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
