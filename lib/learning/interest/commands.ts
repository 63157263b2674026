import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";
import { canSayInterest, canWithdrawInterest } from "./policy";
import { openToCome } from "./queries";
import type { InterestRefusal } from "./rules";
import type { sayInterestInput, withdrawInterestInput } from "./schema";

type Said = { courseId: string };

/** "Tell me when": waits for a session of a course that has none to come. Said twice it is said once, with the newer province. */
export async function sayInterest(
  { actor, now }: Ctx,
  { courseId, provinceId }: z.infer<typeof sayInterestInput>,
): Promise<Result<Said, InterestRefusal>> {
  if (!isPerson(actor) || !canSayInterest(actor)) return NOT_FOUND;
  const { personId } = actor;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM course WHERE id = ${courseId}::uuid FOR SHARE`;
    const course = await tx.course.findFirst({
      where: { id: courseId, status: "PUBLISHED" },
      select: { centreId: true, sessions: { where: openToCome(now), take: 1, select: { id: true } } },
    });
    if (!course) return NOT_FOUND;
    if (course.sessions.length > 0) return refused("interest_has_dates");
    if ((await tx.province.count({ where: { id: provinceId } })) === 0)
      return refused("interest_province_unknown");
    const [said] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO interest (id, course_id, person_id, province_id, created_at)
      VALUES (${crypto.randomUUID()}::uuid, ${courseId}::uuid, ${personId}::uuid, ${provinceId}::uuid, ${now})
      ON CONFLICT (course_id, person_id) WHERE withdrawn_at IS NULL AND told_at IS NULL
      DO UPDATE SET province_id = excluded.province_id
      RETURNING id::text`;
    await recordEvent(tx, {
      type: "interest.said",
      at: now,
      actor,
      subject: { type: "interest", id: said?.id ?? courseId },
      personId,
      centreId: course.centreId,
      facts: { courseId },
    });
    return done({ courseId });
  });
}

/** No longer waits. */
export async function withdrawInterest(
  { actor, now }: Ctx,
  { interestId }: z.infer<typeof withdrawInterestInput>,
): Promise<Result<Said>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM interest WHERE id = ${interestId}::uuid FOR UPDATE`;
    const interest = await tx.interest.findUnique({ where: { id: interestId } });
    if (!interest || !canWithdrawInterest(actor, interest)) return NOT_FOUND;
    const { courseId, personId } = interest;
    if (interest.withdrawnAt !== null || interest.toldAt !== null) return done({ courseId });
    await tx.interest.update({ where: { id: interestId }, data: { withdrawnAt: now } });
    await recordEvent(tx, {
      type: "interest.withdrawn",
      at: now,
      actor,
      subject: { type: "interest", id: interestId },
      personId,
      facts: { courseId },
    });
    return done({ courseId });
  });
}
