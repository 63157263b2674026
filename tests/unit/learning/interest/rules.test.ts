import { describe, expect, it } from "vitest";
import { proposedDay, proposedProvince } from "@/lib/learning/interest/rules";

describe("the proposed day", () => {
  // 30 days after Tuesday 10 March 2026 is Thursday 9 April.
  const today = "2026-03-10";

  it("is a month ahead", () => expect(proposedDay(today, [])).toBe("2026-04-09"));

  it("is a working day: after a weekend the Monday", () => {
    expect(proposedDay("2026-03-12", [])).toBe("2026-04-13");
    expect(proposedDay("2026-03-13", [])).toBe("2026-04-13");
    expect(proposedDay("2026-03-14", [])).toBe("2026-04-13");
  });

  it("is not a day the centre has a session on", () => {
    expect(proposedDay(today, [{ from: "2026-04-08", to: "2026-04-10" }])).toBe("2026-04-13");
    expect(proposedDay(today, [{ from: "2026-04-01", to: "2026-12-31" }])).toBe("2026-04-09");
  });
});

describe("the proposed province", () => {
  const row = (provinceId: string | null, people: number) => ({ provinceId, people });

  it.each([
    ["where most wait", [row("a", 2), row("b", 3)], "b"],
    ["of equals the own", [row("a", 3), row("own", 3)], "own"],
    ["of equals without the own the first", [row("a", 3), row("b", 3)], "a"],
    ["the own where nobody's is known", [row(null, 9)], "own"],
    ["the own where nobody waits", [], "own"],
  ] as const)("is %s", (_, waiting, expected) => expect(proposedProvince(waiting, "own")).toBe(expected));
});
