import "server-only";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { keepFile } from "@/lib/platform/files/keep-file";
import { PICTURES, type FileRefusal } from "@/lib/platform/files/kinds";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { canWorkOnProjects } from "@/lib/cooperation/project/policy";
import { MOST_PICTURE_BYTES, type ProjectRefusal } from "@/lib/cooperation/project/rules";
import type { SetPictureInput } from "@/lib/cooperation/project/schema";
import { lockProject, pagesOf } from "@/lib/cooperation/project/steps";

type Kept = { projectId: string };

/** Gives a project its picture, once it is one, with words for who cannot see it; another takes its place. */
export async function setPicture(
  { actor, now }: Ctx,
  { projectId, file, altText, credit }: SetPictureInput,
): Promise<Result<Kept, ProjectRefusal | FileRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  const known = await db.jointProject.findUnique({ where: { id: projectId }, select: { centreId: true } });
  if (!known || !canWorkOnProjects(actor, known.centreId)) return NOT_FOUND;
  const kept = await keepFile(file, { allowed: PICTURES, maxBytes: MOST_PICTURE_BYTES });
  if (typeof kept === "string") return refused(kept);
  if (altText === null) return refused("alt_text_missing");
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!project || !canWorkOnProjects(actor, project.centreId)) return NOT_FOUND;
    const { id: pictureId } = await tx.storedFile.create({
      data: { ...kept, altText, credit, uploadedById: actor.personId, uploadedAt: now },
      select: { id: true },
    });
    await tx.jointProject.update({
      where: { id: projectId },
      data: { pictureId, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "file.stored",
      at: now,
      actor,
      subject: { type: "project", id: projectId },
      centreId: project.centreId,
      facts: { fileId: pictureId, contentType: kept.contentType, size: kept.size },
    });
    return done({ projectId }, { stale: pagesOf(project) });
  });
}

/** Takes a project's picture off; its bytes stay until nothing speaks of them. */
export async function removePicture(
  { actor, now }: Ctx,
  { projectId }: { projectId: string },
): Promise<Result<Kept>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!project || !canWorkOnProjects(actor, project.centreId)) return NOT_FOUND;
    if (project.pictureId === null) return done({ projectId });
    await tx.jointProject.update({
      where: { id: projectId },
      data: { pictureId: null, version: { increment: 1 } },
    });
    await recordEvent(tx, {
      type: "file.removed",
      at: now,
      actor,
      subject: { type: "project", id: projectId },
      centreId: project.centreId,
      facts: { fileId: project.pictureId },
    });
    return done({ projectId }, { stale: pagesOf(project) });
  });
}
