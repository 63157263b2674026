import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_WEIGHTS,
  MATCH_PARTS,
  matchParts,
  matchSchools,
  pairRefusal,
  pairScore,
  pairWeight,
  topicsMet,
  partShare,
  type MatchSchool,
  type MatchWeights,
  type PairRules,
} from "@/lib/cooperation/matching/rules";

const school = (id: string, facts: Partial<MatchSchool> = {}): MatchSchool => ({
  id,
  kind: "VOCATIONAL_HIGH_SCHOOL",
  provinceId: `province-of-${id}`,
  resourceIndex: 50,
  offers: [0, 0],
  needs: [0, 0],
  fieldIds: [],
  point: null,
  formerPartnerIds: [],
  ...facts,
});
const RULES: PairRules = {
  kinds: ["VOCATIONAL_HIGH_SCHOOL", "SCIENCE_HIGH_SCHOOL"],
  differentProvinces: true,
};

describe("who may be a pair", () => {
  const [a, b] = [school("a"), school("b")];
  it.each([
    ["two schools of two provinces", a, b, null],
    ["a school with itself", a, a, "pair_one_school"],
    ["a kind that takes no part", a, school("b", { kind: "OTHER" }), "pair_kind_not_allowed"],
    ["one province", a, school("b", { provinceId: a.provinceId }), "pair_one_province"],
    ["partners who just parted", a, school("b", { formerPartnerIds: ["a"] }), "pair_just_ended"],
    [
      "partners who just parted, told by the other",
      school("a", { formerPartnerIds: ["b"] }),
      b,
      "pair_just_ended",
    ],
  ])("%s", (_, one, other, code) => expect(pairRefusal(one, other, RULES)).toBe(code));

  it("one province is well where the programme says so", () => {
    const other = school("b", { provinceId: a.provinceId });
    expect(pairRefusal(a, other, { ...RULES, differentProvinces: false })).toBeNull();
  });
});

describe("the parts of a pair's worth", () => {
  it("counts of what both need the share that the other offers", () => {
    const a = school("a", { offers: [3, 0], needs: [0, 2] });
    const b = school("b", { offers: [0, 1], needs: [2, 0] });
    expect(matchParts(a, b, DEFAULT_WEIGHTS).complementarity).toBe(750);
    expect(matchParts(school("a"), school("b"), DEFAULT_WEIGHTS).complementarity).toBe(0);
  });

  it("counts the gap in resources", () => {
    const [rich, poor] = [school("a", { resourceIndex: 90 }), school("b", { resourceIndex: 15 })];
    expect(matchParts(rich, poor, DEFAULT_WEIGHTS).resourceGap).toBe(750);
  });

  it("counts shared fields among all", () => {
    const [a, b] = [school("a", { fieldIds: ["x", "y"] }), school("b", { fieldIds: ["y", "z"] })];
    expect(matchParts(a, b, DEFAULT_WEIGHTS).sharedFields).toBe(333);
  });

  it("counts the distance as the ministry sets it, and not at all at nought", () => {
    const a = school("a", { point: { latitude: 41, longitude: 29 } });
    const b = school("b", { point: { latitude: 40, longitude: 33 } });
    const near = matchParts(a, b, { ...DEFAULT_WEIGHTS, distance: 10 }).distance;
    const far = matchParts(a, b, { ...DEFAULT_WEIGHTS, distance: -10 }).distance;
    expect(near).toBeGreaterThan(700);
    expect(near + far).toBe(1000);
    expect(matchParts(a, b, DEFAULT_WEIGHTS).distance).toBe(0);
    expect(matchParts(a, school("c"), { ...DEFAULT_WEIGHTS, distance: 10 }).distance).toBe(500);
  });

  it("come to the weight, with what a pair is worth for being one", () => {
    const parts = { complementarity: 500, resourceGap: 250, sharedFields: 0, distance: 100 };
    const weights = { ...DEFAULT_WEIGHTS, distance: -10 };
    const shares = MATCH_PARTS.map((part) => partShare(part, parts, weights));
    expect(shares).toEqual([30_000, 10_000, 0, 1000]);
    expect(pairWeight(parts, weights)).toBe(91_000);
  });
});

const levels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });
const schools = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 500 }).map((n) => `school-${String(n).padStart(3, "0")}`),
    kind: fc.constantFrom<MatchSchool["kind"]>("VOCATIONAL_HIGH_SCHOOL", "SCIENCE_HIGH_SCHOOL", "OTHER"),
    provinceId: fc.constantFrom("p1", "p2", "p3", "p4"),
    resourceIndex: fc.integer({ min: 0, max: 100 }),
    offers: levels,
    needs: levels,
    fieldIds: fc.subarray(["f1", "f2", "f3"]),
    point: fc.option(
      fc.record({ latitude: fc.integer({ min: 36, max: 42 }), longitude: fc.integer({ min: 26, max: 45 }) }),
    ),
    formerPartnerIds: fc.subarray(["school-001", "school-002", "school-003", "school-100"]),
  }),
  { selector: ({ id }) => id, maxLength: 24 },
);
const part = fc.integer({ min: 0, max: 100 });
const weights: fc.Arbitrary<MatchWeights> = fc.record({
  complementarity: part,
  resourceGap: part,
  sharedFields: part,
  distance: fc.integer({ min: -100, max: 100 }),
  everybody: part,
});

