import "server-only";
import { canMatchSchools } from "@/lib/cooperation/matching/policy";
import { matchSchools, type MatchingRefusal } from "@/lib/cooperation/matching/rules";
import { storedWeights, type MakeRunInput } from "@/lib/cooperation/matching/schema";
import { lockRun, readMatchSchools, writePairs } from "@/lib/cooperation/matching/steps";
import { takesProfiles } from "@/lib/cooperation/programme/rules";
import { lockProgramme } from "@/lib/cooperation/programme/steps";
import { recordEvent } from "@/lib/platform/audit/record";
import { isPerson, SYSTEM, type Ctx } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/add-job";
import { done, NOT_FOUND, refused, SIGN_IN_NEEDED, type Result } from "@/lib/platform/refusal";
import { dateOfDay, networkDay } from "@/lib/platform/settings/network-day";

/** Asks the worker for a matching of all schools with these weights; pairs fixed in another run are kept. */
export async function makeRun(
  { actor, now }: Ctx,
  { programmeId, startsOn, keptRunId, ...weights }: MakeRunInput,
): Promise<Result<{ programmeId: string; runId: string }, MatchingRefusal>> {
  if (!isPerson(actor)) return SIGN_IN_NEEDED;
  if (!canMatchSchools(actor)) return NOT_FOUND;
  if (Object.values(weights).every((weight) => weight === 0)) return refused("matching_without_weight");
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return NOT_FOUND;
    if (!takesProfiles(programme.status)) return refused("matching_programme_closed");
    const { day } = await networkDay(tx, now);
    if (startsOn < day) return refused("matching_start_past");
    const last = await tx.matchingRun.aggregate({ where: { programmeId }, _max: { number: true } });
    const kept = keptRunId
      ? await tx.matchedPair.findMany({
          where: { run: { id: keptRunId, programmeId }, isFixed: true },
          select: { schoolAId: true, schoolBId: true, weight: true, reason: true },
        })
      : [];
    const number = (last._max.number ?? 0) + 1;
    const { id: runId } = await tx.matchingRun.create({
      data: {
        programmeId,
        number,
        status: "QUEUED",
        weights,
        startsOn: dateOfDay(startsOn),
        schools: 0,
        candidates: 0,
        totalWeight: 0,
        greedyWeight: 0,
        madeAt: now,
        madeById: actor.personId,
        pairs: { create: kept.map((pair) => ({ ...pair, parts: {}, isFixed: true })) },
      },
      select: { id: true },
    });
    await addJob(tx, "make_matching", { runId });
    await recordEvent(tx, {
      type: "matching.asked",
      at: now,
      actor,
      subject: { type: "matching_run", id: runId },
      facts: { number, programmeId },
    });
    return done({ programmeId, runId });
  });
}

/** The worker's part: reads the schools, matches them, writes the pairs. Asked again for a made run it does nothing. */
export async function computeRun({ now }: { now: Date }, { runId }: { runId: string }): Promise<void> {
  const run = await db.matchingRun.findUnique({
    where: { id: runId },
    include: {
      programme: { select: { kinds: true, differentProvinces: true } },
      pairs: { where: { isFixed: true }, select: { schoolAId: true, schoolBId: true } },
    },
  });
  if (run?.status !== "QUEUED") return;
  const schools = await readMatchSchools(db, run.programmeId);
  const matching = matchSchools(
    schools,
    storedWeights.parse(run.weights),
    run.programme,
    run.pairs.map(({ schoolAId, schoolBId }) => [schoolAId, schoolBId] as const),
  );
  await transaction(
    async (tx) => {
      const locked = await lockRun(tx, runId);
      if (locked?.status !== "QUEUED") return;
      await writePairs(tx, runId, matching.pairs);
      await tx.matchingRun.update({
        where: { id: runId },
        data: {
          status: "MADE",
          schools: schools.length,
          candidates: matching.candidates,
          totalWeight: matching.totalWeight,
          greedyWeight: matching.greedyWeight,
          leftOverIds: matching.leftOver,
          madeAt: now,
        },
      });
      await recordEvent(tx, {
        type: "matching.made",
        at: now,
        actor: SYSTEM,
        subject: { type: "matching_run", id: runId },
        facts: { number: run.number, rows: matching.pairs.length },
      });
    },
    { timeout: 60_000 },
  );
}

/** The worker gave up on it: the ministry is told so, and asks again. */
export async function failRun({ runId }: { runId: string }): Promise<void> {
  await db.matchingRun.updateMany({ where: { id: runId, status: "QUEUED" }, data: { status: "FAILED" } });
}
