import "server-only";
import { isPerson, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { matchesSearch } from "@/lib/platform/search";
import { ownPartnershipsVisibleTo } from "@/lib/cooperation/contact-account/policy";
import { PUBLIC_PARTNERS } from "@/lib/cooperation/partner/policy";
import { canWorkOnProjects, projectsVisibleTo, PUBLIC_PROJECTS } from "./policy";
import { PROJECTS_A_PAGE } from "./rules";
import type { ListProjectsQuery } from "./schema";

const rowSelect = {
  id: true,
  slug: true,
  title: true,
  status: true,
  startsOn: true,
  endsOn: true,
  isPublic: true,
  isDemonstration: true,
  centre: { select: { id: true, slug: true, shortName: true, shortNames: true } },
  partnerships: {
    select: { partnership: { select: { id: true, partner: { select: { name: true, isPublic: true } } } } },
    orderBy: { partnership: { partner: { name: "asc" } } },
  },
} satisfies Prisma.JointProjectSelect;

export type ProjectRow = Prisma.JointProjectGetPayload<{ select: typeof rowSelect }>;
export type ProjectPage = { rows: ProjectRow[]; total: number; page: number };

const IN_ORDER = [
  { startsOn: "desc" },
  { id: "desc" },
] satisfies Prisma.JointProjectOrderByWithRelationInput[];

function filterOf(base: Prisma.JointProjectWhereInput, { q, status, centre }: ListProjectsQuery) {
  const and: Prisma.JointProjectWhereInput[] = [base, matchesSearch(q)];
  if (status) and.push({ status });
  if (centre) and.push({ centreId: centre });
  return { AND: and } satisfies Prisma.JointProjectWhereInput;
}

async function readPage(where: Prisma.JointProjectWhereInput, asked: number): Promise<ProjectPage> {
  const total = await db.jointProject.count({ where });
  const page = Math.min(asked, Math.max(1, Math.ceil(total / PROJECTS_A_PAGE)));
  const rows = await db.jointProject.findMany({
    where,
    select: rowSelect,
    orderBy: IN_ORDER,
    skip: (page - 1) * PROJECTS_A_PAGE,
    take: PROJECTS_A_PAGE,
  });
  return { rows, total, page };
}

/** Joint projects within the actor's sight, the latest begun first. */
export function listProjects(actor: Actor, query: ListProjectsQuery): Promise<ProjectPage> {
  return readPage(filterOf(projectsVisibleTo(actor), query), query.page);
}

const MOST_EXPORTED = 20_000;

/** Exactly what is filtered, for an export. */
export function listProjectsForExport(actor: Actor, query: ListProjectsQuery): Promise<ProjectRow[]> {
  return db.jointProject.findMany({
    where: filterOf(projectsVisibleTo(actor), query),
    select: rowSelect,
    orderBy: IN_ORDER,
    take: MOST_EXPORTED,
  });
}

/** What centres do with their partners and have published; partners who do not want to be named are not. */
export async function listPublicProjects(_actor: Actor, query: ListProjectsQuery): Promise<ProjectPage> {
  const found = await readPage(filterOf(PUBLIC_PROJECTS, query), query.page);
  return { ...found, rows: found.rows.map(withNamed) };
}

/** Without the partners who do not want to be named. */
function withNamed(row: ProjectRow): ProjectRow {
  return {
    ...row,
    partnerships: row.partnerships.filter(({ partnership }) => partnership.partner.isPublic),
  };
}

const pictureSelect = {
  select: { id: true, altText: true, credit: true, width: true, height: true },
} as const;

/** A published project for its own page, with the partners that may be named; those that have a page lead to it. */
export async function getPublicProject(_actor: Actor, slug: string) {
  const project = await db.jointProject.findFirst({
    where: { AND: [{ slug }, PUBLIC_PROJECTS] },
    select: {
      ...rowSelect,
      summary: true,
      result: true,
      picture: pictureSelect,
      partnerships: {
        where: { partnership: { partner: { isPublic: true } } },
        select: {
          partnership: { select: { partner: { select: { id: true, slug: true, name: true, kind: true } } } },
        },
        orderBy: { partnership: { partner: { name: "asc" } } },
      },
    },
  });
  if (!project) return null;
  const partners = project.partnerships.map(({ partnership }) => partnership.partner);
  const withPage = await db.partner.findMany({
    where: { AND: [{ id: { in: partners.map(({ id }) => id) } }, PUBLIC_PARTNERS] },
    select: { id: true },
  });
  const paged = new Set(withPage.map(({ id }) => id));
  return {
    ...project,
    partners: partners.map((partner) => ({ ...partner, hasPage: paged.has(partner.id) })),
  };
}

/** One project of the actor's sight with its partnerships; null outside it. */
export async function getProject(actor: Actor, id: string) {
  const project = await db.jointProject.findFirst({
    where: { AND: [{ id }, projectsVisibleTo(actor)] },
    select: {
      ...rowSelect,
      centreId: true,
      summary: true,
      result: true,
      version: true,
      picture: pictureSelect,
      partnerships: {
        select: {
          partnership: {
            select: {
              id: true,
              reference: true,
              status: true,
              partner: { select: { name: true, isPublic: true } },
            },
          },
        },
        orderBy: { partnership: { partner: { name: "asc" } } },
      },
    },
  });
  return project && { ...project, mayWork: canWorkOnProjects(actor, project.centreId) };
}
export type ProjectDetail = NonNullable<Awaited<ReturnType<typeof getProject>>>;

/** The projects of a partnership, or of all a partner's that the actor may see. */
export function listProjectsWith(
  actor: Actor,
  whose: { partnershipId: string } | { partnerId: string },
): Promise<ProjectRow[]> {
  const link =
    "partnershipId" in whose
      ? { partnershipId: whose.partnershipId }
      : { partnership: { partnerId: whose.partnerId } };
  return db.jointProject.findMany({
    where: { AND: [{ partnerships: { some: link } }, projectsVisibleTo(actor)] },
    select: rowSelect,
    orderBy: IN_ORDER,
  });
}

/** The projects of a partner's own partnership, for its contact. */
export function listOwnProjects(actor: Actor, partnershipId: string): Promise<ProjectRow[]> {
  const own = { partnershipId, partnership: ownPartnershipsVisibleTo(actor) };
  return db.jointProject.findMany({
    where: { partnerships: { some: own } },
    select: rowSelect,
    orderBy: IN_ORDER,
  });
}

/** The published projects of a partner, for its public page. */
export async function listPublicProjectsWith(_actor: Actor, partnerId: string): Promise<ProjectRow[]> {
  const rows = await db.jointProject.findMany({
    where: { AND: [{ partnerships: { some: { partnership: { partnerId } } } }, PUBLIC_PROJECTS] },
    select: rowSelect,
    orderBy: IN_ORDER,
  });
  return rows.map(withNamed);
}

/** The centre's partnerships that a project can belong to: those that go on, and those it has. */
export async function listPartnershipOptions(
  actor: Actor,
  centreId: string,
  projectId: string | null = null,
) {
  if (!isPerson(actor) || !canWorkOnProjects(actor, centreId)) return [];
  const goesOn = { status: { not: "ENDED" } } satisfies Prisma.PartnershipWhereInput;
  return db.partnership.findMany({
    where: {
      centreId,
      OR: projectId === null ? [goesOn] : [goesOn, { projects: { some: { projectId } } }],
    },
    select: { id: true, reference: true, partner: { select: { name: true } } },
    orderBy: [{ partner: { name: "asc" } }, { id: "asc" }],
  });
}
export type PartnershipOption = Awaited<ReturnType<typeof listPartnershipOptions>>[number];

/** A project's picture: for everybody once it is published, before that for who works on it. */
export async function getProjectPicture(actor: Actor, projectId: string, fileId: string) {
  return db.storedFile.findFirst({
    where: {
      id: fileId,
      projects: { some: { id: projectId, OR: [PUBLIC_PROJECTS, projectsVisibleTo(actor)] } },
    },
    select: { sha256: true, name: true, contentType: true, size: true },
  });
}
