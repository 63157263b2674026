import "server-only";
import type { z } from "zod";
import { canManageCourse } from "@/lib/learning/course/policy";
import { courseDeedRefusal, courseStatusAfter } from "@/lib/learning/course/rules";
import type { courseInput, courseVersionInput } from "@/lib/learning/course/schema";
import { lockCourse, lockVersion } from "@/lib/learning/course/steps";
import { listCoursePaths } from "@/lib/learning/course/queries";
import { getSubmissionRefusal } from "@/lib/learning/lesson/queries/version";
import type { SubmissionRefusal } from "@/lib/learning/lesson/rules";
import { copySteps } from "@/lib/learning/lesson/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

export type SubmitCourseRefusal = "course_wrong_state" | "course_changed_meanwhile" | SubmissionRefusal;

/** Hands the version to the ministry; from here on the centre reads it and waits. */
export async function submitCourse(
  { actor, now }: Ctx,
  { versionId, editVersion }: z.infer<typeof courseVersionInput>,
): Promise<Result<{ courseId: string }, SubmitCourseRefusal>> {
  return transaction(async (tx) => {
    const version = await lockVersion(tx, versionId);
    if (!version || !isPerson(actor) || !canManageCourse(actor, version)) return NOT_FOUND;
    const wrongState = courseDeedRefusal("submit", version.status);
    if (wrongState) return refused(wrongState);
    if (version.editVersion !== editVersion) return refused("course_changed_meanwhile");
    const lacking = await getSubmissionRefusal(tx, versionId);
    if (lacking) return refused(lacking.code, lacking.details);
    await tx.courseVersion.update({
      where: { id: versionId },
      data: {
        status: "SUBMITTED",
        submittedAt: now,
        submittedById: actor.personId,
        decidedAt: null,
        decidedById: null,
        editVersion: { increment: 1 },
      },
    });
    await tx.course.update({
      where: { id: version.course.id },
      data: { status: courseStatusAfter(version, "SUBMITTED") },
    });
    await recordEvent(tx, {
      type: "course.submitted",
      at: now,
      actor,
      subject: { type: "course", id: version.course.id },
      centreId: version.centreId,
      facts: { number: version.number },
    });
    return done({ courseId: version.course.id });
  });
}

/** Starts the version after the published one, as its copy; what the public reads stays until the new one is published. */
export async function renewCourse(
  { actor, now }: Ctx,
  { courseId }: z.infer<typeof courseInput>,
): Promise<Result<{ courseId: string }, "course_wrong_state">> {
  return transaction(async (tx) => {
    const course = await lockCourse(tx, courseId);
    const newest = course?.versions[0];
    if (!course || !newest || !canManageCourse(actor, course)) return NOT_FOUND;
    const wrongState = courseDeedRefusal("renew", course.status === "RETIRED" ? "RETIRED" : newest.status);
    if (wrongState) return refused(wrongState);
    const { id } = await tx.courseVersion.create({
      data: {
        courseId,
        number: newest.number + 1,
        title: newest.title,
        summary: newest.summary,
        description: newest.description,
        outcomes: newest.outcomes,
        mode: newest.mode,
        hours: newest.hours,
        language: newest.language,
        audiences: newest.audiences,
        isOpenToAllFields: newest.isOpenToAllFields,
        hasAssessment: newest.hasAssessment,
        approvalChain: newest.approvalChain,
        rules: newest.rules as Prisma.InputJsonValue,
        createdAt: now,
        fields: { create: newest.fields },
        competences: { create: newest.competences },
      },
      select: { id: true },
    });
    await copySteps(tx, newest.id, id);
    await recordEvent(tx, {
      type: "course.edited",
      at: now,
      actor,
      subject: { type: "course", id: courseId },
      centreId: course.centreId,
      facts: { number: newest.number + 1 },
    });
    return done({ courseId });
  });
}

/** Takes a course out of the catalogue; its sessions that were announced stay as they are. */
export async function retireCourse(
  { actor, now }: Ctx,
  { courseId }: z.infer<typeof courseInput>,
): Promise<Result<{ courseId: string }, "course_wrong_state">> {
  return transaction(async (tx) => {
    const course = await lockCourse(tx, courseId);
    const newest = course?.versions[0];
    if (!course || !newest || !canManageCourse(actor, course)) return NOT_FOUND;
    const wrongState = courseDeedRefusal("retire", course.status === "RETIRED" ? "RETIRED" : newest.status);
    if (wrongState) return refused(wrongState);
    await tx.course.update({ where: { id: courseId }, data: { status: "RETIRED" } });
    await recordEvent(tx, {
      type: "course.retired",
      at: now,
      actor,
      subject: { type: "course", id: courseId },
      centreId: course.centreId,
    });
    return done({ courseId }, { stale: await listCoursePaths(tx, courseId) });
  });
}
