import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import type { PairingRefusal } from "@/lib/cooperation/pairing/rules";
import type { PairingSideInput } from "@/lib/cooperation/pairing/schema";
import { lockPairing, sideOf, tellPrincipals } from "@/lib/cooperation/pairing/steps";

/** A side's yes. The second one makes the pairing an accepted one; both at once come one after the other at the row's lock. */
export async function acceptPairing(
  { actor, now }: Ctx,
  { pairingId, schoolId }: PairingSideInput,
): Promise<Result<{ pairingId: string }, PairingRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    if (side.acceptedAt !== null) return refused("pairing_accepted_already");
    if (pairing.status !== "PROPOSED") return refused("pairing_not_proposed");
    await tx.pairingSide.update({
      where: { pairingId_schoolId: { pairingId, schoolId } },
      data: { acceptedAt: now, acceptedById: actor.personId },
    });
    await recordEvent(tx, {
      type: "pairing.side_accepted",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { schoolId },
    });
    const others = pairing.sides.filter((one) => one.schoolId !== schoolId);
    if (others.some(({ acceptedAt }) => acceptedAt === null)) {
      await tellPrincipals(
        tx,
        pairing,
        others.map((other) => other.schoolId),
        "partnerAccepted",
        now,
      );
      return done({ pairingId });
    }
    await tx.pairing.update({
      where: { id: pairingId },
      data: { status: "ACCEPTED", version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "pairing.accepted",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
    });
    await tellPrincipals(
      tx,
      pairing,
      pairing.sides.map((one) => one.schoolId),
      "accepted",
      now,
    );
    return done({ pairingId }, { stale: [routes.programme(pairing.programme.slug), routes.programmes()] });
  });
}
