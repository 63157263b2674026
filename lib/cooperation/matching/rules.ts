import blossom from "edmonds-blossom-fixed";
import { distanceInKilometres } from "@/lib/network/province/rules";
import type { SchoolKind } from "@/lib/platform/db/generated/enums";

/** A school as the matching sees it. `offers` and `needs`: 0 to 3 a topic, in the order of the programme's topics. */
export type MatchSchool = {
  id: string;
  kind: SchoolKind;
  provinceId: string;
  /** 0 (poorest) to 100 (richest). */
  resourceIndex: number;
  offers: readonly number[];
  needs: readonly number[];
  fieldIds: readonly string[];
  point: { latitude: number; longitude: number } | null;
  /** Partners of a term that has just ended in a change; they are not matched with each other again. */
  formerPartnerIds: readonly string[];
};

/** How much each part counts, 0 to 100; `distance` from -100 (far is better) to 100 (near is better), 0 = no matter. */
export type MatchWeights = {
  complementarity: number;
  resourceGap: number;
  sharedFields: number;
  distance: number;
  /** What a pair is worth for being one: high leaves fewer schools over, low looks for better pairs. */
  everybody: number;
};
export const MATCH_PARTS = ["complementarity", "resourceGap", "sharedFields", "distance"] as const;
export type MatchPart = (typeof MATCH_PARTS)[number];
export const DEFAULT_WEIGHTS: MatchWeights = {
  complementarity: 60,
  resourceGap: 40,
  sharedFields: 20,
  distance: 0,
  everybody: 50,
};

/** What a programme allows. */
export type PairRules = { kinds: readonly SchoolKind[]; differentProvinces: boolean };

export type PairRefusal =
  "pair_one_school" | "pair_kind_not_allowed" | "pair_one_province" | "pair_just_ended";

/** Why two schools may not be a pair; null when they may (rules 43 and 44). */
export function pairRefusal(a: MatchSchool, b: MatchSchool, rules: PairRules): PairRefusal | null {
  if (a.id === b.id) return "pair_one_school";
  if (!rules.kinds.includes(a.kind) || !rules.kinds.includes(b.kind)) return "pair_kind_not_allowed";
  if (rules.differentProvinces && a.provinceId === b.provinceId) return "pair_one_province";
  if (a.formerPartnerIds.includes(b.id) || b.formerPartnerIds.includes(a.id)) return "pair_just_ended";
  return null;
}

/** Each part of a pair's worth, 0 to 1000. */
export type MatchParts = Record<MatchPart, number>;
const WHOLE = 1000;
/** From here on two schools are as far apart as can be, in kilometres. [D] */
const FAR_KM = 1500;

/** How well two schools suit each other, part by part. */
export function matchParts(a: MatchSchool, b: MatchSchool, weights: MatchWeights): MatchParts {
  return {
    complementarity: complementarity(a, b),
    resourceGap: Math.round(Math.abs(a.resourceIndex - b.resourceIndex) * (WHOLE / 100)),
    sharedFields: sharedFields(a, b),
    distance: weights.distance === 0 ? 0 : distancePart(a, b, weights.distance > 0),
  };
}

/** Of what both need, the share that the other offers. */
function complementarity(a: MatchSchool, b: MatchSchool): number {
  let needed = 0;
  let met = 0;
  for (let topic = 0; topic < a.needs.length; topic += 1) {
    const [needA = 0, needB = 0] = [a.needs[topic], b.needs[topic]];
    needed += needA + needB;
    met += Math.min(needA, b.offers[topic] ?? 0) + Math.min(needB, a.offers[topic] ?? 0);
  }
  return needed === 0 ? 0 : Math.round((met / needed) * WHOLE);
}

function sharedFields(a: MatchSchool, b: MatchSchool): number {
  const shared = a.fieldIds.filter((id) => b.fieldIds.includes(id)).length;
  const all = a.fieldIds.length + b.fieldIds.length - shared;
  return all === 0 ? 0 : Math.round((shared / all) * WHOLE);
}

function distancePart(a: MatchSchool, b: MatchSchool, nearIsBetter: boolean): number {
  if (a.point === null || b.point === null) return WHOLE / 2;
  const far = Math.min(1, (distanceInKilometres(a.point, b.point) ?? FAR_KM) / FAR_KM);
  return Math.round((nearIsBetter ? 1 - far : far) * WHOLE);
}

/** The whole worth of a pair: a whole number, so that the same input gives the same pairs on any machine. */
export function pairWeight(parts: MatchParts, weights: MatchWeights): number {
  const weighed = MATCH_PARTS.reduce((sum, part) => sum + Math.abs(weights[part]) * parts[part], 0);
  return weighed + weights.everybody * WHOLE;
}

/** What a part added to a pair's weight. */
export function partShare(part: MatchPart, parts: MatchParts, weights: MatchWeights): number {
  return Math.abs(weights[part]) * parts[part];
}

export type MatchPair = { a: string; b: string; weight: number; parts: MatchParts; isFixed: boolean };
export type Matching = {
  pairs: MatchPair[];
  leftOver: string[];
  /** Edges that the exact matching chose from. */
  candidates: number;
  totalWeight: number;
  /** What taking the best remaining pair again and again would have come to, on the same weights. */
  greedyWeight: number;
};

/** The best partners a school brings into the exact matching. What greedy would choose is always among the edges. */
const BEST_PARTNERS = 24;

/**
 * A maximum-weight matching of all schools over the eligible pairs. Pairs in `fixed` are kept as they are. The order of
 * the input does not matter.
 */
