import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { formatDateRange, formatInstant, formatShortInstant, type Reader } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import { localePath, type Locale } from "@/lib/platform/i18n/locales";
import type { Cell, Table } from "@/lib/platform/csv/table";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import type { ApplicantRow } from "./queries/applicants";

/** What each letter says happened; its words are `enrolmentLetter.<kind>.*`. */
export type LetterKind =
  | "submitted"
  | "awaiting"
  | "nominated"
  | "approved"
  | "refused"
  | "placed"
  | "waitlisted"
  | "offered"
  | "taken"
  | "standBy"
  | "byCentre"
  | "deferred"
  | "deferralSession"
  | "deferralReminder"
  | "deferralEnded"
  | "strikeExcused"
  | "substituted"
  | "substitute"
  | "listed"
  | "allocated"
  | "allocatedWaiting"
  | "notAllocated"
  | "rejected"
  | "reverted"
  | "withdrawn"
  | "cancelled"
  | "offerExpired"
  | "listEnded"
  | "notDecided"
  | "sessionCancelled";

export type LetterSession = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: string | null;
  centreName: string;
  centreNames: unknown;
  networkName: string | null;
  networkNames: unknown;
  statusReason: string | null;
  slots: readonly Slot[];
  onlineLink: string | null;
  address: string | null;
  /** Where a session on the job is done. */
  hostName: string | null;
};

export type Slot = { startsAt: Date; endsAt: Date; room: string | null };

export type LetterFacts = {
  kind: LetterKind;
  locale: Locale;
  name: string;
  enrolmentId: string;
  reference: string;
  session: LetterSession;
  baseUrl: string;
  /** On the waiting list. */
  position?: number;
  /** In the list of an allocation. */
  rank?: number;
  /** When it happened: the later word of two about the same dates is the one that a calendar keeps. */
  at: Date;
  /** Held a place, which is given back with this: its dates leave the calendar. */
  wasPlaced?: boolean;
  offerExpiresAt?: Date;
  /** In the reader's words already. */
  reason?: string;
};

/** These bring the dates as a calendar file. */
const WITH_CALENDAR: readonly LetterKind[] = [
  "placed",
  "taken",
  "byCentre",
  "standBy",
  "substitute",
  "allocated",
];

/** These take them out again, from whoever had a place. */
const GIVES_BACK: readonly LetterKind[] = [
  "withdrawn",
  "cancelled",
  "sessionCancelled",
  "deferred",
  "substituted",
];

function methodOf({ kind, wasPlaced }: LetterFacts): CalendarMethod | null {
  if (WITH_CALENDAR.includes(kind)) return "PUBLISH";
  return wasPlaced && GIVES_BACK.includes(kind) ? "CANCEL" : null;
}

export function enrolmentLetter(t: Translator, facts: LetterFacts) {
  const { kind, locale, session, enrolmentId, reference, baseUrl, reason } = facts;
  const reader = { locale, zone: session.timeZone };
  const method = methodOf(facts);
  const values = {
    title: session.title,
    position: facts.position ?? 0,
    rank: facts.rank ?? 0,
    until: facts.offerExpiresAt ? formatInstant(facts.offerExpiresAt, reader) : "",
  };
  const path = localePath(locale, `/learning/enrolments/${enrolmentId}`);
  const rows: [string, string][] = [
    [t("enrolmentLetter.course"), session.title],
    [t("enrolmentLetter.dates"), formatDateRange(session.startsAt, session.endsAt, reader)],
    [t("enrolmentLetter.starts"), formatInstant(session.startsAt, reader)],
    [
      t("enrolmentLetter.centre"),
      localName({ name: session.centreName, names: session.centreNames }, locale),
    ],
  ];
  if (session.hostName && method === "PUBLISH") rows.push([t("enrolmentLetter.host"), session.hostName]);
  if (session.venue) rows.push([t("enrolmentLetter.venue"), session.venue]);
  if (reason) rows.push([t("enrolmentLetter.reason"), reason]);
  return {
    kind: `enrolment.${kind}`,
    subject: t(`enrolmentLetter.${kind}.subject`, values),
    body: letterText(t, {
      name: facts.name,
      paragraphs: [t(`enrolmentLetter.${kind}.text`, values)],
      facts: rows,
      deed: { label: t(`enrolmentLetter.${kind}.deed`), url: `${baseUrl}${path}` },
      reference,
      why: t("enrolmentLetter.why"),
      network: networkName(session, t, locale),
    }),
    calendar:
      method === null
        ? undefined
        : enrolmentCalendar([{ reference, session: bookedSession(session) }], {
            name: session.title,
            baseUrl,
            locale,
            news: { method, at: facts.at },
          }),
  };
}

