import "server-only";
import type { z } from "zod";
import { courseDecidedLetter } from "@/lib/learning/course/output";
import { canDecideCourses, ownVersionRefusal } from "@/lib/learning/course/policy";
import { listCoordinatorReaders, listCoursePaths } from "@/lib/learning/course/queries";
import { courseDeedRefusal, courseStatusAfter } from "@/lib/learning/course/rules";
import type { courseVersionInput, returnCourseInput } from "@/lib/learning/course/schema";
import { lockVersion, type LockedVersion } from "@/lib/learning/course/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx, type PersonActor } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

export type DecideCourseRefusal = "course_wrong_state" | "course_changed_meanwhile" | "course_own_version";
type Decided = { courseId: string };

type Ready = { version: LockedVersion; person: PersonActor };

async function readyToDecide(
  tx: Tx,
  { actor }: Ctx,
  input: z.infer<typeof courseVersionInput>,
  deed: "publish" | "return",
): Promise<Ready | typeof NOT_FOUND | { ok: false; refusal: DecideCourseRefusal }> {
  if (!isPerson(actor) || !canDecideCourses(actor)) return NOT_FOUND;
  const version = await lockVersion(tx, input.versionId);
  if (!version) return NOT_FOUND;
  const refusal = courseDeedRefusal(deed, version.status) ?? ownVersionRefusal(actor, version);
  if (refusal) return refused(refusal);
  if (version.editVersion !== input.editVersion) return refused("course_changed_meanwhile");
  return { version, person: actor };
}

async function tellCentre(tx: Tx, version: LockedVersion, now: Date, reason: string | null): Promise<void> {
  const today = new Date(now.toISOString().slice(0, 10));
  for (const reader of await listCoordinatorReaders(tx, version.centreId, today)) {
    const t = await translatorFor(reader.locale);
    await queueMail(tx, {
      ...reader,
      ...courseDecidedLetter(t, {
        locale: reader.locale,
        title: version.title,
        courseId: version.course.id,
        slug: version.course.slug,
        reason,
        baseUrl: env.USTA_BASE_URL,
      }),
      now,
    });
  }
}

/** From now on this version is what everyone reads. */
export async function publishCourse(
  ctx: Ctx,
  input: z.infer<typeof courseVersionInput>,
): Promise<Result<Decided, DecideCourseRefusal>> {
  const { actor, now } = ctx;
  return transaction(async (tx) => {
    const ready = await readyToDecide(tx, ctx, input, "publish");
    if ("ok" in ready) return ready;
    const { version, person } = ready;
    const courseId = version.course.id;
    const before = await listCoursePaths(tx, courseId);
    await tx.courseVersion.update({
      where: { id: version.id },
      data: {
        status: "PUBLISHED",
        decidedAt: now,
        decidedById: person.personId,
        returnReason: null,
        editVersion: { increment: 1 },
      },
    });
    await tx.course.update({
      where: { id: courseId },
      data: { status: "PUBLISHED", publishedVersionId: version.id },
    });
    await recordEvent(tx, {
      type: "course.published",
      at: now,
      actor,
      subject: { type: "course", id: courseId },
      centreId: version.centreId,
      facts: { number: version.number },
    });
    await tellCentre(tx, version, now, null);
    return done({ courseId }, { stale: [...before, ...(await listCoursePaths(tx, courseId))] });
  });
}

/** Back to the centre, with what is to be put right. */
export async function returnCourse(
  ctx: Ctx,
  { reason, ...input }: z.infer<typeof returnCourseInput>,
): Promise<Result<Decided, DecideCourseRefusal>> {
  const { actor, now } = ctx;
  return transaction(async (tx) => {
    const ready = await readyToDecide(tx, ctx, input, "return");
    if ("ok" in ready) return ready;
    const { version, person } = ready;
    await tx.courseVersion.update({
      where: { id: version.id },
      data: {
        status: "RETURNED",
        decidedAt: now,
        decidedById: person.personId,
        returnReason: reason,
        editVersion: { increment: 1 },
      },
    });
    await tx.course.update({
      where: { id: version.course.id },
      data: { status: courseStatusAfter(version, "RETURNED") },
    });
    await recordEvent(tx, {
      type: "course.returned",
      at: now,
      actor,
      subject: { type: "course", id: version.course.id },
      centreId: version.centreId,
      facts: { number: version.number },
    });
    await tellCentre(tx, version, now, reason);
    return done({ courseId: version.course.id });
  });
}
