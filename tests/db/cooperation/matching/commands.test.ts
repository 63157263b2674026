import { beforeAll, describe, expect, it } from "vitest";
import { discardRun, fixPair, movePair, unfixPair } from "@/lib/cooperation/matching/commands/change-pairs";
import { computeRun, failRun, makeRun } from "@/lib/cooperation/matching/commands/make-run";
import { publishRun } from "@/lib/cooperation/matching/commands/publish-run";
import { getRun, listRuns, listRunSchools } from "@/lib/cooperation/matching/queries";
import { DEFAULT_WEIGHTS } from "@/lib/cooperation/matching/rules";
import { lockRun, readMatchSchools } from "@/lib/cooperation/matching/steps";
import { proposePairing } from "@/lib/cooperation/pairing/steps";
import type { PersonActor } from "@/lib/platform/auth/actor";
import { db, transaction } from "@/lib/platform/db";
import { makeProfiledSchool, makeProgramme } from "@/tests/support/cooperation";
import { makeMinistryActor, makeNetwork, NOW } from "@/tests/support/make";

let ministry: PersonActor;
beforeAll(async () => {
  await makeNetwork();
  ministry = await makeMinistryActor();
});
const ctx = () => ({ actor: ministry, now: NOW });
const reason = "İki okul zaten birlikte çalışıyor.";

/** Two that offer, two that need, and one over. */
async function fiveSchools() {
  const programme = await makeProgramme();
  const schools = [];
  for (const levels of [{ offer: 3 }, { offer: 2 }, { need: 3 }, { need: 2 }, {}])
    schools.push(await makeProfiledSchool(programme, levels));
  return { programme, programmeId: programme.id, schools };
}

async function made(programmeId: string, keptRunId: string | null = null) {
  const asked = await makeRun(ctx(), {
    programmeId,
    startsOn: "2026-09-15",
    keptRunId,
    ...DEFAULT_WEIGHTS,
  });
  if (!asked.ok) throw new Error(asked.refusal);
  const { runId } = asked.value;
  await computeRun({ now: NOW }, { runId });
  return db.matchingRun.findUniqueOrThrow({ where: { id: runId }, include: { pairs: true } });
}
const sidesOf = ({ pairs }: { pairs: { schoolAId: string; schoolBId: string }[] }) =>
  pairs.map(({ schoolAId, schoolBId }) => [schoolAId, schoolBId]).sort();

