import "server-only";
import { sessionLetter, type SessionNews } from "@/lib/learning/session/output";
import type { SessionDetail, SessionReader } from "@/lib/learning/session/queries/read";
import { hostNameOf } from "@/lib/learning/session/rules";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";

/** One letter to each, in the reader's language, inside the deed's transaction. */
export async function tellReaders(
  tx: Tx,
  session: SessionDetail,
  readers: readonly SessionReader[],
  news: SessionNews,
  now: Date,
): Promise<void> {
  for (const { personId, recipient, locale, reference } of readers) {
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
    await queueMail(tx, { personId, recipient, locale, ...letter, now });
  }
}
