import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { networkDay } from "@/lib/platform/settings/network-day";
import type { PairingLetterKind } from "@/lib/cooperation/pairing/output";
import { canGovernPairings, canRemindSide } from "@/lib/cooperation/pairing/policy";
import { mayRemindAgain, stuckAt, type PairingRefusal, type Stall } from "@/lib/cooperation/pairing/rules";
import type { EndPairingInput, PairingSideInput, ShowPairingInput } from "@/lib/cooperation/pairing/schema";
import { readPairState } from "@/lib/cooperation/pairing/queries/stuck";
import { lockPairing, sideOf, tellPrincipals } from "@/lib/cooperation/pairing/steps";

type Changed = Promise<Result<{ pairingId: string }, PairingRefusal>>;

const LETTER_OF: Record<Exclude<Stall, "decision">, PairingLetterKind> = {
  acceptance: "remindAcceptance",
  plan: "remindPlan",
  confirmation: "remindConfirmation",
  review: "remindReview",
};

/** Reminds a silent side of the first thing that waits for it. */
export async function remindSide({ actor, now }: Ctx, { pairingId, schoolId }: PairingSideInput): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canRemindSide(actor, side.school.provinceId)) return NOT_FOUND;
    const { day } = await networkDay(tx, now);
    const state = await readPairState(tx, pairingId, now);
    const waits = state ? stuckAt(state, day).find((stuck) => stuck.schoolIds.includes(schoolId)) : undefined;
    if (!waits) return refused("pairing_nothing_to_remind");
    if (!mayRemindAgain(side.remindedAt, now)) return refused("pairing_reminded_already");
    await tx.pairingSide.update({
      where: { pairingId_schoolId: { pairingId, schoolId } },
      data: { remindedAt: now },
    });
    const kind = waits.stall === "decision" ? "remindReview" : LETTER_OF[waits.stall];
    await tellPrincipals(tx, pairing, [schoolId], kind, now);
    await recordEvent(tx, {
      type: "pairing.reminded",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { schoolId, about: waits.stall },
    });
    return done({ pairingId });
  });
}

/** Ends a pairing before its term is over; only the ministry, with a reason (rule 44). */
export async function endPairing(
  { actor, now }: Ctx,
  { pairingId, version, reason }: EndPairingInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !canGovernPairings(actor)) return NOT_FOUND;
    if (pairing.version !== version) return refused("pairing_changed_meanwhile");
    if (!["PROPOSED", "ACCEPTED"].includes(pairing.status)) return refused("pairing_over");
    const { date } = await networkDay(tx, now);
    await tx.pairing.update({
      where: { id: pairingId },
      data: { status: "ENDED_EARLY", endedOn: date, endReason: reason, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "pairing.ended_early",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
    });
    await tellPrincipals(
      tx,
      pairing,
      pairing.sides.map(({ schoolId }) => schoolId),
      "ended",
      now,
    );
    return done({ pairingId }, { stale: [routes.programme(pairing.programme.slug), routes.programmes()] });
  });
}

/** Puts a pair on the programme's public page as a good example, in the ministry's words, or takes it off. */
export async function showPairing(
  { actor, now }: Ctx,
  { pairingId, version, isGoodExample, example }: ShowPairingInput,
): Changed {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !canGovernPairings(actor)) return NOT_FOUND;
    if (pairing.version !== version) return refused("pairing_changed_meanwhile");
    if (pairing.status === "PROPOSED") return refused("pairing_not_accepted");
    if (isGoodExample && example === "") return refused("pairing_example_missing");
    await tx.pairing.update({
      where: { id: pairingId },
      data: { isGoodExample, example: example === "" ? null : example, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "pairing.shown",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { isGoodExample },
    });
    return done({ pairingId }, { stale: [routes.programme(pairing.programme.slug)] });
  });
}