describe("a matching", () => {
  it("has nobody twice, nobody with itself, nobody lost, and no pair against the rules", () => {
    fc.assert(
      fc.property(schools, weights, (all, given) => {
        const { pairs, leftOver } = matchSchools(all, given, RULES);
        const byId = new Map(all.map((one) => [one.id, one]));
        const named = [...pairs.flatMap(({ a, b }) => [a, b]), ...leftOver];
        expect(named.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        for (const { a, b } of pairs) expect(pairRefusal(byId.get(a)!, byId.get(b)!, RULES)).toBeNull();
      }),
    );
  });

  it("is never worse than taking the best remaining pair again and again", () => {
    fc.assert(
      fc.property(schools, weights, (all, given) => {
        const { totalWeight, greedyWeight } = matchSchools(all, given, RULES);
        expect(totalWeight).toBeGreaterThanOrEqual(greedyWeight);
      }),
    );
  });

  it("is the best of all there are, where there are few", () => {
    fc.assert(
      fc.property(
        schools.filter((all) => all.length <= 8),
        weights,
        (all, given) => {
          expect(matchSchools(all, given, RULES).totalWeight).toBe(bestByTrying(all, given));
        },
      ),
    );
  });

  it("does not depend on the order of its input", () => {
    fc.assert(
      fc.property(schools, weights, fc.infiniteStream(fc.nat()), (all, given, keys) => {
        const shuffled = all
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ one }) => one);
        expect(matchSchools(shuffled, given, RULES)).toEqual(matchSchools(all, given, RULES));
      }),
    );
  });

  it("leaves two free schools over only where the rules keep them apart or they are worth nothing together", () => {
    fc.assert(
      fc.property(schools, weights, (all, given) => {
        const free = new Set(matchSchools(all, { ...given, everybody: 1 }, RULES).leftOver);
        const left = all.filter(({ id }) => free.has(id));
        for (const a of left) for (const b of left) expect(pairRefusal(a, b, RULES)).not.toBeNull();
      }),
    );
  });

  it("keeps a fixed pair, however poor, and counts it on both sides of the comparison", () => {
    const all = [
      school("a", { resourceIndex: 0 }),
      school("b", { resourceIndex: 100 }),
      school("c", { resourceIndex: 0 }),
      school("d", { resourceIndex: 100 }),
    ];
    const { pairs, totalWeight, greedyWeight } = matchSchools(all, DEFAULT_WEIGHTS, RULES, [["c", "a"]]);
    expect(pairs.map(({ a, b, isFixed }) => [a, b, isFixed])).toEqual(
      expect.arrayContaining([
        ["a", "c", true],
        ["b", "d", false],
      ]),
    );
    expect(totalWeight).toBe(greedyWeight);
  });

  it("finds what greedy misses", () => {
    const weightsOf = {
      complementarity: 0,
      resourceGap: 100,
      sharedFields: 0,
      distance: 0,
      everybody: 0,
    };
    const chain = [
      school("a", { resourceIndex: 40, formerPartnerIds: ["c", "d"] }),
      school("b", { resourceIndex: 0, formerPartnerIds: ["d"] }),
      school("c", { resourceIndex: 60 }),
      school("d", { resourceIndex: 20 }),
    ];
    const { totalWeight, greedyWeight, leftOver } = matchSchools(chain, weightsOf, RULES);
    expect([totalWeight, greedyWeight, leftOver]).toEqual([80_000, 60_000, []]);
  });
});

/** The heaviest of all matchings, by trying each. */
function bestByTrying(all: readonly MatchSchool[], given: MatchWeights): number {
  const [first, ...rest] = all;
  if (!first) return 0;
  const alone = bestByTrying(rest, given);
  return rest.reduce((best, other) => {
    if (pairRefusal(first, other, RULES) !== null) return best;
    const worth = pairWeight(matchParts(first, other, given), given);
    const others = rest.filter(({ id }) => id !== other.id);
    return Math.max(best, worth + bestByTrying(others, given));
  }, alone);
}

describe("a score", () => {
  it("is the same however much being a pair is worth, from nought to a hundred", () => {
    const none = { complementarity: 0, resourceGap: 0, sharedFields: 0, distance: 0 };
    const all = { complementarity: 1000, resourceGap: 1000, sharedFields: 1000, distance: 1000 };
    for (const everybody of [0, 50, 100]) {
      const given = { ...DEFAULT_WEIGHTS, distance: -30, everybody };
      expect(pairScore(pairWeight(none, given), given)).toBe(0);
      expect(pairScore(pairWeight(all, given), given)).toBeCloseTo(100);
    }
    const nothing = { complementarity: 0, resourceGap: 0, sharedFields: 0, distance: 0, everybody: 10 };
    expect(pairScore(pairWeight(all, nothing), nothing)).toBe(0);
  });

  it("names the topics that one needs and the other offers", () => {
    expect(topicsMet([0, 2, 1, 3], [3, 1, 0, 2])).toEqual([1, 3]);
  });
});
