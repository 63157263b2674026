import { describe, expect, it } from "vitest";
import {
  actionRefusal,
  ACTIONS,
  actionsAll,
  CHALLENGES,
  planOverview,
  stopsAt,
} from "@/lib/cooperation/plan/rules";
import { ActionCode } from "@/lib/platform/db/generated/enums";

const today = "2026-03-10";
const done = {
  status: "DONE",
  doneOn: today,
  hasEvidence: true,
  signedAgreements: 1,
  indicators: 1,
} as const;

describe("the thirteen actions", () => {
  it("are all of them, once each", () => {
    expect(ACTIONS.map(({ code }) => code)).toEqual(Object.values(ActionCode));
    expect(actionsAll(0)).toBe(13);
    expect(actionsAll(2)).toBe(11);
  });

  it("answer the three challenges, and none is left without one", () => {
    const answers = new Set(CHALLENGES.flatMap((one) => [...one.answers]));
    expect(CHALLENGES).toHaveLength(3);
    expect([...answers].sort()).toEqual(Object.values(ActionCode).sort());
  });
});

describe("an action is done", () => {
  it.each([
    ["TEAMS", {}, null],
    ["TEAMS", { hasEvidence: false }, "plan_evidence_missing"],
    ["TEAMS", { doneOn: "2026-03-11" }, "plan_done_in_future"],
    ["TEAMS", { signedAgreements: 0, indicators: 0 }, null],
    ["FORMALISE", { signedAgreements: 0 }, "plan_without_agreement"],
    ["FORMALISE", { indicators: 0 }, null],
    ["INDICATORS", { indicators: 0 }, "plan_without_indicator"],
    ["INDICATORS", { signedAgreements: 0 }, null],
    ["FORMALISE", { status: "UNDER_WAY", doneOn: null, signedAgreements: 0 }, null],
    ["INDICATORS", { status: "HIDDEN", doneOn: null, indicators: 0 }, null],
  ] as const)("%s with %j: %s", (code, facts, refusal) =>
    expect(actionRefusal(code, { ...done, ...facts }, today)).toBe(refusal),
  );
});

describe("where centres stop", () => {
  const all = ACTIONS.map(({ code }) => ({ code, status: "DONE" as const }));

  it("is the first that is neither done nor hidden", () => {
    expect(stopsAt([])).toBe("TEAMS");
    expect(stopsAt([{ code: "TEAMS", status: "HIDDEN" }])).toBe("STRATEGY");
    expect(stopsAt([{ code: "TEAMS", status: "UNDER_WAY" }])).toBe("TEAMS");
    expect(stopsAt(all)).toBeNull();
  });

  it("is counted over the network", () => {
    const overview = planOverview([[], all, [{ code: "TEAMS", status: "UNDER_WAY" }]]);
    expect(overview[0]).toMatchObject({ code: "TEAMS", done: 1, underWay: 1, stops: 2 });
    expect(overview[12]).toMatchObject({ code: "LEARN", done: 1, underWay: 0, stops: 0 });
  });
});
