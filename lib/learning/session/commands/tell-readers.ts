import "server-only";
import { type CalendarMethod, enrolmentCalendar, type Slot } from "@/lib/learning/enrolment/output";
import { sessionLetter, type SessionNews } from "@/lib/learning/session/output";
import type { SessionDetail, SessionReader } from "@/lib/learning/session/queries/read";
import { hostNameOf } from "@/lib/learning/session/rules";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";

/** What the letter does to the dates in the calendar of whoever has a place. */
const METHODS: Partial<Record<SessionNews["kind"], CalendarMethod>> = {
  published: "PUBLISH",
  changed: "PUBLISH",
  postponed: "CANCEL",
};

/** One letter to each, in the reader's language, inside the deed's transaction. `gone`: half-days that are there no more. */
export async function tellReaders(
  tx: Tx,
  session: SessionDetail,
  readers: readonly SessionReader[],
  news: SessionNews,
  now: Date,
  gone: readonly Slot[] = [],
): Promise<void> {
  const method = METHODS[news.kind];
  for (const { personId, recipient, locale, reference, isBooked } of readers) {
    const letter = sessionLetter(await translatorFor(locale), news, {
      locale,
      title: session.courseVersion.title,
      reference: session.reference,
      courseSlug: session.course.slug,
      startsAt: session.startsAt,
      timeZone: session.timeZone,
      place: session.venue ?? hostNameOf(session) ?? session.onlineLink,
      baseUrl: env.USTA_BASE_URL,
      enrolment: reference,
    });
    const calendar =
      method && isBooked && reference !== null
        ? enrolmentCalendar([{ reference, session, gone }], {
            name: session.courseVersion.title,
            baseUrl: env.USTA_BASE_URL,
            locale,
            news: { method, at: now },
          })
        : undefined;
    await queueMail(tx, { personId, recipient, locale, ...letter, calendar, now });
  }
}
