import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";
import { canWorkOnProjects } from "@/lib/cooperation/project/policy";
import { moveRefusal, projectRefusal, type ProjectRefusal } from "@/lib/cooperation/project/rules";
import type {
  CreateProjectInput,
  EditProjectInput,
  MoveProjectInput,
  PublishProjectInput,
} from "@/lib/cooperation/project/schema";
import { areOwnPartnerships, lockProject, pagesOf, takeProjectSlug } from "@/lib/cooperation/project/steps";

type Kept = { projectId: string };

/** Opens a project with one or several of the centre's partnerships, as planned. */
export async function createProject(
  { actor, now }: Ctx,
  { centreId, partnershipIds, startsOn, endsOn, ...facts }: CreateProjectInput,
): Promise<Result<Kept, ProjectRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canWorkOnProjects(actor, centreId)) return NOT_FOUND;
  return transaction(async (tx) => {
    const refusal = projectRefusal({ startsOn, endsOn, status: "PLANNED", result: null });
    if (refusal) return refused(refusal);
    if (!(await areOwnPartnerships(tx, centreId, partnershipIds)))
      return refused("project_partnership_elsewhere");
    const ids = [...new Set(partnershipIds)];
    const { id } = await tx.jointProject.create({
      data: {
        ...facts,
        centreId,
        slug: await takeProjectSlug(tx, facts.title),
        startsOn: dateOfDay(startsOn),
        endsOn: dateOfDay(endsOn),
        partnerships: { create: ids.map((partnershipId) => ({ partnershipId, centreId })) },
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "project.opened",
      at: now,
      actor,
      subject: { type: "project", id },
      centreId,
      facts: { partnerships: ids.length },
    });
    return done({ projectId: id });
  });
}

/** Changes a project's words, days and partnerships; who read an older version is told, and nothing is written. */
export async function editProject(
  { actor, now }: Ctx,
  { projectId, version, partnershipIds, startsOn, endsOn, ...facts }: EditProjectInput,
): Promise<Result<Kept, ProjectRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!project || !canWorkOnProjects(actor, project.centreId)) return NOT_FOUND;
    if (project.version !== version) return refused("project_changed_meanwhile");
    const refusal = projectRefusal({ startsOn, endsOn, status: project.status, result: facts.result });
    if (refusal) return refused(refusal);
    const { centreId } = project;
    const linked = project.partnerships.map(({ partnershipId }) => partnershipId);
    if (!(await areOwnPartnerships(tx, centreId, partnershipIds, linked)))
      return refused("project_partnership_elsewhere");
    await tx.jointProjectPartnership.deleteMany({ where: { projectId } });
    await tx.jointProject.update({
      where: { id: projectId },
      data: {
        ...facts,
        startsOn: dateOfDay(startsOn),
        endsOn: dateOfDay(endsOn),
        version: { increment: 1 },
        partnerships: {
          create: [...new Set(partnershipIds)].map((partnershipId) => ({ partnershipId, centreId })),
        },
      },
    });
    await recordEvent(tx, {
      type: "project.edited",
      at: now,
      actor,
      subject: { type: "project", id: projectId },
      centreId,
      facts: { version: version + 1 },
    });
    const after = await lockProject(tx, projectId);
    return done({ projectId }, { stale: [...pagesOf(project), ...(after ? pagesOf(after) : [])] });
  });
}

/** Moves a project to another state; what is over says what came of it. */
export async function moveProject(
  { actor, now }: Ctx,
  { projectId, version, to, result }: MoveProjectInput,
): Promise<Result<Kept, ProjectRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!project || !canWorkOnProjects(actor, project.centreId)) return NOT_FOUND;
    if (project.version !== version) return refused("project_changed_meanwhile");
    const { day } = await networkDay(tx, now);
    const said = result ?? project.result;
    const refusal = moveRefusal(project.status, to, { startsOn: project.startsOn, today: day, result: said });
    if (refusal) return refused(refusal);
    await tx.jointProject.update({
      where: { id: projectId },
      data: { status: to, result: said, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "project.moved",
      at: now,
      actor,
      subject: { type: "project", id: projectId },
      centreId: project.centreId,
      facts: { from: project.status, to },
    });
    return done({ projectId }, { stale: pagesOf(project) });
  });
}

/** Gives a project its public page, or takes it away; a page that could name no partner is none. */
export async function publishProject(
  { actor, now }: Ctx,
  { projectId, version, isPublic }: PublishProjectInput,
): Promise<Result<Kept, ProjectRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!project || !canWorkOnProjects(actor, project.centreId)) return NOT_FOUND;
    if (project.version !== version) return refused("project_changed_meanwhile");
    if (project.isPublic === isPublic) return done({ projectId });
    const isNamed = project.partnerships.some(({ partnership }) => partnership.partner.isPublic);
    if (isPublic && !isNamed) return refused("project_without_named_partner");
    await tx.jointProject.update({
      where: { id: projectId },
      data: { isPublic, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: isPublic ? "project.published" : "project.withdrawn",
      at: now,
      actor,
      subject: { type: "project", id: projectId },
      centreId: project.centreId,
    });
    return done({ projectId }, { stale: pagesOf(project) });
  });
}
