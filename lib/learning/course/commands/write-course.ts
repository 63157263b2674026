import "server-only";
import type { z } from "zod";
import {
  competencesRefusal,
  courseDeedRefusal,
  courseStatusAfter,
  fieldsRefusal,
  type FieldsRefusal,
} from "@/lib/learning/course/rules";
import { canManageCourse } from "@/lib/learning/course/policy";
import type { createCourseInput, editCourseInput } from "@/lib/learning/course/schema";
import { lockVersion, takeCourseSlug } from "@/lib/learning/course/steps";
import type { Ctx } from "@/lib/platform/auth/actor";
import { recordEvent } from "@/lib/platform/audit/record";
import { transaction, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { CourseRule } from "@/lib/learning/eligibility/rules";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

export type WriteCourseRefusal =
  | FieldsRefusal
  | "course_competences_unknown"
  | "course_rule_unknown"
  | "course_wrong_state"
  | "course_changed_meanwhile";
type Written = { courseId: string };

async function centreFieldsRefusal(
  tx: Tx,
  centreId: string,
  course: { fieldIds: string[]; competenceIds: string[]; isOpenToAllFields: boolean },
): Promise<FieldsRefusal | "course_competences_unknown" | null> {
  const centre = await tx.centre.findUniqueOrThrow({
    where: { id: centreId },
    select: { kind: true, fields: { select: { fieldId: true } } },
  });
  const known = await tx.field.count({ where: { id: { in: course.fieldIds } } });
  if (known !== new Set(course.fieldIds).size) return "course_fields_not_of_centre";
  const taught = { kind: centre.kind, fieldIds: centre.fields.map(({ fieldId }) => fieldId) };
  const competences = await tx.competence.findMany({
    where: { id: { in: course.competenceIds } },
    select: { fieldId: true },
  });
  return (
    fieldsRefusal(course, taught) ??
    competencesRefusal(competences, new Set(course.competenceIds).size, taught)
  );
}

const storedRules = (rules: CourseRule[]) => rules as unknown as Prisma.InputJsonValue;

/** The courses that a rule asks for are published ones, and not this one. */
async function rulesRefusal(
  tx: Tx,
  rules: readonly CourseRule[],
  courseId: string | null,
): Promise<"course_rule_unknown" | null> {
  const asked = rules.flatMap(({ parameters }) =>
    Object.values(parameters).flatMap((value) => (typeof value === "number" ? [] : [...value])),
  );
  const ids = [...new Set(asked)];
  if (ids.length === 0) return null;
  const known = await tx.course.count({ where: { id: { in: ids }, publishedVersionId: { not: null } } });
  return known !== ids.length || ids.includes(courseId ?? "") ? "course_rule_unknown" : null;
}

/** A new course begins as a draft of its first version. */
export async function createCourse(
  { actor, now }: Ctx,
  { centreId, fieldIds, competenceIds, rules, ...text }: z.infer<typeof createCourseInput>,
): Promise<Result<Written, WriteCourseRefusal>> {
  if (!canManageCourse(actor, { centreId })) return NOT_FOUND;
  return transaction(async (tx) => {
    const refusal =
      (await centreFieldsRefusal(tx, centreId, { fieldIds, competenceIds, ...text })) ??
      (await rulesRefusal(tx, rules, null));
    if (refusal) return refused(refusal);
    const course = await tx.course.create({
      data: {
        slug: await takeCourseSlug(tx, text.title),
        centreId,
        createdAt: now,
        versions: {
          create: {
            number: 1,
            ...text,
            rules: storedRules(rules),
            createdAt: now,
            fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
            competences: { create: [...new Set(competenceIds)].map((competenceId) => ({ competenceId })) },
          },
        },
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      type: "course.created",
      at: now,
      actor,
      subject: { type: "course", id: course.id },
      centreId,
    });
    return done({ courseId: course.id });
  });
}

/** Changes the version that is being written; a published one is never changed, only followed by the next. */
export async function editCourse(
  { actor, now }: Ctx,
  { versionId, editVersion, fieldIds, competenceIds, rules, ...text }: z.infer<typeof editCourseInput>,
): Promise<Result<Written, WriteCourseRefusal>> {
  return transaction(async (tx) => {
    const version = await lockVersion(tx, versionId);
    if (!version || !canManageCourse(actor, version)) return NOT_FOUND;
    const wrongState = courseDeedRefusal("edit", version.status);
    if (wrongState) return refused(wrongState);
    if (version.editVersion !== editVersion) return refused("course_changed_meanwhile");
    const refusal =
      (await centreFieldsRefusal(tx, version.centreId, { fieldIds, competenceIds, ...text })) ??
      (await rulesRefusal(tx, rules, version.course.id));
    if (refusal) return refused(refusal);
    await tx.courseVersionField.deleteMany({ where: { versionId } });
    await tx.courseVersionCompetence.deleteMany({ where: { versionId } });
    await tx.courseVersion.update({
      where: { id: versionId },
      data: {
        ...text,
        rules: storedRules(rules),
        status: "DRAFT",
        editVersion: { increment: 1 },
        fields: { create: [...new Set(fieldIds)].map((fieldId) => ({ fieldId })) },
        competences: { create: [...new Set(competenceIds)].map((competenceId) => ({ competenceId })) },
      },
    });
    await tx.course.update({
      where: { id: version.course.id },
      data: { status: courseStatusAfter(version, "DRAFT") },
    });
    await recordEvent(tx, {
      type: "course.edited",
      at: now,
      actor,
      subject: { type: "course", id: version.course.id },
      centreId: version.centreId,
      facts: { number: version.number },
    });
    return done({ courseId: version.course.id });
  });
}
