import { isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Whole steps, with the right answers: who writes them and who decides about them. */
export function stepsVisibleTo(actor: Actor): Prisma.LessonStepWhereInput {
  if (isMinistry(actor)) return {};
  const centreIds = isPerson(actor) ? [...actor.centreIds] : [];
  return { version: { course: { centreId: { in: centreIds } } } };
}
