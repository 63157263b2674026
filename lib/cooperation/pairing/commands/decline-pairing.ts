import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import { canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import type { PairingRefusal } from "@/lib/cooperation/pairing/rules";
import type { DeclinePairingInput } from "@/lib/cooperation/pairing/schema";
import { lockPairing, sideOf, tellPrincipals } from "@/lib/cooperation/pairing/steps";

/** A side's no to an invitation, with its reason: the pairing ends before it began, and both schools are free for the next matching. */
export async function declinePairing(
  { actor, now }: Ctx,
  { pairingId, schoolId, reason }: DeclinePairingInput,
): Promise<Result<{ pairingId: string }, PairingRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    if (side.acceptedAt !== null) return refused("pairing_accepted_already");
    if (pairing.status !== "PROPOSED") return refused("pairing_not_proposed");
    const { date } = await networkDay(tx, now);
    await tx.pairing.update({
      where: { id: pairingId },
      data: { status: "ENDED_EARLY", endedOn: date, endReason: reason, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "pairing.side_declined",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { schoolId },
    });
    const others = pairing.sides.filter((one) => one.schoolId !== schoolId);
    await tellPrincipals(
      tx,
      pairing,
      others.map((other) => other.schoolId),
      "declined",
      now,
    );
    return done({ pairingId });
  });
}
