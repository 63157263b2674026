import "server-only";
import { resourceIndex } from "@/lib/cooperation/profile/rules";
import type { Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canMatchSchools } from "./policy";
import { PAIRS_A_PAGE, pairScore, RUNS_COMPARED, SIZE_BANDS, SIZE_BOUNDS, topicsMet } from "./rules";
import { storedParts, storedWeights, type PairsQuery } from "./schema";

const runSelect = {
  id: true,
  number: true,
  status: true,
  weights: true,
  startsOn: true,
  schools: true,
  totalWeight: true,
  greedyWeight: true,
  leftOverIds: true,
  madeAt: true,
  publishedAt: true,
  version: true,
  _count: { select: { pairs: true } },
} satisfies Prisma.MatchingRunSelect;

type StoredRun = Prisma.MatchingRunGetPayload<{ select: typeof runSelect }>;

function asRun({ leftOverIds, weights, _count, ...run }: StoredRun) {
  const own = storedWeights.parse(weights);
  const { pairs } = _count;
  return {
    ...run,
    weights: own,
    pairs,
    leftOver: leftOverIds.length,
    /** 0 to 100; null where there are no pairs. */
    averageScore: pairs === 0 ? null : pairScore(run.totalWeight / pairs, own),
    /** How much better than taking the best remaining pair again and again; null where that comes to nothing. */
    overGreedy: run.greedyWeight === 0 ? null : run.totalWeight / run.greedyWeight,
  };
}
export type RunRow = ReturnType<typeof asRun>;

type Share = { runId: string; key: string; schools: number; paired: number; weight: number | null };
export type Fairness = {
  key: string;
  /** Of each run, in the runs' order: its schools here, how many are paired, how well. */
  runs: { schools: number; paired: number; score: number | null }[];
};

/** A programme's runs, the newest first, side by side: weights, what they came to, and for whom. */
export async function listRuns(actor: Actor, programmeId: string) {
  if (!canMatchSchools(actor)) return null;
  const stored = await db.matchingRun.findMany({
    where: { programmeId },
    select: runSelect,
    orderBy: { number: "desc" },
  });
  const runs = stored.map(asRun);
  const compared = runs
    .filter(({ status }) => status === "MADE" || status === "PUBLISHED")
    .slice(0, RUNS_COMPARED);
  const ids = compared.map(({ id }) => id);
  const [provinces, bySize] =
    ids.length === 0 ? [[], []] : await Promise.all([shareByProvince(ids), shareBySize(ids)]);
  const names = await db.province.findMany({
    where: { id: { in: provinces.map(({ key }) => key) } },
    select: { id: true, name: true, names: true },
    orderBy: { name: "asc" },
  });
  return {
    runs,
    compared,
    provinces: names.map((province) => ({ ...province, ...fairnessOf(province.id, provinces, compared) })),
    sizes: SIZE_BANDS.map((band) => fairnessOf(band, bySize, compared)),
  };
}

function fairnessOf(key: string, shares: readonly Share[], runs: readonly RunRow[]): Fairness {
  return {
    key,
    runs: runs.map(({ id, weights }) => {
      const share = shares.find((one) => one.runId === id && one.key === key);
      if (!share) return { schools: 0, paired: 0, score: null };
      const { schools, paired, weight } = share;
      return { schools, paired, score: weight === null ? null : pairScore(weight, weights) };
    }),
  };
}

async function shareByProvince(runIds: string[]): Promise<Share[]> {
  return db.$queryRaw<Share[]>`
    WITH stood AS (
      SELECT m.run_id, m.school_id, p.weight FROM matched_school m JOIN matched_pair p ON p.id = m.pair_id
      WHERE m.run_id = ANY(${runIds}::uuid[])
      UNION ALL
      SELECT id, unnest(left_over_ids), NULL FROM matching_run WHERE id = ANY(${runIds}::uuid[])
    )
    SELECT stood.run_id::text AS "runId", s.province_id::text AS key, count(*)::int AS schools,
      count(stood.weight)::int AS paired, avg(stood.weight)::float AS weight
    FROM stood JOIN school s ON s.id = stood.school_id GROUP BY 1, 2`;
}

async function shareBySize(runIds: string[]): Promise<Share[]> {
  const shares = await db.$queryRaw<(Omit<Share, "key"> & { band: number })[]>`
    WITH stood AS (
      SELECT m.run_id, m.school_id, p.weight FROM matched_school m JOIN matched_pair p ON p.id = m.pair_id
      WHERE m.run_id = ANY(${runIds}::uuid[])
      UNION ALL
      SELECT id, unnest(left_over_ids), NULL FROM matching_run WHERE id = ANY(${runIds}::uuid[])
    )
    SELECT stood.run_id::text AS "runId", width_bucket(f.students, ${[...SIZE_BOUNDS]}::int[]) AS band,
      count(*)::int AS schools, count(stood.weight)::int AS paired, avg(stood.weight)::float AS weight
    FROM stood JOIN matching_run r ON r.id = stood.run_id
    JOIN school_profile f ON f.school_id = stood.school_id AND f.programme_id = r.programme_id GROUP BY 1, 2`;
  return shares.map(({ band, ...share }) => ({ ...share, key: SIZE_BANDS[band] ?? SIZE_BANDS[0] }));
}

