import { coordinates, isMinistry, isPerson, type Actor } from "@/lib/platform/auth/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";

type OfCentre = { centreId: string };

/** Writes a course and sends it to the ministry: whoever coordinates its centre today (rule 8). */
export function canManageCourse(actor: Actor, course: OfCentre): boolean {
  return coordinates(actor, course.centreId);
}

/** Reads versions that are not published. */
export function canReadCourse(actor: Actor, course: OfCentre): boolean {
  return isMinistry(actor) || coordinates(actor, course.centreId);
}

export function canDecideCourses(actor: Actor): boolean {
  return isMinistry(actor);
}

/** Nobody approves their own: neither what they sent in nor what the centre they coordinate sent in. */
export function ownVersionRefusal(
  actor: Actor,
  version: OfCentre & { submittedById: string | null },
): "course_own_version" | null {
  const isOwn =
    isPerson(actor) && (version.submittedById === actor.personId || coordinates(actor, version.centreId));
  return isOwn ? "course_own_version" : null;
}

export function coursesManagedBy(actor: Actor): Prisma.CourseWhereInput {
  return { centreId: { in: isPerson(actor) ? [...actor.centreIds] : [] } };
}

export function coursesVisibleTo(actor: Actor): Prisma.CourseWhereInput {
  if (isMinistry(actor)) return {};
  const published: Prisma.CourseWhereInput = { publishedVersionId: { not: null } };
  return isPerson(actor) ? { OR: [published, coursesManagedBy(actor)] } : published;
}
