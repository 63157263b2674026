import "server-only";
import { canManageCourse } from "@/lib/learning/course/policy";
import { courseDeedRefusal, courseStatusAfter } from "@/lib/learning/course/rules";
import { lockVersion, type LockedVersion } from "@/lib/learning/course/steps";
import { recordEvent, type EventFacts } from "@/lib/platform/audit/record";
import type { EventType } from "@/lib/platform/audit/events";
import type { Ctx } from "@/lib/platform/auth/actor";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { NOT_FOUND, refused } from "@/lib/platform/refusal";

type Locked = { version: LockedVersion } | typeof NOT_FOUND | { ok: false; refusal: "course_wrong_state" };

/** The version being written, locked with its course, for who writes it; a sent or published one no longer changes. */
export async function lockDraft(tx: Tx, { actor }: Ctx, versionId: string): Promise<Locked> {
  const version = await lockVersion(tx, versionId);
  if (!version || !canManageCourse(actor, version)) return NOT_FOUND;
  const refusal = courseDeedRefusal("edit", version.status);
  return refusal ? refused(refusal) : { version };
}

const stepSelect = {
  id: true,
  versionId: true,
  position: true,
  kind: true,
  title: true,
  text: true,
  url: true,
  fileId: true,
} as const;

/** A step of the version being written, as it stands under the lock. */
export async function lockStep(tx: Tx, ctx: Ctx, stepId: string) {
  const found = await tx.lessonStep.findUnique({ where: { id: stepId }, select: { versionId: true } });
  if (!found) return NOT_FOUND;
  const locked = await lockDraft(tx, ctx, found.versionId);
  if ("ok" in locked) return locked;
  const step = await tx.lessonStep.findUnique({ where: { id: stepId }, select: stepSelect });
  return step ? { ...locked, step } : NOT_FOUND;
}

/** The version is a draft again, and whoever has it open is told that it changed. */
export async function recordStepChange(
  tx: Tx,
  { actor, now }: Ctx,
  version: LockedVersion,
  { type, facts }: { type: Extract<EventType, `lesson_step.${string}`>; facts: EventFacts },
): Promise<void> {
  await tx.courseVersion.update({
    where: { id: version.id },
    data: { status: "DRAFT", editVersion: { increment: 1 } },
  });
  await tx.course.update({
    where: { id: version.course.id },
    data: { status: courseStatusAfter(version, "DRAFT") },
  });
  await recordEvent(tx, {
    type,
    at: now,
    actor,
    subject: { type: "course", id: version.course.id },
    centreId: version.centreId,
    facts,
  });
}

/** The steps of one version into the next, with their questions; a file is kept once for both. */
export async function copySteps(tx: Tx, fromId: string, toId: string): Promise<void> {
  const steps = await tx.lessonStep.findMany({
    where: { versionId: fromId },
    omit: { id: true },
    include: { questions: { omit: { id: true, stepId: true } } },
  });
  for (const { questions, ...step } of steps) {
    await tx.lessonStep.create({
      data: {
        ...step,
        versionId: toId,
        questions: {
          create: questions.map((one) => ({ ...one, options: one.options as Prisma.InputJsonValue })),
        },
      },
    });
  }
}
