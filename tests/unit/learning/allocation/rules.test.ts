import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALLOCATION_STEPS,
  type Allocated,
  allocate,
  type AllocationApplicant,
  type AllocationPolicy,
  allocationRefusal,
  byKey,
  changesBetween,
  isSamePolicy,
  lotOf,
  provinceShares,
} from "@/lib/learning/allocation/rules";

const SEED = "0123456789abcdef";
const POLICY: AllocationPolicy = {
  schoolCap: 2,
  sharePercent: 100,
  pilotWeight: 150,
  districtWeight: 150,
  districtBelow: 40,
  years: 3,
  steps: ALLOCATION_STEPS,
};

let made = 0;
function person(given: Partial<AllocationApplicant> = {}): AllocationApplicant {
  const id = given.id ?? `e${String(++made).padStart(4, "0")}`;
  return {
    id,
    personId: `p-${id}`,
    schoolId: `s-${id}`,
    provinceId: "A",
    isPilot: false,
    districtIndex: null,
    timesTrained: 0,
    hours: 0,
    need: 0,
    isRefused: false,
    moved: null,
    ...given,
  };
}

const run = (
  applicants: AllocationApplicant[],
  {
    capacity = 1,
    seed = SEED,
    ...policy
  }: Partial<AllocationPolicy & { capacity: number; seed: string }> = {},
) => allocate({ applicants, policy: { ...POLICY, ...policy }, capacity, seed });

const of = (list: readonly Allocated[], id: string) => list.find((row) => row.id === id) as Allocated;
const placedIn = (list: readonly Allocated[]) =>
  list.filter(({ outcome }) => outcome === "PLACED").map(({ id }) => id);

describe("the key", () => {
  it.each([
    ["never trained before trained, whatever the hours", { timesTrained: 1 }, { hours: 200 }],
    ["fewer hours first", { hours: 21 }, { hours: 20 }],
    ["then greater need", { need: 4 }, { need: 5 }],
    [
      "how often one was trained makes no difference, the hours do",
      { timesTrained: 1, hours: 5 },
      { timesTrained: 3, hours: 4 },
    ],
  ])("%s", (_, worse, better) => {
    const list = run([person({ ...worse, id: "worse" }), person({ ...better, id: "better" })]);
    expect(placedIn(list)).toEqual(["better"]);
    expect(of(list, "worse").reasons).toEqual(["seats_full"]);
  });

  it("leaves equals to the lot, and says so on both sides of the line", () => {
    const list = run([person({ id: "a" }), person({ id: "b" })]);
    const first = lotOf(SEED, "p-a") < lotOf(SEED, "p-b") ? "a" : "b";
    expect(placedIn(list)).toEqual([first]);
    expect(list.map(({ reasons }) => reasons)).toEqual([
      ["own_key", "lot"],
      ["seats_full", "lot"],
    ]);
  });

  it("draws the lot for the person: applying again draws the same, another seed another", () => {
    expect(lotOf(SEED, "p")).toBe(lotOf(SEED, "p"));
    expect(lotOf(SEED, "p")).toMatch(/^[0-9a-f]{12}$/);
    expect(lotOf("other", "p")).not.toBe(lotOf(SEED, "p"));
  });
});

describe("a school's cap", () => {
  const school = (id: string, hours: number) => person({ id, schoolId: "one", hours });

  it("holds while others wait, and is named", () => {
    const list = run([school("a", 0), school("b", 1), person({ id: "c", hours: 9 })], {
      capacity: 2,
      schoolCap: 1,
    });
    expect(placedIn(list)).toEqual(["a", "c"]);
    expect(of(list, "b")).toMatchObject({ outcome: "WAITING", reasons: ["school_cap"] });
  });

  it("gives way for seats that would stay empty, by name", () => {
    const list = run([school("a", 0), school("b", 1)], { capacity: 2, schoolCap: 1 });
    expect(of(list, "b")).toMatchObject({ outcome: "PLACED", reasons: ["cap_lifted"] });
  });

  it("of 0 is none; nobody without a school is capped", () => {
    expect(
      placedIn(run([school("a", 0), school("b", 1), person({ hours: 9 })], { capacity: 2, schoolCap: 0 })),
    ).toEqual(["a", "b"]);
    const alone = [0, 1, 2].map((hours) => person({ schoolId: null, hours }));
    expect(placedIn(run(alone, { capacity: 3, schoolCap: 1 }))).toHaveLength(3);
  });

  it("puts those it holds back behind the others who wait", () => {
    const list = run(
      [school("a", 0), school("b", 1), person({ id: "c", hours: 2 }), person({ id: "d", hours: 9 })],
      {
        capacity: 2,
        schoolCap: 1,
      },
    );
    expect(list.map(({ id, rank }) => [id, rank])).toEqual([
      ["a", 1],
      ["c", 2],
      ["d", 3],
      ["b", 4],
    ]);
  });
});

