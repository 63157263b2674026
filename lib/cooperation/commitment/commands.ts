import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { DOCUMENTS, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { routes } from "@/lib/platform/routes";
import { dateOfDay, dayOfDate, networkDay } from "@/lib/platform/settings/network-day";
import { lockAgreement } from "@/lib/cooperation/agreement/steps";
import { canWorkOnPartnerships } from "@/lib/cooperation/partnership/policy";
import { commitmentRefusal, deliveryRefusal, type CommitmentRefusal } from "./rules";
import type { AddCommitmentInput, RecordDeliveryInput } from "./schema";

export const MOST_EVIDENCE_BYTES = 10_000_000;
type Kept = { agreementId: string };

/** Writes down what a side promised. */
export async function addCommitment(
  { actor, now }: Ctx,
  { agreementId, dueOn, ...promise }: AddCommitmentInput,
): Promise<Result<Kept, CommitmentRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const agreement = await lockAgreement(tx, agreementId);
    if (!agreement || !canWorkOnPartnerships(actor, agreement.centreId)) return NOT_FOUND;
    const refusal = commitmentRefusal({ dueOn }, { ...agreement, signedOn: null });
    if (refusal) return refused(refusal);
    const { id } = await tx.commitment.create({
      data: { ...promise, agreementId, dueOn: dateOfDay(dueOn) },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "commitment.made",
      at: now,
      actor,
      subject: { type: "agreement", id: agreementId },
      centreId: agreement.centreId,
      facts: { commitmentId: id, kind: promise.kind, amount: promise.amount, byPartner: promise.byPartner },
    });
    return done({ agreementId });
  });
}

/** The commitment with its agreement's row locked, so that what is counted of it stands still. */
async function lockCommitment(tx: Tx, commitmentId: string) {
  const known = await tx.commitment.findUnique({
    where: { id: commitmentId },
    select: { agreementId: true },
  });
  if (!known || !(await lockAgreement(tx, known.agreementId))) return null;
  return tx.commitment.findUnique({
    where: { id: commitmentId },
    select: {
      id: true,
      agreementId: true,
      removedAt: true,
      agreement: { select: { centreId: true, signedOn: true, partner: { select: { slug: true } } } },
      deliveries: { where: { withdrawnAt: null }, select: { id: true } },
    },
  });
}

/** Takes a promise back that nothing was delivered of. */
export async function removeCommitment(
  { actor, now }: Ctx,
  { commitmentId }: { commitmentId: string },
): Promise<Result<Kept, CommitmentRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const commitment = await lockCommitment(tx, commitmentId);
    if (!commitment || !canWorkOnPartnerships(actor, commitment.agreement.centreId)) return NOT_FOUND;
    const { agreementId } = commitment;
    if (commitment.removedAt !== null) return done({ agreementId });
    if (commitment.deliveries.length > 0) return refused("commitment_has_deliveries");
    await tx.commitment.update({ where: { id: commitmentId }, data: { removedAt: now } });
    await recordEvent(tx, {
      type: "commitment.removed",
      at: now,
      actor,
      subject: { type: "agreement", id: agreementId },
      centreId: commitment.agreement.centreId,
      facts: { commitmentId },
    });
    return done({ agreementId });
  });
}

/** Writes down what was delivered, with its evidence in words and, where there is one, as a file. */
export async function recordDelivery(
  { actor, now }: Ctx,
  { commitmentId, deliveredOn, file, ...delivery }: RecordDeliveryInput,
): Promise<Result<Kept, CommitmentRefusal | FileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const known = await transaction((tx) =>
    tx.commitment.findUnique({
      where: { id: commitmentId },
      select: { agreement: { select: { centreId: true } } },
    }),
  );
  if (!known || !canWorkOnPartnerships(actor, known.agreement.centreId)) return NOT_FOUND;
  const kept = file && (await keepFile(file, { allowed: DOCUMENTS, maxBytes: MOST_EVIDENCE_BYTES }));
  if (typeof kept === "string") return refused(kept);
  return transaction(async (tx) => {
    const commitment = await lockCommitment(tx, commitmentId);
    if (!commitment || !canWorkOnPartnerships(actor, commitment.agreement.centreId)) return NOT_FOUND;
    if (commitment.removedAt !== null) return refused("commitment_removed");
    const { signedOn, centreId } = commitment.agreement;
    const { day } = await networkDay(tx, now);
    const refusal = deliveryRefusal({ deliveredOn }, { signedOn: signedOn && dayOfDate(signedOn) }, day);
    if (refusal) return refused(refusal);
    const stored =
      kept &&
      (await tx.storedFile.create({
        data: { ...kept, uploadedById: actor.personId, uploadedAt: now },
        select: { id: true },
      }));
    const { id } = await tx.delivery.create({
      data: {
        ...delivery,
        commitmentId,
        deliveredOn: dateOfDay(deliveredOn),
        fileId: stored?.id ?? null,
        recordedAt: now,
        recordedById: actor.personId,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "commitment.delivered",
      at: now,
      actor,
      subject: { type: "agreement", id: commitment.agreementId },
      centreId,
      facts: { commitmentId, deliveryId: id, amount: delivery.amount },
    });
    return done(
      { agreementId: commitment.agreementId },
      { stale: [routes.partner(commitment.agreement.partner.slug)] },
    );
  });
}

/** Takes a delivery off the ledger that was written down wrongly; its row and file stay. */
export async function withdrawDelivery(
  { actor, now }: Ctx,
  { deliveryId }: { deliveryId: string },
): Promise<Result<Kept, CommitmentRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const known = await tx.delivery.findUnique({ where: { id: deliveryId }, select: { commitmentId: true } });
    const commitment = known && (await lockCommitment(tx, known.commitmentId));
    if (!commitment || !canWorkOnPartnerships(actor, commitment.agreement.centreId)) return NOT_FOUND;
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return refused("delivery_withdrawn");
    await recordEvent(tx, {
      type: "commitment.delivery_withdrawn",
      at: now,
      actor,
      subject: { type: "agreement", id: commitment.agreementId },
      centreId: commitment.agreement.centreId,
      facts: { deliveryId },
    });
    return done(
      { agreementId: commitment.agreementId },
      { stale: [routes.partner(commitment.agreement.partner.slug)] },
    );
  });
}
