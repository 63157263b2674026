import "server-only";
import type { Db, Tx } from "@/lib/platform/db";
import { dayOfDate } from "@/lib/platform/settings/network-day";
import { travellersOf } from "./policy";
import type { MobilityRefusal } from "./rules";

/** Locks a stay's row until the transaction ends, then reads it; null where there is none or it was removed. */
export async function lockMobility(tx: Tx, mobilityId: string) {
  await tx.$queryRaw`SELECT id FROM mobility WHERE id = ${mobilityId}::uuid FOR UPDATE`;
  const mobility = await tx.mobility.findFirst({
    where: { id: mobilityId, removedAt: null },
    select: {
      id: true,
      centreId: true,
      partnerId: true,
      kind: true,
      isOutgoing: true,
      personId: true,
      people: true,
      startsOn: true,
      endsOn: true,
      report: true,
      version: true,
    },
  });
  return (
    mobility && {
      ...mobility,
      firstDay: mobility.startsOn,
      startsOn: dayOfDate(mobility.startsOn),
      endsOn: dayOfDate(mobility.endsOn),
    }
  );
}

/** The other side of a stay is a partner in another country that is still in the register; one that it has stays. */
export async function abroadRefusal(
  tx: Tx,
  partnerId: string,
  kept: string | null = null,
): Promise<MobilityRefusal | null> {
  const partner = await tx.partner.findUnique({
    where: { id: partnerId },
    select: {
      mergedIntoId: true,
      closedOn: true,
      country: { select: { networks: { select: { id: true } } } },
    },
  });
  if (!partner) return "mobility_partner_gone";
  const isGone = partner.mergedIntoId !== null || partner.closedOn !== null;
  if (isGone && partnerId !== kept) return "mobility_partner_gone";
  return partner.country.networks.length > 0 ? "mobility_partner_not_abroad" : null;
}

/** Whether somebody can be named as the traveller of a stay. */
export async function mayTravel(
  on: Db | Tx,
  personId: string,
  stay: Parameters<typeof travellersOf>[0],
): Promise<boolean> {
  return (
    (await on.person.count({ where: { AND: [{ id: personId, closedAt: null }, travellersOf(stay)] } })) > 0
  );
}
