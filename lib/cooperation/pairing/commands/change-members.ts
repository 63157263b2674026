import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import type { PairingRefusal } from "@/lib/cooperation/pairing/rules";
import type { PairingMemberInput } from "@/lib/cooperation/pairing/schema";
import { lockPairing, sideOf } from "@/lib/cooperation/pairing/steps";

type Changed = Promise<Result<{ pairingId: string }, PairingRefusal>>;

/** Takes a teacher with a confirmed membership of the own school into the pair's group. */
export async function addMember(
  { actor, now }: Ctx,
  { pairingId, schoolId, personId }: PairingMemberInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !sideOf(pairing, schoolId) || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    if (!["PROPOSED", "ACCEPTED"].includes(pairing.status)) return refused("pairing_over");
    const { date } = await networkDay(tx, now);
    const works = await tx.schoolMembership.count({
      where: {
        personId,
        schoolId,
        status: "CONFIRMED",
        startsOn: { lte: date },
        OR: [{ endsOn: null }, { endsOn: { gt: date } }],
      },
    });
    if (works === 0) return refused("pairing_member_elsewhere");
    if (pairing.members.some((member) => member.personId === personId && member.schoolId === schoolId))
      return refused("pairing_member_already");
    await tx.pairingMember.upsert({
      where: { pairingId_personId: { pairingId, personId } },
      create: { pairingId, personId, schoolId, startsOn: date },
      update: { schoolId, startsOn: date, endsOn: null },
    });
    await recordEvent(tx, {
      type: "pairing.member_added",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      personId,
    });
    return done({ pairingId });
  });
}

/** Ends somebody's part in the group; what they recorded stays. */
export async function endMember(
  { actor, now }: Ctx,
  { pairingId, schoolId, personId }: PairingMemberInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !sideOf(pairing, schoolId) || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    const { date } = await networkDay(tx, now);
    const { count } = await tx.pairingMember.updateMany({
      where: { pairingId, schoolId, personId, endsOn: null },
      data: { endsOn: date },
    });
    if (count > 0)
      await recordEvent(tx, {
        type: "pairing.member_ended",
        at: now,
        actor,
        subject: { type: "pairing", id: pairingId },
        personId,
      });
    return done({ pairingId });
  });
}
