import "server-only";
import { ON_THE_REGISTER } from "@/lib/learning/attendance/queries";
import { canEnterResults } from "@/lib/learning/certificate/policy";
import { resultsRefusal, type ResultRefusal } from "@/lib/learning/certificate/rules";
import type { EnterResultsInput } from "@/lib/learning/certificate/schema";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, type Result } from "@/lib/platform/refusal";

type Change = { enrolmentId: string; points: number | null; before: string | null };

/**
 * Writes the results of a session's assessment: new ones, and corrections as new rows that supersede the old. Whoever saw
 * an older result than the one that stands is told, and nothing of the post is written.
 */
export async function enterResults(
  { actor, now }: Ctx,
  input: EnterResultsInput,
): Promise<Result<{ entered: number }, ResultRefusal>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM session WHERE id = ${input.sessionId}::uuid FOR UPDATE`;
    const session = await tx.session.findUnique({
      where: { id: input.sessionId },
      select: {
        id: true,
        status: true,
        centreId: true,
        endsAt: true,
        trainers: { select: { personId: true } },
        courseVersion: { select: { hasAssessment: true } },
      },
    });
    const trainerIds = session?.trainers.map(({ personId }) => personId) ?? [];
    if (!session || !isPerson(actor) || !canEnterResults(actor, { centreId: session.centreId, trainerIds }))
      return NOT_FOUND;
    const { hasAssessment } = session.courseVersion;
    const refusal = resultsRefusal({ ...session, hasAssessment }, now);
    if (refusal) return refused(refusal);
    const changes = await readChanges(tx, input);
    if (changes === null) return refused("result_entered_meanwhile");
    if (changes.length === 0) return refused("nothing_entered");
    await tx.assessmentResult.updateMany({
      where: { id: { in: changes.flatMap(({ before }) => before ?? []) } },
      data: { supersededAt: now },
    });
    await tx.assessmentResult.createMany({
      data: changes.map(({ enrolmentId, points }) => ({
        enrolmentId,
        points,
        enteredAt: now,
        enteredById: actor.personId,
      })),
    });
    await recordEvent(tx, {
      type: "result.entered",
      at: now,
      actor,
      subject: { type: "session", id: session.id },
      centreId: session.centreId,
      facts: { people: changes.length, corrected: changes.filter(({ before }) => before !== null).length },
    });
    return done({ entered: changes.length });
  });
}

/** What the post changes against the results that stand; null where one of them was not the one that was seen. */
async function readChanges(tx: Tx, input: EnterResultsInput): Promise<Change[] | null> {
  const rows = await tx.enrolment.findMany({
    where: { sessionId: input.sessionId, status: { in: ON_THE_REGISTER } },
    select: { id: true, results: { where: { supersededAt: null }, select: { id: true, points: true } } },
  });
  const changes: Change[] = [];
  for (const { id, results } of rows) {
    const typed = input.points[id];
    const isAbsent = input.absent[id] === true;
    if (typed === undefined && !isAbsent) continue;
    const points = isAbsent ? null : (typed ?? null);
    const before = results[0] ?? null;
    if (before !== null && before.points === points) continue;
    if ((input.seen[id] ?? null) !== (before?.id ?? null)) return null;
    changes.push({ enrolmentId: id, points, before: before?.id ?? null });
  }
  return changes;
}
