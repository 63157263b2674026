import "server-only";
import { type Ctx, SYSTEM } from "@/lib/platform/auth/actor";
import { db, transaction, type Tx } from "@/lib/platform/db";
import { networkDay } from "@/lib/platform/settings/network-day";
import { readSetting } from "@/lib/platform/settings/read";
import { isDeferralReminderDue } from "@/lib/learning/enrolment/rules";
import { lockSession, moveEnrolments } from "@/lib/learning/enrolment/steps/move";
import { contextOf, tellApplicants } from "@/lib/learning/enrolment/steps/tell";

const AT_ONCE = 200;

/**
 * The sweep over deferred enrolments: whoever applied to a later session is done with the deferral, whoever let the
 * deadline pass is withdrawn; the others are told of later sessions once they are published, and reminded before the end.
 */
export async function settleDeferrals({ now }: Pick<Ctx, "now">): Promise<number> {
  const { date } = await networkDay(db, now);
  const days = await readSetting(db, "deferralReminderDays", date);
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM enrolment e WHERE e.status = 'DEFERRED' AND (
      e.deferred_until <= ${now}
      OR (e.deferred_until - make_interval(days => ${days}::int) <= ${now}
        AND coalesce(e.deferral_told_at, e.ended_at) < e.deferred_until - make_interval(days => ${days}::int))
      OR EXISTS (SELECT 1 FROM session s WHERE s.course_id = e.course_id AND s.id <> e.session_id
        AND s.status IN ('PUBLISHED', 'CONFIRMED') AND s.closes_at > ${now} AND s.published_at <= ${now}
        AND s.published_at > coalesce(e.deferral_told_at, e.ended_at))
      OR EXISTS (SELECT 1 FROM enrolment n WHERE n.person_id = e.person_id AND n.course_id = e.course_id
        AND n.applied_at >= e.ended_at AND n.id <> e.id))
    ORDER BY e.deferred_until, e.id LIMIT ${AT_ONCE}`;
  for (const { id } of due) await transaction((tx) => settleOne(tx, id, { now, days }));
  return due.length;
}

async function settleOne(tx: Tx, id: string, { now, days }: { now: Date; days: number }): Promise<void> {
  const seen = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: { sessionId: true, personId: true },
  });
  await lockSession(tx, seen.sessionId, [seen.personId]);
  const row = await tx.enrolment.findUniqueOrThrow({ where: { id } });
  const { deferredUntil, endedAt } = row;
  if (row.status !== "DEFERRED" || deferredUntil === null || endedAt === null) return;
  const { session, applicants } = await contextOf(tx, row.sessionId, [row], now);
  const person = applicants.get(row.personId)?.person;
  if (!person) throw new Error("an enrolment has a person");
  const end = { id, personId: row.personId, from: row.status, event: "enrolment.deferral_ended" } as const;
  const tell = (kind: "deferralSession" | "deferralReminder" | "deferralEnded") =>
    tellApplicants(
      tx,
      session,
      [{ kind, enrolmentId: id, reference: row.reference, person, offerExpiresAt: deferredUntil }],
      now,
    );
  const newer = { personId: row.personId, courseId: row.courseId, id: { not: id } };
  if ((await tx.enrolment.count({ where: { ...newer, appliedAt: { gte: endedAt } } })) > 0)
    return moveEnrolments(tx, session, [{ ...end, to: "OTHER_ACCEPTED" }], { actor: SYSTEM, now });
  if (person.isClosed) {
    const move = { ...end, to: "WITHDRAWN_BY_TEACHER", reasonCode: "account_closed" } as const;
    return moveEnrolments(tx, session, [move], { actor: SYSTEM, now });
  }
  if (now >= deferredUntil) {
    const move = { ...end, to: "WITHDRAWN_BY_TEACHER", reasonCode: "deferral_ended" } as const;
    await moveEnrolments(tx, session, [move], { actor: SYSTEM, now });
    return tell("deferralEnded");
  }
  const toldAt = row.deferralToldAt ?? endedAt;
  const published = await tx.session.count({
    where: {
      courseId: row.courseId,
      id: { not: row.sessionId },
      status: { in: ["PUBLISHED", "CONFIRMED"] },
      closesAt: { gt: now },
      publishedAt: { gt: toldAt, lte: now },
    },
  });
  if (published === 0 && !isDeferralReminderDue({ deferredUntil, toldAt }, now, days)) return;
  await tx.enrolment.update({ where: { id }, data: { deferralToldAt: now } });
  await tell(published > 0 ? "deferralSession" : "deferralReminder");
}
