import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  addCommitment,
  recordDelivery,
  removeCommitment,
  withdrawDelivery,
} from "@/lib/cooperation/commitment/commands";
import { getDeliveredShare, getDeliveryFile, listCommitments } from "@/lib/cooperation/commitment/queries";
import { ANYONE } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import { makeAgreement, makePartnership } from "@/tests/support/cooperation";
import { makeCentre, makeCoordinator, makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

vi.hoisted(() => {
  process.env.USTA_FILES_DIR = `${process.env.TMPDIR ?? "/tmp"}/usta-files-${process.pid}`;
});

beforeAll(makeNetwork);

const TODAY = "2026-03-10";
const PROMISE = {
  kind: "PLACEMENTS" as const,
  byPartner: true,
  amount: 10,
  dueOn: "2026-06-30",
  note: null,
};
const DELIVERY = { amount: 4, deliveredOn: TODAY, evidence: "İmza çizelgesi", file: null };

async function makeParties(data: Parameters<typeof makeAgreement>[1] = {}) {
  const centre = await makeCentre();
  const partnership = await makePartnership({ centreId: centre.id });
  const agreement = await makeAgreement(partnership, data);
  const ctx = { actor: await makeCoordinator(centre.id), now: NOW };
  return { agreement, partnership, agreementId: agreement.id, ctx };
}

async function makePromise(data: Parameters<typeof makeAgreement>[1] = {}) {
  const parties = await makeParties(data);
  const { ctx, agreementId } = parties;
  expect(await addCommitment(ctx, { agreementId, ...PROMISE })).toMatchObject({ ok: true });
  const { id: commitmentId } = await db.commitment.findFirstOrThrow({ where: { agreementId } });
  return { ...parties, commitmentId };
}

describe("a promise", () => {
  it("falls due in the term, of an agreement that is not over", async () => {
    const { ctx, agreementId } = await makeParties();
    const add = (dueOn: string) => addCommitment(ctx, { agreementId, ...PROMISE, dueOn });
    expect(await add("2025-12-31")).toMatchObject({ refusal: "commitment_after_term" });
    expect(await add("2026-12-31")).toMatchObject({ ok: true });
    expect(await add("2027-01-01")).toMatchObject({ refusal: "commitment_after_term" });
    const over = await makeParties({ status: "RENEWED" });
    expect(await addCommitment(over.ctx, { agreementId: over.agreementId, ...PROMISE })).toMatchObject({
      refusal: "commitment_agreement_over",
    });
  });

  it("is taken back while nothing was delivered of it, also when both happen at once", async () => {
    const { ctx, commitmentId } = await makePromise();
    const [removed, recorded] = await Promise.all([
      removeCommitment(ctx, { commitmentId }),
      recordDelivery(ctx, { commitmentId, ...DELIVERY }),
    ]);
    expect([removed.ok, recorded.ok].filter(Boolean)).toHaveLength(1);
    const row = await db.commitment.findUniqueOrThrow({
      where: { id: commitmentId },
      include: { deliveries: true },
    });
    expect(row.removedAt === null).toBe(row.deliveries.length === 1);
  });
});

describe("a delivery", () => {
  it("is a fact: of today or before, after the signature, with its evidence", async () => {
    const { ctx, agreementId, commitmentId } = await makePromise();
    const record = (deliveredOn: string, file: File | null = null) =>
      recordDelivery(ctx, { commitmentId, ...DELIVERY, deliveredOn, file });
    expect(await record("2026-03-11")).toMatchObject({ refusal: "delivery_in_future" });
    expect(await record("2025-12-19")).toMatchObject({ refusal: "delivery_before_signature" });
    const liar = new File(["MZ not a picture"], "kanit.png", { type: "image/png" });
    expect(await record(TODAY, liar)).toMatchObject({ refusal: "file_not_what_it_says" });
    expect(await record("2026-03-01")).toMatchObject({ ok: true });
    const [row] = await listCommitments(ctx.actor, agreementId, TODAY);
    expect(row).toMatchObject({ delivered: 4, state: "open" });
    expect(await listCommitments(ANYONE, agreementId, TODAY)).toEqual([]);
  });

  it("leaves the ledger when it is withdrawn, once", async () => {
    const { ctx, agreementId, commitmentId } = await makePromise();
    await recordDelivery(ctx, { commitmentId, ...DELIVERY, amount: 12 });
    expect(await listCommitments(ctx.actor, agreementId, TODAY)).toMatchObject([{ state: "kept" }]);
    const { id: deliveryId } = await db.delivery.findFirstOrThrow({ where: { commitmentId } });
    expect(await withdrawDelivery(ctx, { deliveryId })).toMatchObject({ ok: true });
    expect(await withdrawDelivery(ctx, { deliveryId })).toMatchObject({ refusal: "delivery_withdrawn" });
    expect(await listCommitments(ctx.actor, agreementId, "2026-07-01")).toMatchObject([
      { delivered: 0, state: "overdue" },
    ]);
  });

  it("makes the share that everybody may see, of the partner's promises in signed papers alone", async () => {
    const { ctx, partnership, agreementId, commitmentId } = await makePromise();
    await addCommitment(ctx, { agreementId, ...PROMISE, byPartner: false });
    await recordDelivery(ctx, { commitmentId, ...DELIVERY });
    expect(await getDeliveredShare(ANYONE, partnership.partnerId)).toEqual({ share: 0.4, commitments: 1 });
    await db.agreement.update({ where: { id: agreementId }, data: { status: "RENEWED" } });
    expect(await getDeliveredShare(ANYONE, partnership.partnerId)).toEqual({ share: 0.4, commitments: 1 });
  });
});

describe("the neighbour", () => {
  it("finds nothing and changes nothing", async () => {
    const { agreementId, commitmentId, ctx } = await makePromise();
    const neighbour = { actor: await makeCoordinator((await makeCentre()).id), now: NOW };
    const absent = { refusal: "not_found" };
    expect(await addCommitment(neighbour, { agreementId, ...PROMISE })).toMatchObject(absent);
    expect(await recordDelivery(neighbour, { commitmentId, ...DELIVERY })).toMatchObject(absent);
    expect(await removeCommitment(neighbour, { commitmentId })).toMatchObject(absent);
    await recordDelivery(ctx, { commitmentId, ...DELIVERY });
    const delivery = await db.delivery.findFirstOrThrow({ where: { commitmentId } });
    expect(await withdrawDelivery(neighbour, { deliveryId: delivery.id })).toMatchObject(absent);
    const file = await db.storedFile.findFirstOrThrow();
    await db.delivery.update({ where: { id: delivery.id }, data: { fileId: file.id } });
    expect(await getDeliveryFile(neighbour.actor, agreementId, file.id)).toBeNull();
    expect(await getDeliveryFile(ANYONE, agreementId, file.id)).toBeNull();
    expect(await getDeliveryFile(ctx.actor, agreementId, file.id)).not.toBeNull();
    expect(await getDeliveryFile(await makeMinistryActor(), agreementId, file.id)).not.toBeNull();
  });
});
