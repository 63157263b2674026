import { describe, expect, it } from "vitest";
import { moveRefusal, needsResult, PROJECT_MOVES, projectRefusal } from "@/lib/cooperation/project/rules";
import { JointProjectStatus } from "@/lib/platform/db/generated/enums";

const today = "2026-03-10";
const facts = { startsOn: "2026-03-01", endsOn: "2026-03-31", status: "RUNNING", result: null } as const;

describe("a joint project's facts", () => {
  it("may begin and end on one day, and not end before it begins", () => {
    expect(projectRefusal({ ...facts, endsOn: "2026-03-01" })).toBeNull();
    expect(projectRefusal({ ...facts, endsOn: "2026-02-28" })).toBe("project_dates_reversed");
  });

  it("say what came of it once it is over", () => {
    expect(projectRefusal({ ...facts, status: "FINISHED" })).toBe("project_result_missing");
    expect(projectRefusal({ ...facts, status: "STOPPED", result: "Taşındı" })).toBeNull();
    expect(Object.values(JointProjectStatus).filter(needsResult)).toEqual(["FINISHED", "STOPPED"]);
  });
});

describe("a joint project's way", () => {
  const move = (from: JointProjectStatus, to: JointProjectStatus, more = {}) =>
    moveRefusal(from, to, { startsOn: "2026-03-01", today, result: "Sonuç", ...more });

  it("goes only where the table says", () => {
    for (const from of Object.values(JointProjectStatus))
      for (const to of Object.values(JointProjectStatus))
        expect(move(from, to) === null, `${from} → ${to}`).toBe(
          (PROJECT_MOVES[from] as readonly JointProjectStatus[]).includes(to),
        );
  });

  it("runs from its first day on", () => {
    expect(move("PLANNED", "RUNNING", { startsOn: "2026-03-11" })).toBe("project_not_begun");
    expect(move("PLANNED", "RUNNING", { startsOn: today })).toBeNull();
  });

  it("ends with a result, also when it is stopped", () => {
    expect(move("RUNNING", "FINISHED", { result: null })).toBe("project_result_missing");
    expect(move("PLANNED", "STOPPED", { result: null })).toBe("project_result_missing");
    expect(move("STOPPED", "RUNNING", { result: null })).toBeNull();
  });
});
