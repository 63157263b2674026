import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

type Brought = { personId: string; schoolId: string; provinceId: string; centreId: string };

/** Teachers keep a passport. */
export function canKeepPassport(actor: Actor): boolean {
  return isPerson(actor) && actor.isTeacher;
}

/** The principal, and for a principal's own training the province; nobody about their own (rule 10). */
export function canAnswerForSchool(
  actor: Actor,
  training: Pick<Brought, "personId" | "schoolId" | "provinceId">,
): boolean {
  if (!isPerson(actor) || actor.personId === training.personId) return false;
  return actor.schoolIds.includes(training.schoolId) || actor.provinceIds.includes(training.provinceId);
}

export function canAnswerForCentre(actor: Actor, training: Pick<Brought, "personId" | "centreId">): boolean {
  return (
    isPerson(actor) && actor.personId !== training.personId && actor.centreIds.includes(training.centreId)
  );
}

/** Who brought it, the school, its province, the ministry; the centre once the school has said yes. */
export function externalTrainingsVisibleTo(actor: Actor): Prisma.ExternalTrainingWhereInput {
  if (!isPerson(actor)) return { id: { in: [] } };
  if (actor.isMinistry) return {};
  return {
    OR: [
      { personId: actor.personId },
      { schoolId: { in: [...actor.schoolIds] } },
      { school: { provinceId: { in: [...actor.provinceIds] } } },
      {
        centreId: { in: [...actor.centreIds] },
        status: { in: ["SCHOOL_APPROVED", "APPROVED", "CENTRE_REFUSED"] },
      },
    ],
  };
}
