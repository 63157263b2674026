import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { formatInstant } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";
import type { SessionChange } from "./rules";

export type SessionNews =
  | { kind: "published" }
  | { kind: "confirmed" }
  | { kind: "postponed" | "cancelled"; reason: string }
  | { kind: "changed"; changes: readonly SessionChange[] };

type Facts = {
  locale: Locale;
  title: string;
  reference: string;
  courseSlug: string;
  startsAt: Date;
  timeZone: string;
  place: string | null;
  baseUrl: string;
  /** The number of the reader's own enrolment; a trainer has none. */
  enrolment: string | null;
};

/** To everyone a session concerns, when it is announced again, moves, is confirmed or called off. */
export function sessionLetter(t: Translator, news: SessionNews, facts: Facts) {
  const { locale } = facts;
  const shared = {
    title: facts.title,
    reference: facts.reference,
    start: formatInstant(facts.startsAt, { locale, zone: facts.timeZone }),
    place: facts.place ?? t("session.mail.placeUnknown"),
    link: facts.baseUrl + localised(locale, routes.course(facts.courseSlug)),
    why:
      facts.enrolment === null
        ? t("session.mail.whyTrainer")
        : t("session.mail.whyEnrolled", { enrolment: facts.enrolment }),
  };
  return {
    kind: `session.${news.kind}`,
    subject: t(`session.mail.${news.kind}.subject`, { reference: facts.reference }),
    body: bodyOf(t, news, shared),
  };
}

type Shared = Record<"title" | "reference" | "start" | "place" | "link" | "why", string>;

function bodyOf(t: Translator, news: SessionNews, shared: Shared): string {
  switch (news.kind) {
    case "postponed":
    case "cancelled":
      return t(`session.mail.${news.kind}.body`, { ...shared, reason: news.reason });
    case "changed": {
      const changes = news.changes.map((change) => `– ${t(`session.mail.change.${change}`)}`).join("\n");
      return t("session.mail.changed.body", { ...shared, changes });
    }
    default:
      return t(`session.mail.${news.kind}.body`, shared);
  }
}
