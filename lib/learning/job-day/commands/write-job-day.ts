import "server-only";
import { canKeepJobDays } from "@/lib/learning/job-day/policy";
import {
  briefingRefusal,
  daysOf,
  ownRefusal,
  writeRefusal,
  type BriefingRefusal,
  type OwnRefusal,
  type WriteRefusal,
} from "@/lib/learning/job-day/rules";
import type { RecordBriefingInput, WriteJobDayInput } from "@/lib/learning/job-day/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import type { Actor, Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { dayIn } from "@/lib/platform/dates/calendar";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { dateOfDay, dayOfDate } from "@/lib/platform/settings/network-day";

/** The actor's own way through a session on the job, held until the transaction ends; null for anything else. */
async function lockOwn(tx: Tx, actor: Actor, enrolmentId: string, now: Date) {
  await tx.$queryRaw`SELECT id FROM enrolment WHERE id = ${enrolmentId}::uuid FOR NO KEY UPDATE`;
  const enrolment = await tx.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      id: true,
      personId: true,
      status: true,
      jobBriefing: true,
      session: {
        select: {
          id: true,
          status: true,
          centreId: true,
          timeZone: true,
          courseVersion: { select: { mode: true } },
          slots: { select: { date: true } },
        },
      },
    },
  });
  if (!enrolment || !canKeepJobDays(actor, enrolment)) return null;
  const { session } = enrolment;
  if (session.courseVersion.mode !== "ON_THE_JOB") return null;
  const days = daysOf(session.slots.map(({ date }) => ({ date: dayOfDate(date) })));
  return { ...enrolment, days, today: dayIn(now, session.timeZone) };
}

/** Puts on record that safety and confidentiality were spoken of before the first day. */
export async function recordBriefing(
  { actor, now }: Ctx,
  { enrolmentId, safetyOn, confidentialityOn }: RecordBriefingInput,
): Promise<Result<undefined, OwnRefusal | BriefingRefusal>> {
  return transaction(async (tx) => {
    const own = await lockOwn(tx, actor, enrolmentId, now);
    if (!own) return NOT_FOUND;
    const about = { first: own.days[0] ?? own.today, today: own.today };
    const refusal =
      ownRefusal(own.status, own.session.status) ?? briefingRefusal([safetyOn, confidentialityOn], about);
    if (refusal) return refused(refusal);
    const dates = { safetyOn: dateOfDay(safetyOn), confidentialityOn: dateOfDay(confidentialityOn) };
    await tx.jobBriefing.upsert({
      where: { enrolmentId },
      create: { enrolmentId, ...dates, recordedAt: now },
      update: { ...dates, recordedAt: now },
    });
    await recordEvent(tx, {
      type: "job_day.briefed",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: own.personId,
      centreId: own.session.centreId,
      facts: { safetyOn, confidentialityOn },
    });
    return done();
  });
}

/** Writes a day at the host, or writes it again while the mentor has not confirmed it. */
export async function writeJobDay(
  { actor, now }: Ctx,
  { enrolmentId, date, hours, task, equipment }: WriteJobDayInput,
): Promise<Result<undefined, OwnRefusal | WriteRefusal>> {
  return transaction(async (tx) => {
    const own = await lockOwn(tx, actor, enrolmentId, now);
    if (!own) return NOT_FOUND;
    const key = { enrolmentId, date: dateOfDay(date) };
    await tx.$queryRaw`
      SELECT id FROM job_day WHERE enrolment_id = ${enrolmentId}::uuid AND date = ${date}::date FOR UPDATE`;
    const before = await tx.jobDay.findUnique({ where: { enrolmentId_date: key } });
    const about = {
      days: own.days,
      today: own.today,
      isBriefed: own.jobBriefing !== null,
      before: before?.status ?? null,
    };
    const refusal = ownRefusal(own.status, own.session.status) ?? writeRefusal(date, about);
    if (refusal) return refused(refusal);
    const entry = { hours, task, equipment, writtenAt: now };
    const unanswered = { status: "WRITTEN" as const, answeredAt: null, answeredById: null, answer: null };
    await tx.jobDay.upsert({
      where: { enrolmentId_date: key },
      create: { ...key, ...entry },
      update: { ...entry, ...unanswered },
    });
    await recordEvent(tx, {
      type: "job_day.written",
      at: now,
      actor,
      subject: { type: "enrolment", id: enrolmentId },
      personId: own.personId,
      centreId: own.session.centreId,
      facts: { date, hours },
    });
    return done();
  });
}
