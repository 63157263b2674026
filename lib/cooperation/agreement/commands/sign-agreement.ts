import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx, type PersonActor } from "@/lib/platform/auth/actor";
import { brokenConstraint, transaction, type Tx } from "@/lib/platform/db";
import { keepFile, type KeptFile } from "@/lib/platform/files/keep-file";
import { SCANS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { mayMove, termRefusal, type AgreementRefusal } from "@/lib/cooperation/agreement/rules";
import type { AmendAgreementInput, SignAgreementInput } from "@/lib/cooperation/agreement/schema";
import { lockAgreement } from "@/lib/cooperation/agreement/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";

export const MOST_SCAN_BYTES = 10_000_000;
type Signed = { agreementId: string };
type Refusal = AgreementRefusal | FileRefusal;

async function mayWork(actor: PersonActor, agreementId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const agreement = await tx.agreement.findUnique({
      where: { id: agreementId },
      select: { centreId: true },
    });
    return agreement !== null && canWorkOnPartnerships(actor, agreement.centreId);
  });
}

async function storeScan(tx: Tx, kept: KeptFile, { actor, now }: Ctx): Promise<string> {
  const { id } = await tx.storedFile.create({
    data: { ...kept, uploadedById: isPerson(actor) ? actor.personId : null, uploadedAt: now },
    select: { id: true },
  });
  return id;
}

/** The database keeps two of one kind between the same parties from overlapping, also when two sign at once. */
async function withoutOverlap<T>(deed: () => Promise<T>) {
  try {
    return await deed();
  } catch (error) {
    if (brokenConstraint(error) === "agreement_no_overlap") return refused("agreement_overlaps");
    throw error;
  }
}

/** Puts the signatures and the scan on record: from here on the agreement holds in its term (rule 39). */
export async function signAgreement(
  ctx: Ctx,
  { agreementId, version, file, signedOn, ...signatories }: SignAgreementInput,
): Promise<Result<Signed, Refusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!(await mayWork(actor, agreementId))) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: SCANS, maxBytes: MOST_SCAN_BYTES });
  if (typeof kept === "string") return refused(kept);
  return withoutOverlap(() =>
    transaction(async (tx) => {
      const agreement = await lockAgreement(tx, agreementId);
      if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
      if (agreement.version !== version) return refused("agreement_changed_meanwhile");
      if (agreement.status === "SUSPENDED" || !mayMove(agreement.status, "SIGNED"))
        return refused("agreement_move_not_allowed");
      const { day } = await networkDay(tx, now);
      if (signedOn > day) return refused("agreement_signed_in_future");
      const before = await tx.agreement.findUnique({
        where: { id: agreementId },
        select: { predecessor: { select: { id: true, status: true } } },
      });
      await tx.agreement.update({
        where: { id: agreementId },
        data: {
          ...signatories,
          status: "SIGNED",
          signedOn: dateOfDay(signedOn),
          scanId: await storeScan(tx, kept, ctx),
          version: { increment: 1 },
        },
      });
      if (before?.predecessor?.status === "SIGNED")
        await tx.agreement.update({
          where: { id: before.predecessor.id },
          data: { status: "RENEWED", version: { increment: 1 } },
        });
      await activatePartnership(tx, agreement.partnershipId, dateOfDay(day));
      await recordEvent(tx, {
        type: "agreement.signed",
        at: now,
        actor,
        subject: { type: "agreement", id: agreementId },
        centreId: agreement.centreId,
        facts: { partnershipId: agreement.partnershipId, signedOn },
      });
      return done({ agreementId });
    }),
  );
}

/** A signature makes a partnership that was on its way an active one. */
async function activatePartnership(tx: Tx, partnershipId: string, today: Date): Promise<void> {
  await tx.partnership.updateMany({
    where: { id: partnershipId, status: { in: ["LEAD", "CONTACTED", "NEGOTIATING", "DORMANT"] } },
    data: { status: "ACTIVE", statusSince: today, version: { increment: 1 } },
  });
}

/** A signed change of a signed agreement: it joins the chain, and the term ends when it says. */
export async function amendAgreement(
  ctx: Ctx,
  { agreementId, version, summary, endsOn, signedOn, file }: AmendAgreementInput,
): Promise<Result<Signed, Refusal>> {
  const { actor, now } = ctx;
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!(await mayWork(actor, agreementId))) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: SCANS, maxBytes: MOST_SCAN_BYTES });
  if (typeof kept === "string") return refused(kept);
  return withoutOverlap(() =>
    transaction(async (tx) => {
      const agreement = await lockAgreement(tx, agreementId);
      if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
      if (agreement.version !== version) return refused("agreement_changed_meanwhile");
      if (agreement.status !== "SIGNED") return refused("agreement_not_signed");
      const { day } = await networkDay(tx, now);
      if (signedOn > day) return refused("agreement_signed_in_future");
      if (endsOn < day) return refused("agreement_amendment_shortens_past");
      const refusal = termRefusal({ startsOn: agreement.startsOn, endsOn });
      if (refusal) return refused(refusal);
      const number = (await tx.agreementAmendment.count({ where: { agreementId } })) + 1;
      await tx.agreementAmendment.create({
        data: {
          agreementId,
          number,
          summary,
          endsOnBefore: dateOfDay(agreement.endsOn),
          endsOn: dateOfDay(endsOn),
          signedOn: dateOfDay(signedOn),
          scanId: await storeScan(tx, kept, ctx),
          recordedAt: now,
          recordedById: actor.personId,
        },
      });
      await tx.agreement.update({
        where: { id: agreementId },
        data: { endsOn: dateOfDay(endsOn), version: { increment: 1 } },
      });
      await recordEvent(tx, {
        type: "agreement.amended",
        at: now,
        actor,
        subject: { type: "agreement", id: agreementId },
        centreId: agreement.centreId,
        facts: { number, endsOn },
      });
      return done({ agreementId });
    }),
  );
}
