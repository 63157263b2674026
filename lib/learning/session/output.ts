import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { dayIn } from "@/lib/platform/dates/calendar";
import { formatInstant } from "@/lib/platform/dates/format";
import { localised, routes } from "@/lib/platform/routes";
import type { Cell, Table } from "@/lib/platform/csv/table";
import { localName } from "@/lib/platform/i18n/local-name";
import type { SessionRow } from "./queries/list";
import type { Roster } from "./queries/read";
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

const SESSION_COLUMNS = [
  "reference",
  "course",
  "mode",
  "centre",
  "province",
  "start",
  "end",
  "taken",
  "capacity",
  "status",
] as const;

/** The ministry's list of sessions as a table: days as 2026-03-12, so that a spreadsheet sorts them. */
export function sessionsTable(t: Translator, rows: readonly SessionRow[], locale: Locale): Table {
  return {
    titles: SESSION_COLUMNS.map((column) => t(`session.export.${column}`)),
    rows: rows.map((row): Cell[] => [
      row.reference,
      row.title,
      t(`course.mode.${row.mode}`),
      localName({ name: row.centreName, names: row.centreNames }, locale),
      row.provinceName === null
        ? null
        : localName({ name: row.provinceName, names: row.provinceNames }, locale),
      dayIn(row.startsAt, row.timeZone),
      dayIn(row.endsAt, row.timeZone),
      row.seatsTaken,
      row.capacity,
      t(`session.phase.${row.phase}`),
    ]),
  };
}

const ROSTER_COLUMNS = ["number", "name", "school", "province", "phone", "email", "reference"] as const;

/** Who has a place, with what a coordinator needs to reach them. */
export function rosterTable(t: Translator, { rows }: Roster, locale: Locale): Table {
  return {
    titles: ROSTER_COLUMNS.map((column) => t(`session.roster.${column}`)),
    rows: rows.map((row, index): Cell[] => [
      index + 1,
      `${row.person.givenName} ${row.person.familyName}`,
      row.school ? localName(row.school, locale) : null,
      row.school ? localName(row.school.province, locale) : null,
      row.person.phone,
      row.person.email,
      row.reference,
    ]),
  };
}
