import "server-only";
import { hostNameOf } from "@/lib/learning/session/rules";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { hashSecret, randomToken } from "@/lib/platform/auth/secrets";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { localised, routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { askLetter } from "./output";
import { mentorRefusal, type RemindRefusal } from "./rules";

/**
 * Writes to the mentor of a locked session about every day that waits for their word. The link sent before leads nowhere
 * from now on; of the new one only the hash is kept.
 */
export async function askMentor(
  tx: Tx,
  sessionId: string,
  { actor, now }: Ctx,
): Promise<RemindRefusal | null> {
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      reference: true,
      timeZone: true,
      centreId: true,
      hostPartnerId: true,
      hostName: true,
      hostPartner: { select: { name: true } },
      courseVersion: { select: { title: true } },
      mentor: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          partnerId: true,
          consentedAt: true,
          endedAt: true,
        },
      },
    },
  });
  const { mentor, hostPartnerId } = session;
  if (!mentor || hostPartnerId === null || mentor.email === null || mentorRefusal(mentor, hostPartnerId))
    return "job_without_mentor";
  const { count } = await tx.jobDay.updateMany({
    where: { status: "WRITTEN", enrolment: { sessionId } },
    data: { askedAt: now },
  });
  if (count === 0) return "job_nothing_to_remind";
  await tx.mentorLink.updateMany({ where: { sessionId, revokedAt: null }, data: { revokedAt: now } });
  const hours = await readSetting(tx, "mentorLinkHours", (await networkDay(tx, now)).date);
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await tx.mentorLink.create({
    data: { sessionId, contactId: mentor.id, tokenHash: hashSecret(token), createdAt: now, expiresAt },
  });
  const { locale } = mentor;
  const letter = askLetter(await translatorFor(locale), {
    name: mentor.name,
    title: session.courseVersion.title,
    reference: session.reference,
    host: hostNameOf(session) ?? "",
    count,
    url: env.USTA_BASE_URL + localised(locale, routes.mentorPage(token)),
    expiresAt,
    zone: session.timeZone,
    locale,
  });
  await queueMail(tx, { personId: null, recipient: mentor.email, locale, ...letter, now });
  await recordEvent(tx, {
    type: "job_day.asked",
    at: now,
    actor,
    subject: { type: "session", id: sessionId },
    centreId: session.centreId,
    facts: { contactId: mentor.id, days: count },
  });
  return null;
}
