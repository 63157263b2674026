import "server-only";
import { reminderLetter } from "@/lib/cooperation/agreement/output";
import { MORNING_HOUR, REMINDER_LADDER, reminderDue } from "@/lib/cooperation/agreement/rules";
import { lockAgreement, readOwners } from "@/lib/cooperation/agreement/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { SYSTEM, type Ctx } from "@/lib/platform/auth/actor";
import { addDays, dayIn, daysBetween, partsIn } from "@/lib/platform/dates/calendar";
import { db, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMails, type Letter } from "@/lib/platform/mail/queue";
import { localised, routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkZone } from "@/lib/platform/settings/network-day";

/**
 * Reminds both owners 180, 90, 30 and 7 days before the end (rule 39), from the network's morning on. The reminder's row and
 * its letters are written in one transaction, so that no step is sent twice, however many workers run. Returns how many.
 */
export async function remindAgreements({ now }: Pick<Ctx, "now">): Promise<number> {
  const zone = await networkZone(db);
  if (partsIn(now, zone).hour < MORNING_HOUR) return 0;
  const today = dayIn(now, zone);
  const ending = await db.agreement.findMany({
    where: {
      status: "SIGNED",
      endsOn: { gte: dateOfDay(today), lte: dateOfDay(addDays(today, REMINDER_LADDER[0])) },
    },
    select: {
      id: true,
      status: true,
      startsOn: true,
      endsOn: true,
      reminders: { select: { endsOn: true, daysBefore: true } },
    },
    orderBy: { id: "asc" },
  });
  let sent = 0;
  for (const { id, reminders, ...row } of ending) {
    const endsOn = dayOfDate(row.endsOn);
    const due = reminderDue({ ...row, startsOn: dayOfDate(row.startsOn), endsOn }, today);
    const isSent = reminders.some((one) => one.daysBefore === due && dayOfDate(one.endsOn) === endsOn);
    if (due !== null && !isSent && (await remindOfOne(id, now))) sent++;
  }
  return sent;
}

/** One agreement's step, decided again under its lock. */
function remindOfOne(agreementId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const agreement = await lockAgreement(tx, agreementId);
    const today = dayIn(now, await networkZone(tx));
    const daysBefore = agreement && reminderDue(agreement, today);
    if (!agreement || daysBefore === null) return false;
    const { count } = await tx.agreementReminder.createMany({
      data: { agreementId, endsOn: dateOfDay(agreement.endsOn), daysBefore, sentAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const { about, owners, contact } = await readOwners(tx, agreementId, dateOfDay(today));
    const days = daysBetween(today, agreement.endsOn);
    const letters: Letter[] = [];
    for (const reader of [...owners, ...(contact ? [contact] : [])]) {
      const { name, ...to } = reader;
      const link =
        reader === contact ? null : env.USTA_BASE_URL + localised(to.locale, routes.agreement(agreementId));
      const t = await translatorFor(to.locale);
      letters.push({
        ...to,
        ...reminderLetter(t, { ...about, name, locale: to.locale }, { days, link }),
        now,
      });
    }
    await queueMails(tx, letters);
    await recordEvent(tx, {
      type: "agreement.reminded",
      at: now,
      actor: SYSTEM,
      subject: { type: "agreement", id: agreementId },
      centreId: agreement.centreId,
      facts: { number: daysBefore, people: letters.length },
    });
    return true;
  });
}
