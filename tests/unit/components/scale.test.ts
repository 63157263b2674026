import { describe, expect, it } from "vitest";
import { anchorAt, band, PLOT_HEIGHT, PLOT_TOP, spreadLabels, valueScale } from "@/components/chart/scale";

describe("the scale of values", () => {
  it("begins at zero and ends above the largest value", () => {
    const { y, ticks, foot } = valueScale([3, null, 212]);
    expect(y(0)).toBe(foot);
    expect(foot).toBe(PLOT_TOP + PLOT_HEIGHT);
    expect(y(212)).toBeGreaterThanOrEqual(PLOT_TOP);
    expect(ticks[0]).toBe(0);
    expect(Math.max(...ticks)).toBeGreaterThanOrEqual(200);
  });

  it("stands also where nothing was counted", () => {
    expect(valueScale([null, 0]).ticks.every(Number.isInteger)).toBe(true);
  });
});

describe("places along the foot", () => {
  it("share the width", () => {
    expect(band(0, 4)).toMatchObject({ start: "0%", width: "25%", middle: "12.5%" });
    expect(band(3, 4).start).toBe("75%");
    expect([anchorAt(0, 12), anchorAt(6, 12), anchorAt(11, 12)]).toEqual(["start", "middle", "end"]);
  });
});

describe("names at the ends of lines", () => {
  it("are kept apart in the order of the lines", () => {
    expect(spreadLabels([100, 96, 200], 18)).toEqual([114, 96, 200]);
  });
});