describe("a run", () => {
  it("is queued for the worker, made once, and comes to the same pairs again", async () => {
    const { programmeId } = await fiveSchools();
    const asked = await makeRun(ctx(), {
      programmeId,
      startsOn: "2026-09-15",
      keptRunId: null,
      ...DEFAULT_WEIGHTS,
    });
    expect(asked.ok).toBe(true);
    const queued = await db.matchingRun.findFirstOrThrow({ where: { programmeId } });
    expect(queued.status).toBe("QUEUED");
    expect((await getRun(ministry, programmeId, queued.id, { page: 1, move: "" }))?.pairs).toEqual([]);
    await computeRun({ now: NOW }, { runId: queued.id });
    await computeRun({ now: NOW }, { runId: queued.id });
    const [first, second] = [
      await db.matchingRun.findUniqueOrThrow({ where: { id: queued.id }, include: { pairs: true } }),
      await made(programmeId),
    ];
    expect(first).toMatchObject({ status: "MADE", schools: 5 });
    expect(first.pairs).toHaveLength(2);
    expect(first.leftOverIds).toHaveLength(1);
    expect(sidesOf(first)).toEqual(sidesOf(second));
    expect(first.totalWeight).toBeGreaterThanOrEqual(first.greedyWeight);
    const side = await listRuns(ministry, programmeId);
    expect(side?.runs.map(({ number }) => number)).toEqual([2, 1]);
    expect(side?.sizes.find(({ key }) => key === "middle")?.runs[0]).toMatchObject({ schools: 5, paired: 4 });
    expect(side?.provinces).toHaveLength(5);
    const detail = await getRun(ministry, programmeId, first.id, { page: 9, move: "" });
    expect(detail?.page).toBe(1);
    expect(detail?.pairs[0]?.score).toBeGreaterThan(0);
    expect(detail?.pairs.flatMap(({ a, b }) => [...a.receives, ...b.receives]).length).toBeGreaterThan(0);
    await failRun({ runId: first.id });
    expect((await db.matchingRun.findUniqueOrThrow({ where: { id: first.id } })).status).toBe("MADE");
  });

  it("is refused where the programme is closed or the start is past", async () => {
    const { programmeId } = await fiveSchools();
    const ask = (startsOn: string) =>
      makeRun(ctx(), { programmeId, startsOn, keptRunId: null, ...DEFAULT_WEIGHTS });
    expect(await ask("2026-03-09")).toMatchObject({ refusal: "matching_start_past" });
    await db.programme.update({ where: { id: programmeId }, data: { status: "DRAFT" } });
    expect(await ask("2026-09-15")).toMatchObject({ refusal: "matching_programme_closed" });
  });

  it("lets a pair be moved by hand: both former partners are free, the rules hold, a new run keeps it", async () => {
    const { programmeId, schools } = await fiveSchools();
    const run = await made(programmeId);
    const [one, two] = [schools[0]?.school, schools[1]?.school];
    const move = { runId: run.id, version: run.version, schoolAId: one?.id ?? "", schoolBId: two?.id ?? "" };
    expect(await movePair(ctx(), { ...move, schoolBId: move.schoolAId, reason })).toMatchObject({
      refusal: "pair_one_school",
    });
    expect((await movePair(ctx(), { ...move, reason })).ok).toBe(true);
    expect(await movePair(ctx(), { ...move, reason })).toMatchObject({
      refusal: "matching_changed_meanwhile",
    });
    const moved = await db.matchingRun.findUniqueOrThrow({ where: { id: run.id }, include: { pairs: true } });
    expect(sidesOf(moved)).toEqual([[move.schoolAId, move.schoolBId].sort()]);
    expect(moved.leftOverIds).toHaveLength(3);
    expect((await listRunSchools(ministry, run.id)).filter(({ partner }) => partner === null)).toHaveLength(
      3,
    );
    const again = await made(programmeId, run.id);
    expect(again.pairs).toHaveLength(2);
    expect(again.pairs.find(({ isFixed }) => isFixed)).toMatchObject({ reason });
    const other = again.pairs.find(({ isFixed }) => !isFixed);
    expect((await fixPair(ctx(), { pairId: other?.id ?? "", version: again.version, reason })).ok).toBe(true);
    expect((await discardRun(ctx(), { runId: run.id, version: moved.version })).ok).toBe(true);
    expect(await discardRun(ctx(), { runId: run.id, version: moved.version + 1 })).toMatchObject({
      refusal: "matching_not_made",
    });
  });

  it("lets a fixed pair go again, with the reason, and the next run is free to part it", async () => {
    const { programmeId } = await fiveSchools();
    const run = await made(programmeId);
    const pairId = run.pairs[0]?.id ?? "";
    const free = { pairId, version: run.version, reason: "Okullardan biri artık istemiyor." };
    expect(await unfixPair(ctx(), free)).toMatchObject({ refusal: "matching_pair_not_fixed" });
    expect((await fixPair(ctx(), { ...free, reason })).ok).toBe(true);
    expect(await unfixPair(ctx(), free)).toMatchObject({ refusal: "matching_changed_meanwhile" });
    expect((await unfixPair(ctx(), { ...free, version: run.version + 1 })).ok).toBe(true);
    expect(await db.matchedPair.findUnique({ where: { id: pairId } })).toMatchObject({
      isFixed: false,
      reason: free.reason,
    });
    const next = await made(programmeId, run.id);
    expect(next.pairs.some(({ isFixed }) => isFixed)).toBe(false);
  });

  it("does not bring schools of one province, or former partners, together", async () => {
    const { programme, programmeId, schools } = await fiveSchools();
    const [one, two, three] = schools.map(({ school }) => school);
    const ids = [one?.id ?? "", three?.id ?? ""] as const;
    await transaction(async (tx) => {
      const pairingId = await proposePairing(
        tx,
        {
          programmeId,
          runId: null,
          schoolIds: ids,
          weight: 1,
          parts: {},
          startsOn: "2022-09-15",
          termYears: 4,
        },
        NOW,
      );
      await tx.pairing.update({ where: { id: pairingId }, data: { status: "REMATCHED" } });
    });
    await db.school.update({ where: { id: two?.id }, data: { provinceId: one?.provinceId } });
    const known = await readMatchSchools(db, programme.id);
    expect(known.find(({ id }) => id === ids[0])?.formerPartnerIds).toEqual([ids[1]]);
    const run = await made(programmeId);
    expect(sidesOf(run)).not.toContainEqual([...ids].sort());
    const move = { runId: run.id, version: run.version, schoolAId: ids[0], reason };
    expect(await movePair(ctx(), { ...move, schoolBId: ids[1] })).toMatchObject({
      refusal: "pair_just_ended",
    });
    expect(await movePair(ctx(), { ...move, schoolBId: two?.id ?? "" })).toMatchObject({
      refusal: "pair_one_province",
    });
  });

  it("is absent for everybody but the ministry", async () => {
    const { programmeId, schools } = await fiveSchools();
    const run = await made(programmeId);
    const stranger = { actor: schools[0]?.actor ?? ministry, now: NOW };
    const input = { runId: run.id, version: run.version };
    expect(await publishRun(stranger, input)).toMatchObject({ refusal: "not_found" });
    expect(await discardRun(stranger, input)).toMatchObject({ refusal: "not_found" });
    expect(await listRuns(stranger.actor, programmeId)).toBeNull();
    expect(await getRun(stranger.actor, programmeId, run.id, { page: 1, move: "" })).toBeNull();
    expect(await listRunSchools(stranger.actor, run.id)).toEqual([]);
  });
});

