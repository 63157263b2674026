import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byGapsClosed,
  gapOf,
  nationwide,
  type NeedCell,
  needForCourse,
  rankedNeeds,
  SCALE_MOST,
  shownCells,
  VIEWS,
} from "@/lib/learning/need/rules";

const WEIGHTS = { TEACHER: 50, PRINCIPAL: 30, PARTNER: 20 };
const SMALLEST = 5;

const cell = (over: Partial<NeedCell> = {}): NeedCell => ({
  competenceId: "a",
  view: "TEACHER",
  placeId: "p1",
  people: 10,
  present: 10,
  asked: 30,
  ...over,
});

describe("a gap", () => {
  it.each([
    [1, 3, 2],
    [3, 1, 0],
    [2, 2, 0],
    [null, 3, 0],
    [0, SCALE_MOST, SCALE_MOST],
  ])("from %s to %s is %s", (present, asked, gap) => expect(gapOf({ present, asked })).toBe(gap));
});

describe("need for a course", () => {
  const gaps = new Map([
    ["a", 4],
    ["b", 2],
  ]);

  it("is the mean gap as a share of the scale", () => {
    expect(needForCourse(["a"], gaps)).toBe(100);
    expect(needForCourse(["a", "b"], gaps)).toBe(75);
    expect(needForCourse(["a", "b", "c"], gaps)).toBe(50);
  });

  it("is nothing without competences or without a word", () => {
    expect(needForCourse([], gaps)).toBe(0);
    expect(needForCourse(["c"], gaps)).toBe(0);
  });
});