describe("the provinces' shares", () => {
  const many = (provinceId: string, count: number, given: Partial<AllocationApplicant> = {}) =>
    Array.from({ length: count }, () => person({ provinceId, ...given }));
  const shares = (applicants: AllocationApplicant[], seats: number, policy: Partial<AllocationPolicy> = {}) =>
    Object.fromEntries(provinceShares(applicants, { policy: { ...POLICY, ...policy }, seats, seed: SEED }));

  it("follow the number of applicants", () =>
    expect(shares([...many("A", 30), ...many("B", 10)], 8)).toEqual({ A: 6, B: 2 }));

  it("weigh pilot provinces and disadvantaged districts, one below the limit but not on it", () => {
    expect(shares([...many("A", 10), ...many("B", 10, { isPilot: true })], 10)).toEqual({ A: 4, B: 6 });
    expect(shares([...many("A", 10), ...many("B", 10, { districtIndex: 39 })], 10)).toEqual({ A: 4, B: 6 });
    expect(shares([...many("A", 10), ...many("B", 10, { districtIndex: 40 })], 10)).toEqual({ A: 5, B: 5 });
    expect(shares([...many("A", 10), ...many("B", 10, { isPilot: true, districtIndex: 0 })], 13)).toEqual({
      A: 4,
      B: 9,
    });
  });

  it("keep part of the seats for the key alone", () =>
    expect(shares(many("A", 4), 10, { sharePercent: 50 })).toEqual({ A: 5 }));

  it("give a province its seats past better keys of another, and name that", () => {
    const list = run(
      [
        person({ id: "a", hours: 0 }),
        person({ id: "b", hours: 1 }),
        person({ id: "c", provinceId: "B", hours: 50 }),
        person({ id: "d", provinceId: "B", hours: 60 }),
      ],
      { capacity: 2 },
    );
    expect(placedIn(list)).toEqual(["a", "c"]);
    expect(of(list, "c").reasons).toEqual(["province_share"]);
    expect(of(list, "b").reasons).toEqual(["provinces_first"]);
  });

  it("of nobody are empty", () => expect(shares([], 10)).toEqual({}));
});

describe("moves by hand and refusals", () => {
  it("place somebody past the rules and the key, and keep it in the list", () => {
    const list = run([person({ id: "a" }), person({ id: "b", hours: 99, isRefused: true, moved: "place" })]);
    expect(of(list, "b")).toMatchObject({ outcome: "PLACED", reasons: ["moved_to_place"] });
    expect(of(list, "a").outcome).toBe("WAITING");
  });

  it("put somebody behind everybody, unless a seat would stay empty", () => {
    const [a, b] = [person({ id: "a", moved: "wait" }), person({ id: "b", hours: 9 })];
    expect(of(run([a, b]), "a")).toMatchObject({ outcome: "WAITING", reasons: ["moved_to_wait"], rank: 2 });
    expect(of(run([a, b], { capacity: 2 }), "a")).toMatchObject({
      outcome: "PLACED",
      reasons: ["moved_to_wait"],
    });
  });

  it("never place more than there are seats, also not by hand", () => {
    const list = run([person({ moved: "place" }), person({ moved: "place" })]);
    expect(placedIn(list)).toHaveLength(1);
  });

  it("refuse who no longer passes the rules, last in the list", () => {
    const list = run([person({ id: "a", isRefused: true }), person({ id: "b" })], { capacity: 2 });
    expect(of(list, "a")).toMatchObject({ outcome: "REFUSED", rank: 2, reasons: ["rule_fails"] });
  });
});

