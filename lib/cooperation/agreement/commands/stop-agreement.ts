import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { networkDay } from "@/lib/platform/settings/network-day";
import {
  agreementPhase,
  mayMove,
  renewalStart,
  termRefusal,
  type AgreementRefusal,
} from "@/lib/cooperation/agreement/rules";
import type { RenewAgreementInput, StopAgreementInput } from "@/lib/cooperation/agreement/schema";
import { lockAgreement, writeDraft } from "@/lib/cooperation/agreement/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";

type Changed = { agreementId: string };

/** No new booking from today on; sessions that run finish. What is suspended can be resumed, what is terminated cannot. */
function stop(to: "SUSPENDED" | "TERMINATED") {
  return async (
    { actor, now }: Ctx,
    { agreementId, version, reason }: StopAgreementInput,
  ): Promise<Result<Changed, AgreementRefusal>> => {
    if (!isPerson(actor)) return SIGN_IN_NEEDED;
    return transaction(async (tx) => {
      const agreement = await lockAgreement(tx, agreementId);
      if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
      if (agreement.version !== version) return refused("agreement_changed_meanwhile");
      const { day, date } = await networkDay(tx, now);
      const isOver = agreementPhase(agreement, day) === "expired";
      if (isOver || !mayMove(agreement.status, to)) return refused("agreement_move_not_allowed");
      await tx.agreement.update({
        where: { id: agreementId },
        data: { status: to, stoppedOn: date, stopReason: reason, version: { increment: 1 } },
      });
      await recordEvent(tx, {
        type: to === "SUSPENDED" ? "agreement.suspended" : "agreement.terminated",
        at: now,
        actor,
        subject: { type: "agreement", id: agreementId },
        centreId: agreement.centreId,
      });
      return done({ agreementId });
    });
  };
}

export const suspendAgreement = stop("SUSPENDED");
export const terminateAgreement = stop("TERMINATED");

/** Takes a suspension back. */
export async function resumeAgreement(
  { actor, now }: Ctx,
  { agreementId, version }: { agreementId: string; version: number },
): Promise<Result<Changed, AgreementRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const agreement = await lockAgreement(tx, agreementId);
    if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
    if (agreement.version !== version) return refused("agreement_changed_meanwhile");
    if (agreement.status !== "SUSPENDED") return refused("agreement_move_not_allowed");
    await tx.agreement.update({
      where: { id: agreementId },
      data: { status: "SIGNED", stoppedOn: null, stopReason: null, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "agreement.resumed",
      at: now,
      actor,
      subject: { type: "agreement", id: agreementId },
      centreId: agreement.centreId,
    });
    return done({ agreementId });
  });
}

/** Prepares the agreement that follows: a draft with the same text, linked to its predecessor, which has one successor. */
export async function renewAgreement(
  { actor, now }: Ctx,
  { agreementId, startsOn, endsOn }: RenewAgreementInput,
): Promise<Result<Changed, AgreementRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  try {
    return await transaction(async (tx) => {
      const agreement = await lockAgreement(tx, agreementId);
      if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
      if (agreement.status !== "SIGNED") return refused("agreement_not_signed");
      if (agreement.successor) return refused("agreement_renewed_already");
      if (startsOn < renewalStart(agreement)) return refused("agreement_renewal_too_early");
      const refusal = termRefusal({ startsOn, endsOn });
      if (refusal) return refused(refusal);
      const text = await tx.agreementText.findFirst({
        where: { agreementId },
        orderBy: { number: "desc" },
        select: { terms: true },
      });
      const id = await writeDraft(tx, {
        partnership: {
          id: agreement.partnershipId,
          centreId: agreement.centreId,
          partnerId: agreement.partnerId,
        },
        kind: agreement.kind,
        title: agreement.title,
        startsOn,
        endsOn,
        noticeDays: agreement.noticeDays,
        terms: text?.terms ?? "",
        predecessorId: agreementId,
        writtenById: actor.personId,
        now,
      });
      await recordEvent(tx, {
        type: "agreement.renewed",
        at: now,
        actor,
        subject: { type: "agreement", id: agreementId },
        centreId: agreement.centreId,
        facts: { successorId: id },
      });
      return done({ agreementId: id });
    });
  } catch (error) {
    if (brokenConstraint(error) === "agreement_predecessor_id_key")
      return refused("agreement_renewed_already");
    throw error;
  }
}
