import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/calendar";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { agreementsVisibleTo } from "@/lib/cooperation/agreement/policy";
import { commitmentState, delivered, deliveredShare } from "./rules";

const fileSelect = { select: { id: true, name: true, contentType: true, size: true } } as const;

/** What was promised in an agreement and what was delivered of it, by when it falls due. */
export async function listCommitments(actor: Actor, agreementId: string, today: Day) {
  const rows = await db.commitment.findMany({
    where: { agreementId, removedAt: null, agreement: agreementsVisibleTo(actor) },
    select: {
      id: true,
      kind: true,
      byPartner: true,
      amount: true,
      dueOn: true,
      note: true,
      deliveries: {
        where: { withdrawnAt: null },
        select: { id: true, amount: true, deliveredOn: true, evidence: true, file: fileSelect },
        orderBy: { deliveredOn: "asc" },
      },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const dueOn = dayOfDate(row.dueOn);
    return {
      ...row,
      dueOn,
      deliveries: row.deliveries.map((one) => ({ ...one, deliveredOn: dayOfDate(one.deliveredOn) })),
      delivered: delivered(row),
      state: commitmentState({ ...row, dueOn }, today),
    };
  });
}
export type CommitmentRow = Awaited<ReturnType<typeof listCommitments>>[number];

/** Of what a partner promised in all its signed agreements, how much was delivered; public, as a share alone. */
export async function getDeliveredShare(_actor: Actor, partnerId: string) {
  const rows = await db.commitment.findMany({
    where: {
      removedAt: null,
      byPartner: true,
      agreement: { partnerId, status: { in: ["SIGNED", "RENEWED"] } },
    },
    select: {
      amount: true,
      dueOn: true,
      deliveries: { where: { withdrawnAt: null }, select: { amount: true } },
    },
  });
  const promised = rows.map((row) => ({ ...row, dueOn: dayOfDate(row.dueOn) }));
  return { share: deliveredShare(promised), commitments: promised.length };
}

/** The file of a delivery's evidence, for who may read its agreement. */
export async function getDeliveryFile(actor: Actor, agreementId: string, fileId: string) {
  return db.storedFile.findFirst({
    where: {
      id: fileId,
      deliveries: { some: { commitment: { agreementId, agreement: agreementsVisibleTo(actor) } } },
    },
    select: { sha256: true, name: true, contentType: true, size: true },
  });
}