describe("changes between two lists", () => {
  it("name who gains and who loses a place", () => {
    const before = run([person({ id: "a" }), person({ id: "b", hours: 1, isPilot: true, provinceId: "B" })], {
      sharePercent: 0,
    });
    const after = run([person({ id: "a" }), person({ id: "b", hours: 1, isPilot: true, provinceId: "B" })], {
      pilotWeight: 1000,
    });
    expect(changesBetween(before, after)).toEqual([
      { id: "b", from: "WAITING", to: "PLACED" },
      { id: "a", from: "PLACED", to: "WAITING" },
    ]);
    expect(changesBetween(before, before)).toEqual([]);
  });

  it("know the same policy in any order of its parts", () => {
    const { years, ...rest } = POLICY;
    expect(isSamePolicy(POLICY, { years, ...rest })).toBe(true);
    expect(isSamePolicy(POLICY, { ...POLICY, years: 4 })).toBe(false);
  });
});

describe("when a list may be made", () => {
  const at = (iso: string) => new Date(iso);
  const session = {
    status: "PUBLISHED",
    fillMode: "ALLOCATION",
    allocatedAt: null,
    closesAt: at("2026-03-01T00:00:00Z"),
    startsAt: at("2026-03-10T06:00:00Z"),
  };
  it.each([
    ["one before the deadline", {}, "2026-02-28T23:59:59.999Z", "allocation_before_deadline"],
    ["on the deadline", {}, "2026-03-01T00:00:00Z", null],
    ["one before the start", {}, "2026-03-10T05:59:59.999Z", null],
    ["on the start", {}, "2026-03-10T06:00:00Z", "allocation_session_started"],
    ["a session called off", { status: "CANCELLED" }, "2026-03-02T00:00:00Z", "allocation_session_not_open"],
    [
      "a second time",
      { allocatedAt: at("2026-03-01T10:00:00Z") },
      "2026-03-02T00:00:00Z",
      "allocation_published",
    ],
    [
      "a session that fills otherwise",
      { fillMode: "CHOICE" },
      "2026-03-02T00:00:00Z",
      "allocation_not_asked",
    ],
  ])("%s", (_, given, now, refusal) =>
    expect(allocationRefusal({ ...session, ...given }, at(now))).toBe(refusal),
  );
});

/** Few schools and provinces and small numbers, so that caps, shares and ties happen all the time. */
const anyApplicants = fc
  .array(
    fc.record({
      school: fc.nat(7),
      hours: fc.nat(4),
      need: fc.nat(2),
      timesTrained: fc.nat(1),
      isRefused: fc.nat(9).map((n) => n === 0),
      moved: fc.constantFrom(null, null, null, null, null, null, "place" as const, "wait" as const),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ school, ...row }, index): AllocationApplicant => ({
      ...row,
      id: `e${index}`,
      personId: `p${index}`,
      schoolId: school === 7 ? null : `s${school}`,
      provinceId: school === 7 ? null : `v${school % 3}`,
      isPilot: school % 3 === 0,
      districtIndex: school % 2 === 0 ? 20 : 80,
    })),
  );
const anyInput = fc.record({
  applicants: anyApplicants,
  capacity: fc.nat(15),
  seed: fc.string(),
  policy: fc.record({
    schoolCap: fc.nat(3),
    sharePercent: fc.nat(100),
    pilotWeight: fc.integer({ min: 100, max: 300 }),
    districtWeight: fc.integer({ min: 100, max: 300 }),
    districtBelow: fc.constant(40),
    years: fc.constant(3),
    steps: fc.shuffledSubarray([...ALLOCATION_STEPS]),
  }),
});

