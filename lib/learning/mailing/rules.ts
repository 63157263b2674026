import type { MailingKind, MailingStatus, SessionStatus } from "@/lib/platform/db/generated/enums";
import { followUpPeriod, morningOf } from "@/lib/learning/follow-up/rules";

/** The letters of a session in the order in which they go out. */
export const MAILING_KINDS = [
  "PROGRAMME",
  "REMINDER",
  "FEEDBACK",
  "FOLLOW_UP",
  "FOLLOW_UP_REMINDER",
] as const satisfies readonly MailingKind[];

/** What the settings say of when they go out, in days. */
export type MailingTerms = {
  programmeDays: number;
  reminderDays: number;
  feedbackAskedDays: number;
  feedbackDays: number;
  followUpDays: number;
  followUpOpenDays: number;
  followUpReminderDays: number;
};

type Dates = { startsAt: Date; endsAt: Date; timeZone: string };

/** When a letter goes out by itself. */
export function defaultSendAt(kind: MailingKind, session: Dates, terms: MailingTerms): Date {
  const { startsAt, endsAt, timeZone } = session;
  switch (kind) {
    case "PROGRAMME":
      return morningOf(startsAt, timeZone, -terms.programmeDays);
    case "REMINDER":
      return morningOf(startsAt, timeZone, -terms.reminderDays);
    case "FEEDBACK":
      return morningOf(endsAt, timeZone, terms.feedbackAskedDays);
    case "FOLLOW_UP":
      return morningOf(endsAt, timeZone, terms.followUpDays);
    case "FOLLOW_UP_REMINDER":
      return morningOf(endsAt, timeZone, terms.followUpDays + terms.followUpReminderDays);
  }
}

/** The first moment at which a letter makes no sense any more. */
export function latestSendAt(kind: MailingKind, session: Dates, terms: MailingTerms): Date {
  if (kind === "PROGRAMME" || kind === "REMINDER") return session.startsAt;
  if (kind === "FEEDBACK") return morningOf(session.endsAt, session.timeZone, terms.feedbackDays + 1);
  return followUpPeriod(session, { days: terms.followUpDays, openDays: terms.followUpOpenDays }).closesAt;
}

/** The first moment it makes sense. */
function earliestSendAt(kind: MailingKind, session: Dates, terms: MailingTerms): Date | null {
  if (kind === "PROGRAMME" || kind === "REMINDER") return null;
  if (kind === "FEEDBACK") return session.endsAt;
  return defaultSendAt("FOLLOW_UP", session, terms);
}

export type MailingState = "planned" | "cancelled" | "sent" | "missed";

type Row = { status: MailingStatus; sendAt: Date | null } | null;

export function mailingState(row: Row, { now, latest }: { now: Date; latest: Date }): MailingState {
  if (row?.status === "SENT") return "sent";
  if (row?.status === "CANCELLED") return "cancelled";
  return now >= latest ? "missed" : "planned";
}

const BEFORE: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED"];
const AFTER: readonly SessionStatus[] = ["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"];

/** In these states of its session a letter goes out: before the start while it is announced, after it while it was not called off. */
export const mailedStatuses = (kind: MailingKind): readonly SessionStatus[] =>
  kind === "PROGRAMME" || kind === "REMINDER" ? BEFORE : AFTER;

/** It is time: at its moment or after, as long as it still makes sense and nobody called it off. */
export function isMailingDue(
  kind: MailingKind,
  session: Dates & { status: SessionStatus },
  row: Row,
  { now, terms }: { now: Date; terms: MailingTerms },
): boolean {
  if (!mailedStatuses(kind).includes(session.status)) return false;
  const latest = latestSendAt(kind, session, terms);
  if (mailingState(row, { now, latest }) !== "planned") return false;
  return now >= (row?.sendAt ?? defaultSendAt(kind, session, terms));
}

export type MailingRefusalCode =
  | "mailing_sent_already"
  | "mailing_in_past"
  | "mailing_too_early"
  | "mailing_too_late"
  | "mailing_changed_meanwhile";

/** Whether a letter may be put off (or brought forward) to this moment. */
export function moveRefusal(
  kind: MailingKind,
  session: Dates,
  sendAt: Date,
  { now, terms }: { now: Date; terms: MailingTerms },
): Exclude<MailingRefusalCode, "mailing_sent_already" | "mailing_changed_meanwhile"> | null {
  if (sendAt <= now) return "mailing_in_past";
  const earliest = earliestSendAt(kind, session, terms);
  if (earliest && sendAt < earliest) return "mailing_too_early";
  return sendAt >= latestSendAt(kind, session, terms) ? "mailing_too_late" : null;
}

/** To whom a letter goes: with an address, without one, and who does not want it. */
export type Audience<Reader> = { readers: Reader[]; withoutAddress: number; unwanted: number };

/** One letter a person, however often they stand in the list. */
export function audienceOf<Reader extends { personId: string; recipient: string | null }>(
  people: readonly Reader[],
  refused: ReadonlySet<string>,
): Audience<Reader & { recipient: string }> {
  const all = [...new Map(people.map((person) => [person.personId, person])).values()];
  const wanted = all.filter(({ personId }) => !refused.has(personId));
  const readers = wanted.flatMap((person) =>
    person.recipient === null ? [] : [{ ...person, recipient: person.recipient }],
  );
  return { readers, withoutAddress: wanted.length - readers.length, unwanted: all.length - wanted.length };
}
