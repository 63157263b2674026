import "server-only";
import type { Tx } from "@/lib/platform/db";
import { routes } from "@/lib/platform/routes";
import { freeSlug, slugOf } from "@/lib/platform/slug";
import { dayOfDate } from "@/lib/platform/settings/network-day";

/** An address for a new project that nobody has and nobody else can take before this transaction ends. */
export async function takeProjectSlug(tx: Tx, title: string): Promise<string> {
  const slug = slugOf(title, "project");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`joint_project.slug:${slug}`}, 0))`;
  const taken = await tx.jointProject.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((project) => project.slug)));
}

/** Locks a project's row until the transaction ends, then reads it; null where there is none. */
export async function lockProject(tx: Tx, projectId: string) {
  await tx.$queryRaw`SELECT id FROM joint_project WHERE id = ${projectId}::uuid FOR UPDATE`;
  const project = await tx.jointProject.findUnique({
    where: { id: projectId },
    select: {
      id: true,
      slug: true,
      centreId: true,
      status: true,
      startsOn: true,
      result: true,
      isPublic: true,
      pictureId: true,
      version: true,
      partnerships: {
        select: {
          partnershipId: true,
          partnership: { select: { partner: { select: { slug: true, isPublic: true } } } },
        },
      },
    },
  });
  return project && { ...project, startsOn: dayOfDate(project.startsOn) };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockProject>>>;

/** The pages that tell of a project: its own and those of its partners. */
export function pagesOf({ slug, partnerships }: Pick<Locked, "slug" | "partnerships">): string[] {
  return [
    routes.project(slug),
    ...partnerships.map(({ partnership }) => routes.partner(partnership.partner.slug)),
  ];
}

/** Whether all of these are the centre's; one that has ended stays where it was and joins no other. */
export async function areOwnPartnerships(
  tx: Tx,
  centreId: string,
  ids: readonly string[],
  linked: readonly string[] = [],
): Promise<boolean> {
  const found = await tx.partnership.count({
    where: {
      id: { in: [...ids] },
      centreId,
      OR: [{ status: { not: "ENDED" } }, { id: { in: [...linked] } }],
    },
  });
  return found === new Set(ids).size;
}