type Input = { applicants: AllocationApplicant[]; capacity: number; seed: string; policy: AllocationPolicy };
const holds = (check: (input: Input, list: Allocated[]) => void) =>
  fc.assert(
    fc.property(anyInput, (input) => check(input, allocate(input))),
    { numRuns: 500 },
  );

describe("whatever the applicants", () => {
  it("never gives more seats than there are, nor leaves one empty beside somebody who waits", () =>
    holds(({ capacity }, list) => {
      const placed = placedIn(list).length;
      expect(placed).toBeLessThanOrEqual(capacity);
      if (list.some(({ outcome }) => outcome === "WAITING")) expect(placed).toBe(capacity);
    }));

  it("ranks everybody once, from 1 on without a gap", () =>
    holds(({ applicants }, list) => {
      expect(list.map(({ rank }) => rank)).toEqual(applicants.map((_, index) => index + 1));
      expect(new Set(list.map(({ id }) => id)).size).toBe(applicants.length);
    }));

  it("gives the same list for every order of the input", () =>
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat(1000)), (input, shuffle) => {
        const order = input.applicants.map((one) => ({ one, at: shuffle.next().value }));
        const applicants = order.sort((a, b) => a.at - b.at).map(({ one }) => one);
        expect(allocate({ ...input, applicants })).toEqual(allocate(input));
      }),
      { numRuns: 300 },
    ));

  it("passes nobody with a better key over, except by a cap, a share or a hand that is named", () =>
    holds(({ applicants, policy, seed }, list) => {
      const order = byKey(policy.steps);
      const known = new Map(applicants.map((one) => [one.id, { ...one, lot: lotOf(seed, one.personId) }]));
      const keyed = (id: string) => known.get(id) as AllocationApplicant & { lot: string };
      for (const waiting of list.filter(({ outcome }) => outcome === "WAITING")) {
        if (["school_cap", "moved_to_wait"].includes(waiting.reasons[0] ?? "")) continue;
        for (const placed of list.filter(({ outcome }) => outcome === "PLACED")) {
          if (placed.reasons[0] === "moved_to_place" || keyed(waiting.id).moved !== null) continue;
          if (order(keyed(placed.id), keyed(waiting.id)) < 0) continue;
          expect(placed.reasons[0]).toBe("province_share");
          expect(waiting.reasons[0]).toBe("provinces_first");
          expect(keyed(placed.id).provinceId).not.toBe(keyed(waiting.id).provinceId);
        }
      }
    }));

  it("lets no school past its cap while anybody else waits", () =>
    holds(({ applicants, policy }, list) => {
      if (policy.schoolCap === 0) return;
      const known = new Map(applicants.map((one) => [one.id, one]));
      const isWaiting = list.some(
        ({ outcome, reasons }) =>
          outcome === "WAITING" && !["school_cap", "moved_to_wait"].includes(reasons[0] ?? ""),
      );
      const bySchool = new Map<string, number>();
      for (const { id, reasons, outcome } of list) {
        const school = known.get(id)?.schoolId;
        if (outcome !== "PLACED" || !school || reasons[0] === "moved_to_place") continue;
        bySchool.set(school, (bySchool.get(school) ?? 0) + 1);
      }
      if (isWaiting)
        for (const count of bySchool.values()) expect(count).toBeLessThanOrEqual(policy.schoolCap);
    }));

  it("keeps every province's share where its applicants suffice", () =>
    holds(({ applicants, policy, capacity, seed }, list) => {
      const free = applicants.filter(({ moved, isRefused }) => moved === null && !isRefused);
      const byHand = list.filter(({ reasons }) => reasons[0] === "moved_to_place").map(({ id }) => id);
      const shares = provinceShares(free, { policy, seats: capacity - byHand.length, seed });
      expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(capacity);
      const placed = new Set(placedIn(list));
      for (const [province, share] of shares) {
        const own = free.filter(({ provinceId }) => (provinceId ?? "") === province);
        const left = own.some(({ id }) => !placed.has(id) && of(list, id).reasons[0] !== "school_cap");
        if (left) expect(own.filter(({ id }) => placed.has(id)).length).toBeGreaterThanOrEqual(share);
      }
    }));
});
