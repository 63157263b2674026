import { ofCentresReadBy } from "@/lib/network/centre/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { MobilityKind, Prisma } from "@/lib/platform/db/generated/client";
import { travellerMayBe } from "./rules";

/** Stays abroad and from abroad are recorded by the centre that arranged them. */
export function canRecordMobility(actor: Actor, centreId: string): boolean {
  return isPerson(actor) && actor.centreIds.includes(centreId);
}

/** Who was there reports on it: the traveller where one is named, and the centre in any case. */
export function canReportMobility(
  actor: Actor,
  { centreId, personId }: { centreId: string; personId: string | null },
): boolean {
  return isPerson(actor) && (canRecordMobility(actor, centreId) || personId === actor.personId);
}

/** All for the ministry, the own centre's for its coordinator, the province's for its officer, one's own for who travelled. */
export function mobilitiesVisibleTo(actor: Actor): Prisma.MobilityWhereInput {
  if (!isPerson(actor)) return { id: { in: [] } };
  if (actor.isMinistry) return { removedAt: null };
  return { removedAt: null, OR: [ofCentresReadBy(actor), { personId: actor.personId }] };
}

/** The lists of a centre and of the network hold no more than that: one's own stays stand in one's own record. */
export function mobilitiesListedFor(actor: Actor): Prisma.MobilityWhereInput {
  return isPerson(actor) ? { removedAt: null, ...ofCentresReadBy(actor) } : { id: { in: [] } };
}

/** Who can be named as the traveller of a stay of this kind: the centre's staff or a school's teacher on its first day. */
export function travellersOf({
  centreId,
  kind,
  firstDay,
}: {
  centreId: string;
  kind: MobilityKind;
  firstDay: Date;
}): Prisma.PersonWhereInput {
  const may = travellerMayBe(kind);
  const then = { startsOn: { lte: firstDay }, OR: [{ endsOn: null }, { endsOn: { gt: firstDay } }] };
  const staff: Prisma.PersonWhereInput[] = [
    { staffOf: { some: { centreId, ...then } } },
    { roles: { some: { centreId, role: "COORDINATOR", ...then } } },
  ];
  const teacher: Prisma.PersonWhereInput[] = [{ memberships: { some: { status: "CONFIRMED", ...then } } }];
  return { OR: [...(may.staff ? staff : []), ...(may.teacher ? teacher : [])] };
}
