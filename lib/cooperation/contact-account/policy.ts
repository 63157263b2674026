import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A partner's contact sees the partnerships of the partner they speak for, and of no other (rule 8). */
export function ownPartnershipsVisibleTo(actor: Actor): Prisma.PartnershipWhereInput {
  return { partnerId: { in: isPerson(actor) ? [...actor.partnerIds] : [] } };
}

/** Says what is wrong, answers what is asked and leaves: whoever speaks for the partner today. */
export function canSpeakForPartner(actor: Actor, partnerId: string): boolean {
  return isPerson(actor) && actor.partnerIds.includes(partnerId);
}