describe("what closes most of one's gaps", () => {
  const gaps = new Map([
    ["a", 1],
    ["b", 3],
  ]);
  const rows = [
    { id: "soon", closes: [] },
    { id: "one", closes: ["a"] },
    { id: "both", closes: ["a", "b", "c"] },
    { id: "later", closes: ["c"] },
  ];

  it("comes first, with the gaps closed, the widest first; of equals the order stays", () => {
    expect(byGapsClosed(rows, gaps).map(({ id, closes }) => [id, ...closes])).toEqual([
      ["both", "b", "a"],
      ["one", "a"],
      ["soon"],
      ["later"],
    ]);
  });

  it("changes nothing for who has said nothing", () => {
    expect(byGapsClosed(rows, new Map()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});

describe("the ranking", () => {
  it("weighs the views' gaps together", () => {
    const cells = [
      cell({ present: 10, asked: 30 }),
      cell({ view: "PRINCIPAL", present: 10, asked: 20 }),
      cell({ view: "PARTNER", present: 10, asked: 40 }),
    ];
    expect(rankedNeeds(["a"], cells, WEIGHTS, SMALLEST)[0]?.gap).toBe(1.9);
  });

  it("shares the weight of a view that is missing, masked or weighs nothing", () => {
    const teacher = cell();
    for (const other of [[], [cell({ view: "PARTNER", people: SMALLEST - 1, present: 0, asked: 16 })]])
      expect(rankedNeeds(["a"], [teacher, ...other], WEIGHTS, SMALLEST)[0]?.gap).toBe(2);
    const free = cell({ view: "PARTNER", present: 0, asked: 40 });
    expect(rankedNeeds(["a"], [teacher, free], { ...WEIGHTS, PARTNER: 0 }, SMALLEST)[0]?.gap).toBe(2);
  });

  it("gives the same gap the same rank and puts what has no figure last, unranked", () => {
    const cells = [
      cell(),
      cell({ competenceId: "b" }),
      cell({ competenceId: "c", asked: 20 }),
      cell({ competenceId: "d", people: 4 }),
    ];
    expect(
      rankedNeeds(["d", "c", "b", "a"], cells, WEIGHTS, SMALLEST).map(({ competenceId, rank }) => [
        competenceId,
        rank,
      ]),
    ).toEqual([
      ["b", 1],
      ["a", 1],
      ["c", 3],
      ["d", null],
    ]);
  });

  it.each([
    [SMALLEST - 1, false],
    [SMALLEST, true],
  ])("of %s people shows: %s", (people, isShown) => {
    const [need] = rankedNeeds(["a"], [cell({ people, present: 0, asked: people })], WEIGHTS, SMALLEST);
    expect(need?.views.TEACHER !== undefined).toBe(isShown);
    expect(need?.gap !== null).toBe(isShown);
  });

  const ids = ["a", "b", "c", "d"];
  const cells = fc.uniqueArray(
    fc.record({
      competenceId: fc.constantFrom(...ids),
      view: fc.constantFrom(...VIEWS),
      people: fc.integer({ min: 1, max: 40 }),
      present: fc.integer({ min: 0, max: SCALE_MOST }),
      asked: fc.integer({ min: 0, max: SCALE_MOST }),
    }),
    { selector: ({ competenceId, view }) => `${competenceId} ${view}`, maxLength: 12 },
  );
  const summed = (
    given: { people: number; present: number; asked: number; competenceId: string; view: NeedCell["view"] }[],
  ) =>
    given.map((one) => ({
      ...one,
      placeId: null,
      present: one.present * one.people,
      asked: one.asked * one.people,
    }));

  it("does not depend on the order of what came in, nor on the size of the weights", () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(2, 4, 8), (given, times) => {
        const asIs = rankedNeeds(ids, summed(given), WEIGHTS, SMALLEST);
        const grown = { TEACHER: 50 * times, PRINCIPAL: 30 * times, PARTNER: 20 * times };
        expect(rankedNeeds(ids, summed(given).reverse(), WEIGHTS, SMALLEST).map(({ rank }) => rank)).toEqual(
          asIs.map(({ rank }) => rank),
        );
        expect(
          rankedNeeds(ids, summed(given), grown, SMALLEST).map(({ competenceId }) => competenceId),
        ).toEqual(asIs.map(({ competenceId }) => competenceId));
      }),
    );
  });

  it("ranks by falling gap, every competence once", () => {
    fc.assert(
      fc.property(cells, (given) => {
        const ranked = rankedNeeds(ids, summed(given), WEIGHTS, SMALLEST);
        expect(ranked.map(({ competenceId }) => competenceId).sort()).toEqual(ids);
        const figures = ranked.flatMap(({ gap }) => (gap === null ? [] : [gap]));
        expect(figures).toEqual([...figures].sort((a, b) => b - a));
      }),
    );
  });
});

describe("what is shown of the provinces", () => {
  it("leaves out a small cell and the next smallest with it", () => {
    const cells = [
      cell({ placeId: "small", people: 4 }),
      cell({ placeId: "middle", people: 6 }),
      cell({ placeId: "large", people: 20 }),
    ];
    expect(shownCells(cells, SMALLEST).map(({ placeId }) => placeId)).toEqual(["large"]);
  });

  it("leaves out two small ones alone, and all where the one other would give it away", () => {
    const two = [
      cell({ placeId: "a", people: 2 }),
      cell({ placeId: "b", people: 3 }),
      cell({ placeId: "c", people: 9 }),
    ];
    expect(shownCells(two, SMALLEST).map(({ placeId }) => placeId)).toEqual(["c"]);
    const one = [cell({ placeId: "a", people: 2 }), cell({ placeId: "c", people: 9 })];
    expect(shownCells(one, SMALLEST)).toEqual([]);
  });

  it("never lets the rest of a sum be a single small cell", () => {
    const places = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (given) => {
        const cells = given.map((people, index) =>
          cell({ placeId: `p${index}`, people, present: 0, asked: people }),
        );
        const shown = shownCells(cells, SMALLEST);
        expect(shown.every(({ people }) => people >= SMALLEST)).toBe(true);
        const hidden = cells.length - shown.length;
        const isSmallAlone = hidden === 1 && cells.length > 1;
        expect(isSmallAlone).toBe(false);
      }),
    );
  });

  it("sums the places up to the country", () => {
    const cells = [
      cell(),
      cell({ placeId: "p2", people: 5, present: 5, asked: 5 }),
      cell({ view: "PARTNER" }),
    ];
    expect(nationwide(cells)).toEqual([
      cell({ placeId: null, people: 15, present: 15, asked: 35 }),
      cell({ placeId: null, view: "PARTNER" }),
    ]);
  });
});
