import type { MailingKind } from "@/lib/platform/db/generated/enums";
import { formatDate, formatInstant, formatTimeRange, type Reader } from "@/lib/platform/dates/format";
import { localName } from "@/lib/platform/i18n/local-name";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { letterText } from "@/lib/platform/mail/letter";
import { localised, routes } from "@/lib/platform/routes";

type Slot = { startsAt: Date; endsAt: Date; room: string | null };

export type MailingFacts = {
  kind: MailingKind;
  locale: Locale;
  name: string;
  /** Null for a principal. */
  enrolmentId: string | null;
  teachers: number;
  session: {
    reference: string;
    title: string;
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    venue: string | null;
    address: string | null;
    onlineLink: string | null;
    centre: { name: string; names: unknown };
    slots: readonly Slot[];
  };
  /** What the centre adds, in its own words. */
  note: string | null;
  closesAt: Date | null;
  network: string;
  baseUrl: string;
};

type Words =
  "PROGRAMME" | "REMINDER" | "FEEDBACK" | "FOLLOW_UP" | "FOLLOW_UP_REMINDER" | "SCHOOL" | "SCHOOL_REMINDER";

function wordsOf({ kind, enrolmentId }: MailingFacts): Words {
  if (enrolmentId !== null) return kind;
  return kind === "FOLLOW_UP_REMINDER" ? "SCHOOL_REMINDER" : "SCHOOL";
}

function pathOf({ kind, enrolmentId }: MailingFacts): string {
  if (enrolmentId === null) return routes.schoolFollowUps();
  if (kind === "FEEDBACK") return routes.feedback(enrolmentId);
  return kind === "PROGRAMME" || kind === "REMINDER"
    ? routes.enrolment(enrolmentId)
    : routes.followUp(enrolmentId);
}

/** One of a session's letters, with why it came and where that can be changed. */
export function mailingLetter(t: Translator, facts: MailingFacts) {
  const { kind, locale, session, note, closesAt, network, baseUrl } = facts;
  const reader = { locale, zone: session.timeZone };
  const words = wordsOf(facts);
  const values = {
    title: session.title,
    count: facts.teachers,
    until: closesAt ? formatInstant(closesAt, reader) : "",
  };
  const place = [session.venue, session.address].filter(Boolean).join(", ") || session.onlineLink;
  const rows: [string, string][] = [
    [t("enrolmentLetter.course"), session.title],
    [t("enrolmentLetter.starts"), formatInstant(session.startsAt, reader)],
    [t("enrolmentLetter.centre"), localName(session.centre, locale)],
  ];
  if (place && (kind === "PROGRAMME" || kind === "REMINDER")) rows.push([t("enrolmentLetter.venue"), place]);
  if (kind === "PROGRAMME")
    for (const slot of session.slots) rows.push([formatDate(slot.startsAt, reader), timesOf(slot, reader)]);
  const about = `${baseUrl}${localised(locale, routes.accountMails())}#${kind}`;
  return {
    kind: `mailing.${kind.toLowerCase()}`,
    subject: t(`mailing.letter.${words}.subject`, values),
    body: letterText(t, {
      name: facts.name,
      paragraphs: [t(`mailing.letter.${words}.text`, values), ...(note ? [note] : [])],
      facts: rows,
      deed: { label: t(`mailing.letter.${words}.deed`), url: baseUrl + localised(locale, pathOf(facts)) },
      reference: session.reference,
      why: `${t(`mailing.letter.${words}.why`, values)}\n${t("mailing.letter.more")}\n${about}`,
      network,
    }),
  };
}

function timesOf({ startsAt, endsAt, room }: Slot, reader: Reader): string {
  return [formatTimeRange(startsAt, endsAt, reader), room].filter(Boolean).join(", ");
}
