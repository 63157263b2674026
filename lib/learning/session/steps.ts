import "server-only";
import { holdAgreement } from "@/lib/cooperation/agreement/steps";
import { isWithinTerm, lockAskedActivity } from "@/lib/cooperation/joint-activity/steps";
import { mentorRefusal } from "@/lib/learning/job-day/rules";
import type { Tx } from "@/lib/platform/db";
import { partsIn, type Day } from "@/lib/platform/dates/calendar";
import { NOT_FOUND, refused } from "@/lib/platform/refusal";
import { trainingsAskedOf } from "./policy";
import { readReach } from "./queries/asked";
import { sessionSelect, type SessionDetail } from "./queries/read";
import { hostRefusal, sessionReference, type Slot } from "./rules";

/** Locks the session's row, the one place where applying, moving up, editing and calling off meet; then reads. */
export async function lockSession(tx: Tx, sessionId: string): Promise<SessionDetail | null> {
  await tx.$queryRaw`SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`;
  return tx.session.findUnique({ where: { id: sessionId }, select: sessionSelect });
}

/** The next number of the year; two who ask at once wait for each other, so that none is given twice. */
export async function takeSessionReference(tx: Tx, now: Date, zone: string): Promise<string> {
  const { year } = partsIn(now, zone);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`session.reference:${year}`}, 0))`;
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT coalesce(max(substring(reference FROM 6)::int), 0)::int AS last
    FROM session WHERE reference ~ ('^' || ${String(year)} || '-[0-9]{4,8}$')`;
  return sessionReference(year, (row?.last ?? 0) + 1);
}

type Lists = { slots: readonly Slot[]; trainerIds: string[]; fieldIds: string[]; provinceIds: string[] };

/** Slots, trainers, fields and provinces of a session as they are from now on. */
export async function replaceLists(tx: Tx, sessionId: string, lists: Lists): Promise<void> {
  await tx.sessionSlot.deleteMany({ where: { sessionId } });
  await tx.sessionSlot.createMany({
    data: lists.slots.map(({ date, ...slot }) => ({ sessionId, date: new Date(date), ...slot })),
  });
  await tx.sessionTrainer.deleteMany({ where: { sessionId } });
  await tx.sessionTrainer.createMany({ data: lists.trainerIds.map((personId) => ({ sessionId, personId })) });
  await tx.sessionField.deleteMany({ where: { sessionId } });
  await tx.sessionField.createMany({ data: lists.fieldIds.map((fieldId) => ({ sessionId, fieldId })) });
  await tx.sessionProvince.deleteMany({ where: { sessionId } });
  await tx.sessionProvince.createMany({
    data: lists.provinceIds.map((provinceId) => ({ sessionId, provinceId })),
  });
}

type OfActivity = { centreId: string; activityId: string; days: readonly Day[] };

/**
 * Holds the joint training that a session is opened for, until the transaction ends; or why it cannot be. Its row is the
 * lock: of two centres that take it up at once the second is told.
 */
export async function takeActivity(tx: Tx, { centreId, activityId, days }: OfActivity) {
  const activity = await lockAskedActivity(tx, activityId);
  const [reach] = await readReach(tx, [centreId]);
  if (!activity || !reach) return NOT_FOUND;
  const isAsked = await tx.pairingActivity.count({
    where: { AND: [{ id: activityId }, trainingsAskedOf([reach])] },
  });
  if (isAsked === 0) return NOT_FOUND;
  const taken = await tx.session.count({
    where: { pairingActivityId: activityId, status: { not: "CANCELLED" } },
  });
  if (taken > 0) return refused("session_of_activity_taken" as const);
  return isWithinTerm(activity, days)
    ? { ok: true as const, activity }
    : refused("session_outside_pairing" as const);
}

type Hosted = { centreId: string; agreementId: string; days: readonly Day[] };

/** The host behind an agreement that is in force on all these days, held so until the transaction ends; or why not. */
export async function takeHost(tx: Tx, { centreId, agreementId, days }: Hosted) {
  const agreement = await holdAgreement(tx, agreementId);
  const refusal = hostRefusal(agreement, { centreId, days });
  if (refusal || !agreement)
    return refused(refusal ?? "session_host_unknown", { partner: agreement?.partner.name ?? "" });
  return { ok: true as const, hostPartnerId: agreement.partnerId };
}

type CopyOf = { courseId: string; copyOf?: string | null | undefined; hostPartnerId: string | null };

/** What a copy takes along from the same host: its capacity, and its mentor where they still are one. */
export async function copiedPlan(tx: Tx, { courseId, copyOf, hostPartnerId }: CopyOf) {
  const none = { hostCapacity: null, mentorId: null };
  if (!copyOf || hostPartnerId === null) return none;
  const copied = await tx.session.findFirst({
    where: { id: copyOf, courseId, hostPartnerId },
    select: {
      hostCapacity: true,
      mentor: { select: { id: true, partnerId: true, endedAt: true, consentedAt: true, email: true } },
    },
  });
  if (!copied) return none;
  const isMentor = mentorRefusal(copied.mentor, hostPartnerId) === null;
  return { hostCapacity: copied.hostCapacity, mentorId: isMentor ? (copied.mentor?.id ?? null) : null };
}