function bookedSession(session: LetterSession): BookedSession {
  const { title, centreName, centreNames, ...rest } = session;
  return { ...rest, courseVersion: { title }, centre: { shortName: centreName, shortNames: centreNames } };
}

function networkName(session: LetterSession, t: Translator, locale: Locale): string {
  if (session.networkName === null) return t("layout.network.name");
  return localName({ name: session.networkName, names: session.networkNames }, locale);
}

export type Booking = {
  reference: string;
  session: BookedSession;
  /** Half-days at the end of the list that are there no more. */
  gone?: readonly Slot[];
};

/** A session as the calendar needs it; `title` and the centre's name as the queries yield them. */
export type BookedSession = {
  id: string;
  version?: number;
  startsAt: Date;
  venue: string | null;
  address: string | null;
  onlineLink: string | null;
  hostName?: string | null;
  hostPartner?: { name: string } | null;
  slots: readonly Slot[];
  courseVersion: { title: string };
  centre: { shortName: string; shortNames: unknown };
};

export type CalendarMethod = "PUBLISH" | "CANCEL";

type CalendarOptions = {
  name: string;
  baseUrl: string;
  locale: Locale;
  /** A letter's word about dates that stand in a calendar already; without it, the whole calendar as it is. */
  news?: { method: CalendarMethod; at: Date };
};

/** Minutes are numbers enough for what a session's version, moves of an enrolment and a place taken again all push forward. */
const sequenceAt = (at: Date) => Math.floor((at.getTime() - Date.UTC(2020, 0, 1)) / 60_000);

/**
 * Half-days as events with ids that stay, so that a calendar that hears of them again changes them instead of doubling; what
 * is called off, given back or no longer there is cancelled under the same id.
 */
export function enrolmentCalendar(
  bookings: readonly Booking[],
  { name, baseUrl, locale, news }: CalendarOptions,
): string {
  const calendar = ical({
    name,
    method: news?.method === "CANCEL" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: "//usta//portal//EN",
    ttl: 3600,
  });
  for (const { reference, session, gone = [] } of bookings) {
    const host = session.hostPartner?.name ?? session.hostName;
    const place = [host, session.venue, session.address].filter(Boolean).join(", ");
    [...session.slots, ...gone].forEach((slot, index) => {
      const isOff = news?.method === "CANCEL" || index >= session.slots.length;
      calendar.createEvent({
        id: `${session.id}-${index}@${new URL(baseUrl).hostname}`,
        sequence: news ? sequenceAt(news.at) : session.version,
        start: slot.startsAt,
        end: slot.endsAt,
        stamp: news?.at ?? session.startsAt,
        summary: session.courseVersion.title,
        location: [slot.room, place].filter(Boolean).join(", ") || session.onlineLink || null,
        description: `${localName({ name: session.centre.shortName, names: session.centre.shortNames }, locale)}\n${reference}`,
        url: session.onlineLink ?? `${baseUrl}${localePath(locale, "/learning")}`,
        status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    });
  }
  return calendar.toString();
}

const APPLICANT_COLUMNS = [
  "number",
  "position",
  "reference",
  "person",
  "school",
  "applied",
  "status",
] as const;

/** Everybody who applied for a session, in the order of their numbers, as the page shows them. */
export function applicantsTable(t: Translator, rows: readonly ApplicantRow[], reader: Reader): Table {
  return {
    titles: [
      ...APPLICANT_COLUMNS.map((column) => t(`enrolment.label.${column}`)),
      t("session.export.province"),
    ],
    rows: rows.map((row): Cell[] => [
      row.queueNumber,
      row.position,
      row.reference,
      `${row.person.givenName} ${row.person.familyName}`,
      row.school && localName(row.school, reader.locale),
      formatShortInstant(row.appliedAt, reader),
      t(`enrolment.status.${row.status}`),
      row.province && localName(row.province, reader.locale),
    ]),
  };
}
