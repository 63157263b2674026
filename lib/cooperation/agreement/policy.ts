import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Agreements are read by the centre and the ministry; what is signed in them by nobody else. */
export function agreementsVisibleTo(actor: Actor): Prisma.AgreementWhereInput {
  if (!isPerson(actor)) return { id: { in: [] } };
  return actor.isMinistry ? {} : { centreId: { in: [...actor.centreIds] } };
}
