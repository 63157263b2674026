import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Locks a partnership's row until the transaction ends, then reads it; null where there is none. */
export async function lockPartnership(tx: Tx, partnershipId: string) {
  await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`;
  return tx.partnership.findUnique({
    where: { id: partnershipId },
    select: {
      id: true,
      reference: true,
      centreId: true,
      partnerId: true,
      status: true,
      version: true,
      partner: { select: { slug: true } },
    },
  });
}
