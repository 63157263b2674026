import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay } from "@/lib/platform/settings/network-day";
import { mayMove, termRefusal, type AgreementRefusal } from "@/lib/cooperation/agreement/rules";
import type { DraftAgreementInput, EditAgreementInput } from "@/lib/cooperation/agreement/schema";
import { lockAgreement, writeDraft } from "@/lib/cooperation/agreement/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";

type Written = { agreementId: string };

/** Begins an agreement of a partnership that has not ended. */
export async function draftAgreement(
  { actor, now }: Ctx,
  { partnershipId, ...draft }: DraftAgreementInput,
): Promise<Result<Written, AgreementRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR SHARE`;
    const partnership = await tx.partnership.findUnique({
      where: { id: partnershipId },
      select: { id: true, centreId: true, partnerId: true, status: true },
    });
    if (!partnership || !canWorkOnPartnerships(actor, partnership.centreId)) return NOT_FOUND;
    if (partnership.status === "ENDED") return refused("partnership_ended");
    const refusal = termRefusal(draft);
    if (refusal) return refused(refusal);
    const agreementId = await writeDraft(tx, { partnership, ...draft, writtenById: actor.personId, now });
    await recordEvent(tx, {
      type: "agreement.drafted",
      at: now,
      actor,
      subject: { type: "agreement", id: agreementId },
      centreId: partnership.centreId,
      facts: { partnershipId, kind: draft.kind },
    });
    return done({ agreementId });
  });
}

/** Changes a draft; its text before stays as a version of its own. */
export async function editAgreement(
  { actor, now }: Ctx,
  { agreementId, version, terms, startsOn, endsOn, ...facts }: EditAgreementInput,
): Promise<Result<Written, AgreementRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const agreement = await lockAgreement(tx, agreementId);
    if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
    if (agreement.status !== "DRAFT") return refused("agreement_not_draft");
    if (agreement.version !== version) return refused("agreement_changed_meanwhile");
    const refusal = termRefusal({ startsOn, endsOn });
    if (refusal) return refused(refusal);
    const last = await tx.agreementText.findFirst({
      where: { agreementId },
      orderBy: { number: "desc" },
      select: { number: true, terms: true },
    });
    if (last?.terms !== terms)
      await tx.agreementText.create({
        data: {
          agreementId,
          number: (last?.number ?? 0) + 1,
          terms,
          writtenAt: now,
          writtenById: actor.personId,
        },
      });
    await tx.agreement.update({
      where: { id: agreementId },
      data: {
        ...facts,
        startsOn: dateOfDay(startsOn),
        endsOn: dateOfDay(endsOn),
        version: { increment: 1 },
      },
    });
    await recordEvent(tx, {
      type: "agreement.edited",
      at: now,
      actor,
      subject: { type: "agreement", id: agreementId },
      centreId: agreement.centreId,
      facts: { version: version + 1 },
    });
    return done({ agreementId });
  });
}

/** Hands a draft to the lawyers, or takes it back from them. */
function moveDraft(to: "LEGAL_REVIEW" | "DRAFT") {
  return async (
    { actor, now }: Ctx,
    { agreementId, version }: { agreementId: string; version: number },
  ): Promise<Result<Written, AgreementRefusal>> => {
    if (!isPerson(actor)) return SIGN_IN_NEEDED;
    return transaction(async (tx) => {
      const agreement = await lockAgreement(tx, agreementId);
      if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
      if (agreement.version !== version) return refused("agreement_changed_meanwhile");
      if (!mayMove(agreement.status, to)) return refused("agreement_move_not_allowed");
      await tx.agreement.update({
        where: { id: agreementId },
        data: { status: to, version: { increment: 1 } },
      });
      await recordEvent(tx, {
        type: to === "DRAFT" ? "agreement.returned" : "agreement.reviewed",
        at: now,
        actor,
        subject: { type: "agreement", id: agreementId },
        centreId: agreement.centreId,
      });
      return done({ agreementId });
    });
  };
}

export const sendToReview = moveDraft("LEGAL_REVIEW");
export const takeFromReview = moveDraft("DRAFT");
