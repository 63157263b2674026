import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import {
  activityState,
  confirmUntil,
  heldOnRefusal,
  isConfirmedByAll,
  type JointActivityRefusal,
} from "@/lib/cooperation/joint-activity/rules";
import type { ConfirmActivityInput, RecordActivityInput } from "@/lib/cooperation/joint-activity/schema";
import { canRecordForSide, canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import { lockPairing, sideOf } from "@/lib/cooperation/pairing/steps";

type Changed = Promise<Result<{ pairingId: string }, JointActivityRefusal>>;

/** Writes down what a pair did. The side that records confirms by it; the other has the programme's days to do so. */
export async function recordActivity(
  { actor, now }: Ctx,
  { pairingId, schoolId, heldOn, topicId, ...facts }: RecordActivityInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canRecordForSide(actor, side)) return NOT_FOUND;
    const { day } = await networkDay(tx, now);
    const refusal = heldOnRefusal(heldOn, pairing, pairing.programme.reviewMonths, day);
    if (refusal) return refused(refusal);
    if (facts.teachers + facts.students + facts.parents === 0) return refused("activity_without_people");
    const topic = await tx.programmeTopic.count({
      where: { id: topicId, programmeId: pairing.programmeId, isHidden: false },
    });
    if (topic === 0) return refused("activity_topic_unknown");
    const { id } = await tx.pairingActivity.create({
      data: {
        ...facts,
        pairingId,
        topicId,
        heldOn: dateOfDay(heldOn),
        recordedAt: now,
        recordedById: actor.personId,
        confirmBy: confirmUntil(now, pairing.programme.confirmDays),
        confirmations: { create: { schoolId, confirmedAt: now, confirmedById: actor.personId } },
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "joint_activity.recorded",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { activityId: id, kind: facts.kind },
    });
    return done({ pairingId });
  });
}

/** Locks an activity's row until the transaction ends, and reads all that its confirmation depends on after that. */
async function lockActivity(tx: Tx, activityId: string) {
  await tx.$queryRaw`SELECT id FROM pairing_activity WHERE id = ${activityId}::uuid FOR UPDATE`;
  const row = await tx.pairingActivity.findUnique({
    where: { id: activityId },
    select: {
      pairingId: true,
      recordedById: true,
      heldOn: true,
      confirmBy: true,
      countedAt: true,
      removedAt: true,
      confirmations: { select: { schoolId: true } },
      pairing: {
        select: { sides: { select: { schoolId: true } }, programme: { select: { slug: true } } },
      },
    },
  });
  return row?.removedAt === null ? row : null;
}

/**
 * A side's principal says that it took place. With the word of both it counts, once: both at once come one after the
 * other at the activity's row. After the programme's days it is too late (rule 45).
 */
export async function confirmActivity(
  { actor, now }: Ctx,
  { activityId, schoolId }: ConfirmActivityInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const activity = await lockActivity(tx, activityId);
    const schoolIds = activity?.pairing.sides.map((side) => side.schoolId) ?? [];
    if (!activity || !schoolIds.includes(schoolId) || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    const confirmedBy = activity.confirmations.map((one) => one.schoolId);
    if (confirmedBy.includes(schoolId)) return refused("activity_confirmed_already");
    const { day: today } = await networkDay(tx, now);
    const state = activityState({ ...activity, heldOn: dayOfDate(activity.heldOn) }, { now, today });
    if (state === "planned") return refused("activity_not_held_yet");
    if (state === "tooLate") return refused("activity_too_late");
    await tx.pairingActivityConfirmation.create({
      data: { activityId, schoolId, confirmedAt: now, confirmedById: actor.personId },
    });
    const { pairingId } = activity;
    const subject = { type: "pairing", id: pairingId };
    await recordEvent(tx, {
      type: "joint_activity.confirmed",
      at: now,
      actor,
      subject,
      facts: { activityId, schoolId },
    });
    if (!isConfirmedByAll([...confirmedBy, schoolId], schoolIds)) return done({ pairingId });
    await tx.pairingActivity.update({
      where: { id: activityId },
      data: { countedAt: now, version: { increment: 1 } },
    });
    await recordEvent(tx, { type: "joint_activity.counted", at: now, actor, subject, facts: { activityId } });
    return done({ pairingId }, { stale: [routes.programme(activity.pairing.programme.slug)] });
  });
}

/** Takes away what has not counted: by whoever recorded it, or a principal of the pair who says that it was not so. */
export async function removeActivity({ actor, now }: Ctx, { activityId }: { activityId: string }): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const activity = await lockActivity(tx, activityId);
    if (!activity) return NOT_FOUND;
    const maySpeak = activity.pairing.sides.some(({ schoolId }) => canSpeakForSide(actor, schoolId));
    if (!maySpeak && activity.recordedById !== actor.personId) return NOT_FOUND;
    if (activity.countedAt !== null) return refused("activity_counted_already");
    await tx.pairingActivity.update({
      where: { id: activityId },
      data: { removedAt: now, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "joint_activity.removed",
      at: now,
      actor,
      subject: { type: "pairing", id: activity.pairingId },
      facts: { activityId },
    });
    return done({ pairingId: activity.pairingId });
  });
}
