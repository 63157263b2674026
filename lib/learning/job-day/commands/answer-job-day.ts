import "server-only";
import { lockSlot, readRegisterRows, writeMarks } from "@/lib/learning/attendance/steps";
import { isLocked } from "@/lib/learning/attendance/rules";
import { deniedLetter } from "@/lib/learning/job-day/output";
import { readMentorLink } from "@/lib/learning/job-day/queries/mentor";
import { answerRefusal, marksOf, type AnswerRefusal } from "@/lib/learning/job-day/rules";
import type { AnswerJobDayInput } from "@/lib/learning/job-day/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { localised, routes } from "@/lib/platform/routes";
import { dayOfDate } from "@/lib/platform/settings/network-day";

/** The mentor's word on a day, by the personal link: confirmed hours go into the register where nobody has marked otherwise. */
export async function answerJobDay(
  { actor, now }: Ctx,
  { token, dayId, seenAt, answer, line }: AnswerJobDayInput,
): Promise<Result<undefined, AnswerRefusal>> {
  return transaction(async (tx) => {
    const link = await readMentorLink(tx, token, now);
    if (!link) return NOT_FOUND;
    await tx.$queryRaw`SELECT id FROM job_day WHERE id = ${dayId}::uuid FOR UPDATE`;
    const day = await readDay(tx, dayId);
    if (!day || day.enrolment.session.id !== link.sessionId) return NOT_FOUND;
    const isConfirmed = answer === "confirm";
    const given = { isConfirmed, seenAt: Number(seenAt), line };
    const refusal = answerRefusal(day, given, day.enrolment.session.status);
    if (refusal) return refused(refusal);
    await tx.jobDay.update({
      where: { id: dayId },
      data: {
        status: isConfirmed ? "CONFIRMED" : "DENIED",
        answeredAt: now,
        answeredById: link.contactId,
        answer: line,
      },
    });
    await recordEvent(tx, {
      type: "job_day.answered",
      at: now,
      actor,
      subject: { type: "enrolment", id: day.enrolment.id },
      personId: day.enrolment.person.id,
      centreId: day.enrolment.session.centreId,
      facts: { date: dayOfDate(day.date), answer, contactId: link.contactId },
    });
    if (isConfirmed) await markDay(tx, day, { actor, now });
    else await tellTeacher(tx, day, line ?? "", now);
    return done();
  });
}

const readDay = (tx: Tx, id: string) =>
  tx.jobDay.findUnique({
    where: { id },
    select: {
      date: true,
      hours: true,
      status: true,
      writtenAt: true,
      enrolment: {
        select: {
          id: true,
          person: { select: { id: true, givenName: true, email: true, locale: true, closedAt: true } },
          session: {
            select: {
              id: true,
              reference: true,
              status: true,
              centreId: true,
              timeZone: true,
              courseVersion: { select: { title: true } },
            },
          },
        },
      },
    },
  });
type LockedDay = NonNullable<Awaited<ReturnType<typeof readDay>>>;

/** A mark that stands is not touched: the trainer saw otherwise. */
async function markDay(tx: Tx, { date, hours, enrolment }: LockedDay, ctx: Ctx): Promise<void> {
  const slots = await tx.sessionSlot.findMany({
    where: { sessionId: enrolment.session.id, date },
    select: { id: true, startsAt: true, endsAt: true },
  });
  for (const { slotId, status, minutes } of marksOf(hours, slots)) {
    const slot = await lockSlot(tx, slotId);
    if (!slot || isLocked(slot.session)) continue;
    const [row] = await readRegisterRows(tx, slot, [enrolment.id]);
    if (!row || row.before !== null) continue;
    const mark = { enrolmentId: row.id, personId: row.personId, status, minutes, before: null };
    await writeMarks(tx, slot, [mark], ctx);
  }
}

async function tellTeacher(tx: Tx, { date, enrolment }: LockedDay, line: string, now: Date): Promise<void> {
  const { person, session } = enrolment;
  if (person.email === null || person.closedAt !== null) return;
  const { locale } = person;
  const letter = deniedLetter(await translatorFor(locale), {
    name: person.givenName,
    title: session.courseVersion.title,
    reference: session.reference,
    url: env.USTA_BASE_URL + localised(locale, routes.jobDays(enrolment.id)),
    zone: session.timeZone,
    locale,
    day: dayOfDate(date),
    line,
  });
  await queueMail(tx, { personId: person.id, recipient: person.email, locale, ...letter, now });
}
