import { describe, expect, it } from "vitest";
import {
  hasResults,
  incompleteLines,
  phaseOf,
  submitRefusal,
  termRefusal,
} from "@/lib/learning/campaign/rules";

const term = { startsOn: "2026-03-02", endsOn: "2026-03-20" };

describe("what a campaign is", () => {
  it.each([
    ["2026-03-01", "planned"],
    ["2026-03-02", "open"],
    ["2026-03-20", "open"],
    ["2026-03-21", "closed"],
  ] as const)("on %s: %s", (today, phase) =>
    expect(phaseOf({ status: "OPENED", ...term }, today)).toBe(phase),
  );

  it("stays a draft or called off whatever the date", () => {
    expect(phaseOf({ status: "DRAFT", ...term }, "2026-03-10")).toBe("draft");
    expect(phaseOf({ status: "CANCELLED", ...term }, "2026-03-10")).toBe("cancelled");
  });

  it("has results from its first day on", () => {
    expect((["draft", "cancelled", "planned", "open", "closed"] as const).map(hasResults)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe("its dates", () => {
  it.each([
    [{ startsOn: "2026-03-10", endsOn: "2026-03-10" }, null],
    [{ startsOn: "2026-03-11", endsOn: "2026-03-10" }, "campaign_term_wrong"],
    [{ startsOn: "2026-03-01", endsOn: "2026-03-09" }, "campaign_term_over"],
  ])("%j", (given, refusal) => expect(termRefusal(given, "2026-03-10")).toBe(refusal));
});

describe("handing an answer in", () => {
  const whole = (competenceId: string) => ({ competenceId, present: 1, asked: 3 });
  const half = { competenceId: "b", present: 1, asked: null };
  const asked = ["a", "b"];

  it.each([
    ["TEACHER", [whole("a"), whole("b")], null],
    ["TEACHER", [whole("a")], "campaign_incomplete"],
    ["TEACHER", [whole("a"), half], "campaign_incomplete"],
    ["PRINCIPAL", [whole("a")], null],
    ["PRINCIPAL", [whole("a"), half], "campaign_incomplete"],
    ["PRINCIPAL", [], "campaign_nothing_said"],
    ["PARTNER", [whole("b")], null],
  ] as const)("%s %j", (view, ratings, refusal) => expect(submitRefusal(view, asked, ratings)).toBe(refusal));
});

it("counts the lines on which a question is open", () => {
  const asked = ["a", "b", "c"];
  const half = { competenceId: "a", present: 1, asked: null };
  const whole = { competenceId: "b", present: 1, asked: 0 };
  expect(incompleteLines("TEACHER", asked, [half, whole])).toBe(2);
  expect(incompleteLines("PRINCIPAL", asked, [half, whole])).toBe(1);
  expect(incompleteLines("PARTNER", asked, [])).toBe(0);
});
