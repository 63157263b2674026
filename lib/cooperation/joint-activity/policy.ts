import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { pairingsVisibleTo } from "@/lib/cooperation/pairing/policy";

/** Shared with everyone: anybody's; with the network: whoever signs in; with the partner: who sees the pairing. */
export function materialsVisibleTo(actor: Actor): Prisma.PairingMaterialWhereInput {
  if (!isPerson(actor)) return { removedAt: null, audience: "EVERYONE" };
  if (actor.isMinistry) return { removedAt: null };
  return {
    removedAt: null,
    OR: [{ audience: { in: ["EVERYONE", "NETWORK"] } }, { pairing: pairingsVisibleTo(actor) }],
  };
}
