import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEEPEST, inTree, leavesOf, nextPosition, parentRefusal } from "@/lib/learning/competence/rules";

const entry = (competenceId: string, parentId: string | null, position = 1) => ({
  competenceId,
  parentId,
  position,
});

describe("a list as a tree", () => {
  const list = [
    entry("b", null, 2),
    entry("b1", "b", 1),
    entry("a", null, 1),
    entry("a2", "a", 2),
    entry("a1", "a", 1),
  ];

  it("stands in the order it is read in", () => {
    expect(inTree(list).map(({ competenceId, depth }) => `${competenceId}${depth}`)).toEqual([
      "a0",
      "a11",
      "a21",
      "b0",
      "b11",
    ]);
  });

  it("has as leaves what nothing hangs under", () => {
    expect(leavesOf(list).map(({ competenceId }) => competenceId)).toEqual(["a1", "a2", "b1"]);
  });

  it("never loses or repeats an entry", () => {
    const lists = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }).chain((ids) =>
      fc.tuple(
        ...ids.map((id, index) =>
          fc.record({
            competenceId: fc.constant(String(id)),
            parentId:
              index === 0 ? fc.constant(null) : fc.constantFrom(null, ...ids.slice(0, index).map(String)),
            position: fc.integer({ min: 1, max: 5 }),
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(lists, (entries) => {
        const placed = inTree(entries).map(({ competenceId }) => competenceId);
        expect([...placed].sort()).toEqual(entries.map(({ competenceId }) => competenceId).sort());
      }),
    );
  });

  it("puts a new entry behind its siblings", () => {
    expect([nextPosition(list, "a"), nextPosition(list, null), nextPosition(list, "a1")]).toEqual([3, 3, 1]);
  });
});

describe("where an entry may hang", () => {
  const list = [entry("a", null), entry("a1", "a"), entry("a1x", "a1"), entry("b", null), entry("b1", "b")];

  it.each([
    ["at the top", "a1x", null, null],
    ["under another", "b1", "a", null],
    ["under itself", "a", "a", "competence_parent_wrong"],
    ["under what hangs under it", "a", "a1", "competence_parent_wrong"],
    ["under what is not there", "a", "z", "competence_parent_wrong"],
    [`at level ${DEEPEST}`, null, "a1", null],
    [`one below level ${DEEPEST}`, null, "a1x", "competence_too_deep"],
    ["with its own part below the deepest level", "b", "a1", "competence_too_deep"],
  ] as const)("%s", (_, id, parent, refusal) => expect(parentRefusal(list, id, parent)).toBe(refusal));
});
