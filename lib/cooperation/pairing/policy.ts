import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A side of a pairing is spoken for by its school's principal. */
export function canSpeakForSide(actor: Actor, schoolId: string): boolean {
  return isPerson(actor) && actor.schoolIds.includes(schoolId);
}

/** What a pair does is recorded by a side's principal or a teacher of it in the pair's group. */
export function canRecordForSide(
  actor: Actor,
  { schoolId, memberIds }: { schoolId: string; memberIds: readonly string[] },
): boolean {
  if (canSpeakForSide(actor, schoolId)) return true;
  return isPerson(actor) && actor.schoolId === schoolId && memberIds.includes(actor.personId);
}

/** Programmes, matching and what happens to a pairing before its term is over are the ministry's. */
export function canGovernPairings(actor: Actor): boolean {
  return isPerson(actor) && actor.isMinistry;
}

/** A province officer reads what the own province's schools do, and may remind a school that is silent. */
export function canRemindSide(actor: Actor, provinceId: string): boolean {
  return isPerson(actor) && (actor.isMinistry || actor.provinceIds.includes(provinceId));
}

/**
 * The ministry's all, a province officer's with a school of the province, a principal's own, a member's as long as the
 * member works at that school.
 */
export function pairingsVisibleTo(actor: Actor): Prisma.PairingWhereInput {
  if (!isPerson(actor)) return { id: { in: [] } };
  if (actor.isMinistry) return {};
  return {
    OR: [
      { sides: { some: { schoolId: { in: [...actor.schoolIds] } } } },
      { sides: { some: { school: { provinceId: { in: [...actor.provinceIds] } } } } },
      {
        members: {
          some: {
            personId: actor.personId,
            endsOn: null,
            schoolId: { in: actor.schoolId ? [actor.schoolId] : [] },
          },
        },
      },
    ],
  };
}
