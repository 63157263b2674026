import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import {
  askedForRefusal,
  confirmHeldUntil,
  type JointActivityRefusal,
} from "@/lib/cooperation/joint-activity/rules";
import type { AskSessionInput } from "@/lib/cooperation/joint-activity/schema";
import { canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import { lockPairing, sideOf } from "@/lib/cooperation/pairing/steps";

/**
 * A principal asks the centres for a session of the portal: a joint training ahead, of which any centre that fits can make
 * one. Nobody's word for it is given yet; both sides confirm once it was held.
 */
export async function askSession(
  { actor, now }: Ctx,
  { pairingId, schoolId, topicId, heldOn, sessionSchoolId, ...facts }: AskSessionInput,
): Promise<Result<{ pairingId: string }, JointActivityRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !sideOf(pairing, schoolId) || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    if (sessionSchoolId !== null && !sideOf(pairing, sessionSchoolId)) return NOT_FOUND;
    const { day } = await networkDay(tx, now);
    const refusal = askedForRefusal(heldOn, pairing, pairing.programme.reviewMonths, day);
    if (refusal) return refused(refusal);
    const topic = await tx.programmeTopic.count({
      where: { id: topicId, programmeId: pairing.programmeId, isHidden: false },
    });
    if (topic === 0) return refused("activity_topic_unknown");
    const { id } = await tx.pairingActivity.create({
      data: {
        ...facts,
        kind: "JOINT_TRAINING",
        pairingId,
        topicId,
        heldOn: dateOfDay(heldOn),
        recordedAt: now,
        recordedById: actor.personId,
        confirmBy: confirmHeldUntil(heldOn, pairing.programme.confirmDays),
        sessionAskedAt: now,
        sessionSchoolId,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "joint_activity.session_asked",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { activityId: id },
    });
    return done({ pairingId });
  });
}