describe("publication", () => {
  it("proposes each pair to both schools and tells both principals why", async () => {
    const { programmeId, schools } = await fiveSchools();
    const run = await made(programmeId);
    expect((await publishRun(ctx(), { runId: run.id, version: run.version })).ok).toBe(true);
    const pairings = await db.pairing.findMany({ where: { programmeId }, include: { sides: true } });
    expect(pairings.map(({ sides }) => sides.map(({ schoolId }) => schoolId).sort()).sort()).toEqual(
      sidesOf(run),
    );
    expect(pairings[0]).toMatchObject({ status: "PROPOSED", runId: run.id });
    const letters = await db.mail.findMany({
      where: { kind: "pairing.proposed", personId: { in: schools.map(({ principal }) => principal.id) } },
    });
    expect(letters).toHaveLength(4);
    expect(letters.every(({ body }) => body.includes("Ortak eğitimler"))).toBe(true);
    const told = {
      kind: "matching.left_over",
      personId: { in: schools.map(({ principal }) => principal.id) },
    };
    expect(await db.mail.count({ where: told }), "whoever is left over is told as well").toBe(1);
    expect((await db.programme.findUniqueOrThrow({ where: { id: programmeId } })).status).toBe("RUNNING");
    const next = await made(programmeId);
    expect(next.schools).toBe(1);
  });

  it("happens once for a start, also when two runs are published at once", async () => {
    const { programmeId } = await fiveSchools();
    const [first, second] = [await made(programmeId), await made(programmeId)];
    const results = await Promise.all(
      [first, second].map(({ id, version }) => publishRun(ctx(), { runId: id, version })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: "matching_published_already" });
    expect(await db.pairing.count({ where: { programmeId } })).toBe(2);
  });

  it("the control: without the lock and the index both runs would be published", async () => {
    const { programmeId } = await fiveSchools();
    const runs = [await made(programmeId), await made(programmeId)];
    await db.$executeRaw`DROP INDEX matching_run_one_published`;
    try {
      const looked: (() => void)[] = [];
      const both = new Promise<void>((resolve) => looked.push(resolve));
      let waiting = 2;
      const unlocked = async (runId: string) => {
        const published = await db.matchingRun.count({ where: { programmeId, status: "PUBLISHED" } });
        if ((waiting -= 1) === 0) looked[0]?.();
        await both;
        if (published === 0)
          await db.matchingRun.update({ where: { id: runId }, data: { status: "PUBLISHED" } });
      };
      await Promise.all(runs.map(({ id }) => unlocked(id)));
      expect(await db.matchingRun.count({ where: { programmeId, status: "PUBLISHED" } })).toBe(2);
    } finally {
      await db.matchingRun.updateMany({ where: { programmeId }, data: { status: "DISCARDED" } });
      await db.$executeRaw`CREATE UNIQUE INDEX matching_run_one_published ON matching_run (programme_id, starts_on) WHERE status = 'PUBLISHED'`;
    }
  });
});

it("a run is locked by its id", async () => {
  const { programmeId } = await fiveSchools();
  const { id } = await made(programmeId);
  await transaction(async (tx) => {
    expect((await lockRun(tx, id))?.id).toBe(id);
    expect(await lockRun(tx, programmeId)).toBeNull();
  });
});