export function matchSchools(
  given: readonly MatchSchool[],
  weights: MatchWeights,
  rules: PairRules,
  fixed: readonly (readonly [string, string])[] = [],
): Matching {
  const schools = [...given].sort((x, y) => (x.id < y.id ? -1 : 1));
  const byId = new Map(schools.map((school) => [school.id, school]));
  const made = fixed.flatMap(([one, other]) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a && b ? [asPair(a, b, weights, true)] : [];
  });
  const taken = new Set(made.flatMap(({ a, b }) => [a, b]));
  const free = schools.filter(({ id }) => !taken.has(id));
  const edges = weighEdges(free, weights, rules);
  const order = heaviestFirst(edges);
  const greedy = takeGreedily(edges, order, free.length);
  const chosen = candidateEdges(edges, order, greedy, free.length);
  const mates = blossom(
    chosen.map((edge) => [edges.from[edge] ?? 0, edges.to[edge] ?? 0, edges.weight[edge] ?? 0] as const),
  );
  for (const [at, school] of free.entries()) {
    const mate = mates[at] ?? -1;
    const other = mate > at ? free[mate] : undefined;
    if (other) made.push(asPair(school, other, weights, false));
  }
  const paired = new Set(made.flatMap(({ a, b }) => [a, b]));
  const fixedWeight = made.reduce((sum, pair) => sum + (pair.isFixed ? pair.weight : 0), 0);
  return {
    pairs: made.sort((x, y) => y.weight - x.weight || (x.a < y.a ? -1 : 1)),
    leftOver: schools.filter(({ id }) => !paired.has(id)).map(({ id }) => id),
    candidates: chosen.length,
    totalWeight: made.reduce((sum, pair) => sum + pair.weight, 0),
    greedyWeight: fixedWeight + greedy.reduce((sum, edge) => sum + (edges.weight[edge] ?? 0), 0),
  };
}

function asPair(one: MatchSchool, other: MatchSchool, weights: MatchWeights, isFixed: boolean): MatchPair {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const parts = matchParts(a, b, weights);
  return { a: a.id, b: b.id, weight: pairWeight(parts, weights), parts, isFixed };
}

/** Parallel lists: edge n joins school `from[n]` with school `to[n]`, by their places in the sorted list. */
type Edges = { from: number[]; to: number[]; weight: number[] };

function weighEdges(schools: readonly MatchSchool[], weights: MatchWeights, rules: PairRules): Edges {
  const edges: Edges = { from: [], to: [], weight: [] };
  for (const [i, a] of schools.entries()) {
    for (let j = i + 1; j < schools.length; j += 1) {
      const b = schools[j];
      if (!b || pairRefusal(a, b, rules) !== null) continue;
      const weight = pairWeight(matchParts(a, b, weights), weights);
      if (weight <= 0) continue;
      edges.from.push(i);
      edges.to.push(j);
      edges.weight.push(weight);
    }
  }
  return edges;
}

/** Edges by weight, the heaviest first; of two alike the one whose schools come first. */
function heaviestFirst({ weight }: Edges): Uint32Array {
  const order = Uint32Array.from(weight.keys());
  return order.sort((x, y) => (weight[y] ?? 0) - (weight[x] ?? 0) || x - y);
}

function takeGreedily(edges: Edges, order: Uint32Array, schools: number): number[] {
  const isTaken = new Uint8Array(schools);
  const taken: number[] = [];
  for (const edge of order) {
    const [a = 0, b = 0] = [edges.from[edge], edges.to[edge]];
    if (isTaken[a] || isTaken[b]) continue;
    isTaken[a] = isTaken[b] = 1;
    taken.push(edge);
  }
  return taken;
}

/** Each school's best partners, and whatever greedy took: the exact result over these is never below greedy's. */
function candidateEdges(
  edges: Edges,
  order: Uint32Array,
  greedy: readonly number[],
  schools: number,
): number[] {
  const counts = new Uint16Array(schools);
  const chosen = new Set(greedy);
  for (const edge of order) {
    const [a = 0, b = 0] = [edges.from[edge], edges.to[edge]];
    if ((counts[a] ?? 0) >= BEST_PARTNERS && (counts[b] ?? 0) >= BEST_PARTNERS) continue;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
    chosen.add(edge);
  }
  return [...chosen].sort((x, y) => x - y);
}

/** How well a pair suits, 0 to 100, whatever the weights add up to; a pair's worth for being one is left out. */
export function pairScore(weight: number, weights: MatchWeights): number {
  const most = MATCH_PARTS.reduce((sum, part) => sum + Math.abs(weights[part]), 0) * WHOLE;
  return most === 0 ? 0 : ((weight - weights.everybody * WHOLE) / most) * 100;
}

/** The topics (by their places) that one school needs and the other offers. */
export function topicsMet(needs: readonly number[], offers: readonly number[]): number[] {
  return [...needs.keys()].filter((topic) => (needs[topic] ?? 0) > 0 && (offers[topic] ?? 0) > 0);
}

/** From how many students on a school is of middle size, and large. [D] */
export const SIZE_BOUNDS = [300, 700] as const;
export const SIZE_BANDS = ["small", "middle", "large"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

export const PAIRS_A_PAGE = 30;
/** So many runs stand side by side, the newest first. */
export const RUNS_COMPARED = 6;

export type MatchingRefusal =
  | PairRefusal
  | "matching_programme_closed"
  | "matching_start_past"
  | "matching_not_made"
  | "matching_changed_meanwhile"
  | "matching_school_not_free"
  | "matching_pair_not_fixed"
  | "matching_without_weight"
  | "matching_without_pairs"
  | "matching_published_already";
