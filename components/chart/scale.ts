import { scaleLinear } from "d3-scale";

/** Pixels from the plot's top to its foot; the width is in per cent, so that a chart fits any screen with its letters whole. */
export const PLOT_HEIGHT = 220;
export const PLOT_TOP = 28;

export interface ValueScale {
  y: (value: number) => number;
  /** Round values with a line of their own. */
  ticks: number[];
  foot: number;
}

/** From zero up to a round number above the largest value: lengths must be true to what they tell. */
export function valueScale(values: readonly (number | null)[]): ValueScale {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const foot = PLOT_TOP + PLOT_HEIGHT;
  const scale = scaleLinear().domain([0, most]).nice(4).range([foot, PLOT_TOP]);
  return {
    y: (value) => Math.round(scale(value) * 10) / 10,
    ticks: scale.ticks(4).filter(Number.isInteger),
    foot,
  };
}

/** The band of one of `count` places side by side, in per cent of the width. */
export function band(index: number, count: number, gap = 0.28) {
  const width = 100 / count;
  return {
    start: percent(index * width),
    width: percent(width),
    barStart: percent(index * width + (width * gap) / 2),
    barWidth: percent(width * (1 - gap)),
    middle: percent((index + 0.5) * width),
  };
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

/** Where words at a place must be anchored to stay inside the plot. */
export function anchorAt(index: number, count: number): "start" | "middle" | "end" {
  const share = (index + 0.5) / count;
  if (share < 0.2) return "start";
  return share > 0.8 ? "end" : "middle";
}

/** Ends of lines that lie close together get their names apart: the heights at which to write them. */
export function spreadLabels(heights: readonly number[], distance = 18): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let last = -Infinity;
  const placed = [...heights];
  for (const { height, index } of order) {
    last = Math.max(height, last + distance);
    placed[index] = last;
  }
  return placed;
}
