import "server-only";
import type { Tx } from "@/lib/platform/db";
import { freeSlug, slugOf } from "@/lib/platform/slug";

const lockedSelect = {
  id: true,
  number: true,
  status: true,
  title: true,
  editVersion: true,
  submittedById: true,
  course: { select: { id: true, slug: true, centreId: true, status: true, publishedVersionId: true } },
} as const;

/** Locks a version's course, so that of two deeds on it one waits for the other; then reads. Null where there is none. */
export async function lockVersion(tx: Tx, versionId: string) {
  await tx.$queryRaw`
    SELECT c.id FROM course c JOIN course_version v ON v.course_id = c.id
    WHERE v.id = ${versionId}::uuid FOR UPDATE OF c`;
  const version = await tx.courseVersion.findUnique({ where: { id: versionId }, select: lockedSelect });
  if (!version) return null;
  const { course, ...rest } = version;
  return { ...rest, course, centreId: course.centreId, isPublished: course.publishedVersionId !== null };
}

export type LockedVersion = NonNullable<Awaited<ReturnType<typeof lockVersion>>>;

/** Locks a course and reads it with its newest version. */
export async function lockCourse(tx: Tx, courseId: string) {
  await tx.$queryRaw`SELECT id FROM course WHERE id = ${courseId}::uuid FOR UPDATE`;
  return tx.course.findUnique({
    where: { id: courseId },
    select: {
      id: true,
      slug: true,
      status: true,
      centreId: true,
      publishedVersionId: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        include: { fields: { select: { fieldId: true } }, competences: { select: { competenceId: true } } },
      },
    },
  });
}

/** An address for a new course that nobody has and nobody else can take before this transaction ends. */
export async function takeCourseSlug(tx: Tx, title: string): Promise<string> {
  const slug = slugOf(title, "course");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`course.slug:${slug}`}, 0))`;
  const taken = await tx.course.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return freeSlug(slug, new Set(taken.map((course) => course.slug)));
}
