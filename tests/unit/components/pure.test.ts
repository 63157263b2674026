import { describe, expect, it } from "vitest";
import { statusKey } from "@/components/learning/enrolment-status";
import { stepsFor } from "@/components/map/steps";
import { mapFrame } from "@/components/map/projection";
import { countActive, listUrl } from "@/components/ui/list-url";
import { pagesAround } from "@/components/ui/pages-around";

describe("the steps of a map", () => {
  it("leave nothing at zero and grow with the value", () => {
    const { stepOf, ranges } = stepsFor([0, 1, 4, 9, 12, 30, 80, 200]);
    expect(stepOf(0)).toBe(0);
    expect(stepOf(1)).toBe(1);
    expect(stepOf(200)).toBe(ranges.length);
    for (const [i, range] of ranges.entries()) {
      expect(stepOf(range.from)).toBe(range.step);
      expect(stepOf(range.to)).toBe(range.step);
      expect(range.from).toBe(i === 0 ? 1 : (ranges[i - 1]?.to ?? 0) + 1);
    }
  });

  it("are none where there is nothing", () => {
    expect(stepsFor([0, 0]).ranges).toEqual([]);
    expect(stepsFor([1]).ranges).toEqual([{ step: 1, from: 1, to: 1 }]);
  });
});

describe("the frame of a map", () => {
  it("puts a city inside its country, near its province's middle", () => {
    const frame = mapFrame("TR");
    const [x, y] = frame?.project(32.85, 39.93) ?? [0, 0];
    const [ax = 0, ay = 0] = frame?.anchors["TR.AN"] ?? [];
    expect(Math.hypot(x - ax, y - ay)).toBeLessThan(40);
    expect(Object.keys(frame?.anchors ?? {})).toHaveLength(81);
    expect(mapFrame("XX")).toBeNull();
  });
});

describe("a list's address", () => {
  it("keeps the filters, drops the empty ones and starts a new filter at page one", () => {
    const current = { q: "ankara", field: ["a", "b"], page: "3", mode: "" };
    expect(listUrl("/tr/courses", current, { sort: "-name" })).toBe(
      "/tr/courses?q=ankara&field=a&field=b&sort=-name",
    );
    expect(listUrl("/tr/courses", current, { page: "4" })).toBe(
      "/tr/courses?q=ankara&field=a&field=b&page=4",
    );
    expect(listUrl("/tr/courses", { q: "" })).toBe("/tr/courses");
    expect(countActive(current, ["q", "field", "mode"])).toBe(2);
  });
});

describe("the pages shown", () => {
  it("are the ends and the neighbours, with a gap only where two or more are left out", () => {
    expect(pagesAround(1, 1)).toEqual([1]);
    expect(pagesAround(5, 20)).toEqual([1, null, 4, 5, 6, null, 20]);
    expect(pagesAround(3, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(pagesAround(4, 20)).toEqual([1, 2, 3, 4, 5, null, 20]);
  });
});

describe("the word of an application's state", () => {
  const listed = { fillMode: "ALLOCATION", allocatedAt: null } as const;

  it("tells what waits for a list from what waits for somebody's approval", () => {
    expect(statusKey({ status: "SUBMITTED", session: listed })).toBe("awaitsAllocation");
    expect(statusKey({ status: "SUBMITTED", approvalsLeft: 1, session: listed })).toBe("status.SUBMITTED");
    expect(statusKey({ status: "PLACED", session: listed })).toBe("status.PLACED");
    expect(statusKey({ status: "SUBMITTED", session: { ...listed, allocatedAt: new Date() } })).toBe(
      "status.SUBMITTED",
    );
    expect(statusKey({ status: "SUBMITTED", session: { fillMode: "CHOICE", allocatedAt: null } })).toBe(
      "status.SUBMITTED",
    );
  });
});
