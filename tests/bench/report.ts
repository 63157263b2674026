import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATA } from "@/lib/run/process.mjs";

export type Figure = { name: string; ours: number; floor: number; ratio: number; unit: string };

/** What each ratio has to reach; higher is better everywhere. */
export const TARGETS: Record<string, { least: number; aim?: number }> = {
  "page.static": { least: 3.5 },
  "page.home": { least: 2.5 },
  "page.list": { least: 0.4, aim: 0.6 },
  "page.catalogue": { least: 0.4, aim: 0.6 },
  "page.matrix": { least: 0.2 },
  "page.board": { least: 0.2 },
  "page.home.nginx": { least: 0.25 },
  "enrol.post": { least: 0.3 },
  "enrol.command": { least: 0.25, aim: 0.5 },
  "enrol2000.command": { least: 0.25 },
  "register.500": { least: 0.25 },
  "grow.list": { least: 0.5 },
  "grow.catalogue": { least: 0.5 },
  "grow.matrix": { least: 0.5 },
  // A budget is a ratio too: what is allowed by what is used.
  "visit.script": { least: 1 },
  "visit.bytes": { least: 1 },
  "visit.requests": { least: 1 },
  "visit.stillness": { least: 1 },
  // COPY checks nothing, writes one bare table and knows nobody: at this share of its rate 100,000 rows take a minute.
  "import.100000": { least: 0.0008 },
  "match.2000.greedy": { least: 1 },
  "match.2000.seconds": { least: 1 },
  "allocate.20000": { least: 0.25 },
};
export const NAMES = Object.keys(TARGETS);

export function figure(name: string, ours: number, floor: number, unit: string): Figure {
  return { name, ours, floor, ratio: floor === 0 ? 0 : ours / floor, unit };
}

/** Used against allowed: the ratio is at least 1 while the budget holds, also for nothing used. */
export function budget(name: string, used: number, allowed: number, unit: string): Figure {
  return { name, ours: used, floor: allowed, ratio: used === 0 ? 99 : Math.min(99, allowed / used), unit };
}

export function printTable(figures: readonly Figure[]): boolean {
  const rows = figures.map(({ name, ours, floor, ratio, unit }) => {
    const { least, aim } = TARGETS[name] ?? { least: 0 };
    const verdict =
      ratio >= least ? (aim !== undefined && ratio < aim ? "reached (aim not)" : "reached") : "MISSED";
    const target = aim === undefined ? String(least) : `${least} (${aim})`;
    return [
      name,
      show(ours),
      show(floor),
      unit,
      ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2),
      target,
      verdict,
    ];
  });
  const table = [["name", "ours", "floor", "unit", "ratio", "at least", ""], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  return figures.every(({ name, ratio }) => ratio >= (TARGETS[name]?.least ?? 0));
}

export function writeFigures(figures: readonly Figure[]): string {
  const path = join(DATA, "bench.json");
  mkdirSync(DATA, { recursive: true });
  const rounded = figures.map(({ ours, floor, ratio, ...rest }) => ({
    ...rest,
    ours: round(ours),
    floor: round(floor),
    ratio: round(ratio),
  }));
  writeFileSync(path, `${JSON.stringify(rounded, ["name", "ours", "floor", "ratio", "unit"], 2)}\n`);
  return path;
}

const round = (value: number) => Number(value.toFixed(3));
const show = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
