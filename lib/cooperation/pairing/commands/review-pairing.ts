import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { canGovernPairings, canSpeakForSide } from "@/lib/cooperation/pairing/policy";
import { pairingPhase, reviewOutcome, type PairingRefusal } from "@/lib/cooperation/pairing/rules";
import type { DecidePairingInput, ReviewPairingInput } from "@/lib/cooperation/pairing/schema";
import { lockPairing, settleTerm, sideOf, type LockedPairing } from "@/lib/cooperation/pairing/steps";

const phaseOf = (pairing: LockedPairing, today: string) =>
  pairingPhase(pairing, pairing.programme.reviewMonths, today);

/** A side's word on the term: keep the partner or change, with reasons. Given once, from when the review opens. */
export async function reviewPairing(
  { actor, now }: Ctx,
  { pairingId, schoolId, choice, text }: ReviewPairingInput,
): Promise<Result<{ pairingId: string }, PairingRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    const side = pairing && sideOf(pairing, schoolId);
    if (!pairing || !side || !canSpeakForSide(actor, schoolId)) return NOT_FOUND;
    const phase = phaseOf(pairing, (await networkDay(tx, now)).day);
    if (["renewed", "rematched", "endedEarly"].includes(phase)) return refused("pairing_over");
    if (phase !== "underReview" && phase !== "over") return refused("pairing_review_not_open");
    if (side.review !== null) return refused("pairing_reviewed_already");
    await tx.pairingSide.update({
      where: { pairingId_schoolId: { pairingId, schoolId } },
      data: { review: choice, reviewText: text, reviewedAt: now, reviewedById: actor.personId },
    });
    await recordEvent(tx, {
      type: "pairing.reviewed",
      at: now,
      actor,
      subject: { type: "pairing", id: pairingId },
      facts: { schoolId, choice },
    });
    return done({ pairingId });
  });
}

/** The ministry's word where a term is over and a side was silent: another term, or both matched anew. */
export async function decidePairing(
  { actor, now }: Ctx,
  { pairingId, version, choice, reason }: DecidePairingInput,
): Promise<Result<{ pairingId: string }, PairingRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const pairing = await lockPairing(tx, pairingId);
    if (!pairing || !canGovernPairings(actor)) return NOT_FOUND;
    if (pairing.version !== version) return refused("pairing_changed_meanwhile");
    const isOver = phaseOf(pairing, (await networkDay(tx, now)).day) === "over";
    if (!isOver || pairing.status !== "ACCEPTED") return refused("pairing_not_over");
    await settleTerm(tx, pairing, choice === "KEEP" ? "renew" : "rematch", { actor, now }, reason);
    return done({ pairingId }, { stale: [routes.programme(pairing.programme.slug), routes.programmes()] });
  });
}

/** Terms that are over and reviewed by both are settled; where a side was silent nothing happens: the ministry decides. */
export async function settleEndedTerms({ actor, now }: Ctx): Promise<{ settled: number; stale: string[] }> {
  const { day } = await networkDay(db, now);
  const ended = await db.pairing.findMany({
    where: {
      status: "ACCEPTED",
      endsOn: { lt: dateOfDay(day) },
      programme: { status: "RUNNING" },
      sides: { some: { review: { not: null } } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const stale = new Set<string>();
  let settled = 0;
  for (const { id } of ended) {
    const slug = await transaction(async (tx) => {
      const pairing = await lockPairing(tx, id);
      if (pairing?.status !== "ACCEPTED" || phaseOf(pairing, day) !== "over") return null;
      const outcome = reviewOutcome(pairing.sides.map(({ review }) => review));
      if (outcome === null) return null;
      await settleTerm(tx, pairing, outcome, { actor, now });
      return pairing.programme.slug;
    });
    if (slug === null) continue;
    settled += 1;
    stale.add(routes.programme(slug)).add(routes.programmes());
  }
  return { settled, stale: [...stale] };
}
