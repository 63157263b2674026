import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { type Ctx, SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import type { MailingKind } from "@/lib/platform/db/generated/enums";
import { env } from "@/lib/platform/env";
import { localName } from "@/lib/platform/i18n/local-name";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { type Letter, queueMails } from "@/lib/platform/mail/queue";
import { networkDay } from "@/lib/platform/settings/network-day";
import { mailingLetter } from "@/lib/learning/mailing/output";
import { readAudience, readTerms } from "@/lib/learning/mailing/queries";
import { isMailingDue, MAILING_KINDS, type MailingTerms } from "@/lib/learning/mailing/rules";

const DAY = 86_400_000;

const dates = { id: true, status: true, startsAt: true, endsAt: true, timeZone: true } as const;

/** Sessions near enough to one of their letters; the rule decides. */
async function listNear(now: Date, terms: MailingTerms) {
  const days = (count: number) => new Date(now.getTime() + count * DAY);
  const least = -(terms.followUpDays + terms.followUpOpenDays + 1);
  return db.session.findMany({
    where: {
      status: { in: ["PUBLISHED", "CONFIRMED", "COMPLETED", "CLOSED"] },
      OR: [
        { startsAt: { gt: now, lte: days(Math.max(terms.programmeDays, terms.reminderDays) + 1) } },
        { endsAt: { lte: now, gt: days(-(terms.feedbackDays + 2)) } },
        { endsAt: { lte: days(1 - terms.followUpDays), gt: days(least) } },
        { mailings: { some: { status: "PLANNED", sendAt: { lte: now } } } },
      ],
    },
    select: { ...dates, mailings: { select: { kind: true, status: true, sendAt: true } } },
    orderBy: { id: "asc" },
  });
}

/** Sends what is due of all sessions' letters. Returns how many went out, each to its whole audience. */
export async function sendDueMailings({ now }: Pick<Ctx, "now">): Promise<number> {
  const { date } = await networkDay(db, now);
  const terms = await readTerms(db, date);
  let sent = 0;
  for (const session of await listNear(now, terms))
    for (const kind of MAILING_KINDS) {
      const row = session.mailings.find((one) => one.kind === kind) ?? null;
      if (!isMailingDue(kind, session, row, { now, terms })) continue;
      if (await sendOne(session.id, kind, { now, terms, date })) sent++;
    }
  return sent;
}

const toSend = {
  ...dates,
  reference: true,
  centreId: true,
  venue: true,
  address: true,
  onlineLink: true,
  courseVersion: { select: { title: true } },
  centre: { select: { shortName: true, shortNames: true } },
  followUp: { select: { closesAt: true } },
  slots: { select: { startsAt: true, endsAt: true, room: true }, orderBy: { startsAt: "asc" } },
} as const;

/**
 * One letter of one session. That it went out and every reader's letter are written in one transaction under the row's lock, so
 * that it goes to all or, where the worker is killed, to nobody yet; and never twice.
 */
function sendOne(
  sessionId: string,
  kind: MailingKind,
  { now, terms, date }: { now: Date; terms: MailingTerms; date: Date },
): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.mailing.createMany({ data: [{ sessionId, kind }], skipDuplicates: true });
    await tx.$queryRaw`SELECT kind FROM mailing
      WHERE session_id = ${sessionId}::uuid AND kind = ${kind}::"MailingKind" FOR UPDATE`;
    const row = await tx.mailing.findUniqueOrThrow({ where: { sessionId_kind: { sessionId, kind } } });
    const session = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: toSend });
    if (!isMailingDue(kind, session, row, { now, terms })) return false;
    const audience = await readAudience(tx, sessionId, kind, date);
    const network = await tx.network.findUnique({ where: { id: 1 }, select: { name: true, names: true } });
    const letters: Letter[] = [];
    for (const { personId, recipient, locale, name, enrolmentId, teachers } of audience.readers) {
      const letter = mailingLetter(await translatorFor(locale), {
        kind,
        locale,
        name,
        enrolmentId,
        teachers,
        session: {
          ...session,
          title: session.courseVersion.title,
          centre: { name: session.centre.shortName, names: session.centre.shortNames },
        },
        note: row.note,
        closesAt: session.followUp?.closesAt ?? null,
        network: network ? localName(network, locale) : "",
        baseUrl: env.USTA_BASE_URL,
      });
      const dedupeKey = `mailing:${sessionId}:${kind}:${personId}`;
      letters.push({ personId, recipient, locale, ...letter, dedupeKey, now });
    }
    await queueMails(tx, letters);
    await tx.mailing.update({
      where: { sessionId_kind: { sessionId, kind } },
      data: {
        status: "SENT",
        sentAt: now,
        sentTo: letters.length,
        withoutAddress: audience.withoutAddress,
        version: { increment: 1 },
      },
    });
    await recordEvent(tx, {
      type: "mailing.sent",
      at: now,
      actor: SYSTEM,
      subject: { type: "session", id: sessionId },
      centreId: session.centreId,
      facts: { people: letters.length, kind },
    });
    return true;
  });
}