const schoolSelect = {
  id: true,
  name: true,
  names: true,
  province: { select: { name: true, names: true } },
} satisfies Prisma.SchoolSelect;
export type RunSchool = Prisma.SchoolGetPayload<{ select: typeof schoolSelect }>;

/** A run with a page of its pairs, the best first, each with what speaks for it. */
export async function getRun(actor: Actor, programmeId: string, runId: string, query: PairsQuery) {
  if (!canMatchSchools(actor)) return null;
  const stored = await db.matchingRun.findFirst({ where: { id: runId, programmeId }, select: runSelect });
  if (!stored) return null;
  const run = asRun(stored);
  const page = Math.min(query.page, Math.max(1, Math.ceil(run.pairs / PAIRS_A_PAGE)));
  const [pairs, leftOver, topics] = await Promise.all([
    db.matchedPair.findMany({
      where: { runId },
      select: {
        id: true,
        weight: true,
        parts: true,
        isFixed: true,
        reason: true,
        schoolA: { select: schoolSelect },
        schoolB: { select: schoolSelect },
      },
      orderBy: [{ weight: "desc" }, { schoolAId: "asc" }],
      skip: (page - 1) * PAIRS_A_PAGE,
      take: PAIRS_A_PAGE,
    }),
    db.school.findMany({
      where: { id: { in: stored.leftOverIds } },
      select: schoolSelect,
      orderBy: [{ province: { name: "asc" } }, { name: "asc" }],
    }),
    db.programmeTopic.findMany({
      where: { programmeId, isHidden: false },
      select: { id: true, name: true, names: true },
      orderBy: { number: "asc" },
    }),
  ]);
  const profiles = await readProfiles(
    programmeId,
    pairs.flatMap(({ schoolA, schoolB }) => [schoolA.id, schoolB.id]),
  );
  return {
    run,
    page,
    leftOver,
    pairs: pairs.flatMap(({ schoolA, schoolB, parts, ...pair }) => {
      const known = storedParts.safeParse(parts);
      if (!known.success) return [];
      const [a, b] = [profiles.get(schoolA.id), profiles.get(schoolB.id)];
      const met = (needs = a, offers = b) =>
        topicsMet(
          topics.map(({ id }) => needs?.levels.get(id)?.need ?? 0),
          topics.map(({ id }) => offers?.levels.get(id)?.offer ?? 0),
        ).flatMap((at) => topics[at] ?? []);
      return [
        {
          ...pair,
          a: { ...schoolA, resourceIndex: a?.index ?? null, receives: met(a, b) },
          b: { ...schoolB, resourceIndex: b?.index ?? null, receives: met(b, a) },
          parts: known.data,
          score: pairScore(pair.weight, run.weights),
        },
      ];
    }),
  };
}
export type RunDetail = NonNullable<Awaited<ReturnType<typeof getRun>>>;
export type RunPair = RunDetail["pairs"][number];

async function readProfiles(programmeId: string, schoolIds: string[]) {
  const profiles = await db.schoolProfile.findMany({
    where: { programmeId, schoolId: { in: schoolIds } },
    include: { topics: { select: { topicId: true, offer: true, need: true } } },
  });
  return new Map(
    profiles.map((profile) => [
      profile.schoolId,
      {
        index: resourceIndex(profile),
        levels: new Map(profile.topics.map((topic) => [topic.topicId, topic])),
      },
    ]),
  );
}

/** Everybody of a run, for choosing a partner by hand: by province and name, with whom they are paired now. */
export async function listRunSchools(
  actor: Actor,
  runId: string,
): Promise<(RunSchool & { partner: string | null })[]> {
  if (!canMatchSchools(actor)) return [];
  const run = await db.matchingRun.findUnique({
    where: { id: runId },
    select: {
      leftOverIds: true,
      pairs: {
        select: {
          schoolA: { select: { id: true, name: true } },
          schoolB: { select: { id: true, name: true } },
        },
      },
    },
  });
  if (!run) return [];
  const partners = new Map(
    run.pairs.flatMap(({ schoolA, schoolB }) => [
      [schoolA.id, schoolB.name] as const,
      [schoolB.id, schoolA.name] as const,
    ]),
  );
  const schools = await db.school.findMany({
    where: { id: { in: [...run.leftOverIds, ...partners.keys()] } },
    select: schoolSelect,
    orderBy: [{ province: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
  });
  return schools.map((school) => ({ ...school, partner: partners.get(school.id) ?? null }));
}
