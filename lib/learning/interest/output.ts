import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { formatDateRange } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";

type SessionOpened = {
  locale: Locale;
  name: string;
  title: string;
  /** The course one asked about, where a session of another as good has opened. */
  asked: string | null;
  centre: string;
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  baseUrl: string;
};

/** To who waits: there is a session now. */
export function sessionOpenedLetter(t: Translator, session: SessionOpened) {
  const { locale, name, title, asked, centre, startsAt, endsAt, timeZone, baseUrl } = session;
  const values = {
    name,
    title,
    centre,
    dates: formatDateRange(startsAt, endsAt, { locale, zone: timeZone }),
    why: asked === null ? t("interest.mail.same") : t("interest.mail.alike", { asked }),
    link: baseUrl + localised(locale, routes.applyToSession(session.sessionId)),
  };
  return {
    kind: "interest.opened",
    subject: t("interest.mail.subject"),
    body: t("interest.mail.body", values),
  };
}
