import "server-only";
import { canMatchSchools } from "@/lib/cooperation/matching/policy";
import { matchParts, pairRefusal, pairWeight, type MatchingRefusal } from "@/lib/cooperation/matching/rules";
import {
  storedWeights,
  type FixPairInput,
  type MovePairInput,
  type RunInput,
} from "@/lib/cooperation/matching/schema";
import { lockRun, readMatchSchools } from "@/lib/cooperation/matching/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, type Ctx } from "@/lib/platform/auth/actor";
import { transaction, type Tx } from "@/lib/platform/db";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";

type Kept = Promise<Result<{ programmeId: string; runId: string }, MatchingRefusal>>;

/** The run's totals and who is left over, after its pairs were changed. */
async function settleRun(tx: Tx, runId: string, considered: readonly string[]): Promise<void> {
  const pairs = await tx.matchedPair.findMany({
    where: { runId },
    select: { schoolAId: true, schoolBId: true, weight: true },
  });
  const paired = new Set(pairs.flatMap(({ schoolAId, schoolBId }) => [schoolAId, schoolBId]));
  await tx.matchingRun.update({
    where: { id: runId },
    data: {
      totalWeight: pairs.reduce((sum, { weight }) => sum + weight, 0),
      leftOverIds: considered.filter((id) => !paired.has(id)).sort(),
      version: { increment: 1 },
    },
  });
}

/** Makes a pair of two schools by hand; whom they were paired with is left over. The pair is fixed, with its reason. */
export async function movePair(
  { actor, now }: Ctx,
  { runId, version, schoolAId: one, schoolBId: other, reason }: MovePairInput,
): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canMatchSchools(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return NOT_FOUND;
    if (run.status !== "MADE") return refused("matching_not_made");
    if (run.version !== version) return refused("matching_changed_meanwhile");
    const { programmeId } = run;
    const programme = await tx.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { kinds: true, differentProvinces: true },
    });
    const schools = new Map((await readMatchSchools(tx, programmeId)).map((school) => [school.id, school]));
    const [first, second] = [one, other].sort().map((id) => schools.get(id));
    if (!first || !second) return refused("matching_school_not_free");
    const refusal = pairRefusal(first, second, programme);
    if (refusal) return refused(refusal);
    const before = await tx.matchedPair.findMany({
      where: { runId },
      select: { id: true, schoolAId: true, schoolBId: true },
    });
    const considered = [
      ...run.leftOverIds,
      ...before.flatMap(({ schoolAId, schoolBId }) => [schoolAId, schoolBId]),
    ];
    const freed = before.filter(
      ({ schoolAId, schoolBId }) =>
        [schoolAId, schoolBId].includes(first.id) || [schoolAId, schoolBId].includes(second.id),
    );
    await tx.matchedPair.deleteMany({ where: { id: { in: freed.map(({ id }) => id) } } });
    const weights = storedWeights.parse(run.weights);
    const parts = matchParts(first, second, weights);
    await tx.matchedPair.create({
      data: {
        runId,
        schoolAId: first.id,
        schoolBId: second.id,
        weight: pairWeight(parts, weights),
        parts,
        isFixed: true,
        reason,
      },
    });
    await settleRun(tx, runId, [...new Set([...considered, first.id, second.id])]);
    await recordEvent(tx, {
      type: "matching.pair_moved",
      at: now,
      actor,
      subject: { type: "matching_run", id: runId },
      facts: { schoolIds: [first.id, second.id], removed: freed.length },
    });
    return done({ programmeId, runId });
  });
}

/** Keeps a pair as it is in every run that is made from this one. */
export async function fixPair({ actor, now }: Ctx, { pairId, version, reason }: FixPairInput): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canMatchSchools(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const known = await tx.matchedPair.findUnique({ where: { id: pairId }, select: { runId: true } });
    const run = known && (await lockRun(tx, known.runId));
    if (!known || !run) return NOT_FOUND;
    const { runId } = known;
    if (run.status !== "MADE") return refused("matching_not_made");
    if (run.version !== version) return refused("matching_changed_meanwhile");
    await tx.matchedPair.update({ where: { id: pairId }, data: { isFixed: true, reason } });
    await tx.matchingRun.update({ where: { id: runId }, data: { version: { increment: 1 } } });
    const subject = { type: "matching_run", id: runId };
    await recordEvent(tx, { type: "matching.pair_fixed", at: now, actor, subject, facts: { pairId } });
    return done({ programmeId: run.programmeId, runId });
  });
}

/** Lets a fixed pair go again: runs made from this one may pair the two schools otherwise. The reason stands with it. */
export async function unfixPair({ actor, now }: Ctx, { pairId, version, reason }: FixPairInput): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canMatchSchools(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const known = await tx.matchedPair.findUnique({ where: { id: pairId }, select: { runId: true } });
    const run = known && (await lockRun(tx, known.runId));
    if (!known || !run) return NOT_FOUND;
    const { runId } = known;
    if (run.status !== "MADE") return refused("matching_not_made");
    if (run.version !== version) return refused("matching_changed_meanwhile");
    const { count } = await tx.matchedPair.updateMany({
      where: { id: pairId, isFixed: true },
      data: { isFixed: false, reason },
    });
    if (count === 0) return refused("matching_pair_not_fixed");
    await tx.matchingRun.update({ where: { id: runId }, data: { version: { increment: 1 } } });
    const subject = { type: "matching_run", id: runId };
    await recordEvent(tx, { type: "matching.pair_unfixed", at: now, actor, subject, facts: { pairId } });
    return done({ programmeId: run.programmeId, runId });
  });
}

/** Puts a run away; it stays to be looked at. */
export async function discardRun({ actor, now }: Ctx, { runId, version }: RunInput): Kept {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canMatchSchools(actor)) return NOT_FOUND;
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return NOT_FOUND;
    if (run.status !== "MADE") return refused("matching_not_made");
    if (run.version !== version) return refused("matching_changed_meanwhile");
    await tx.matchingRun.update({
      where: { id: runId },
      data: { status: "DISCARDED", version: { increment: 1 } },
    });
    const subject = { type: "matching_run", id: runId };
    await recordEvent(tx, { type: "matching.discarded", at: now, actor, subject });
    return done({ programmeId: run.programmeId, runId });
  });
}
