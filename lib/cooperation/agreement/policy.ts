import { ofCentresReadBy } from "@/lib/network/centre/policy";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Agreements are read by the centre, its province's officer and the ministry; what is signed in them by nobody else. */
export function agreementsVisibleTo(actor: Actor): Prisma.AgreementWhereInput {
  return isPerson(actor) ? ofCentresReadBy(actor) : { id: { in: [] } };
}
