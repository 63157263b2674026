/** Where a number stands among five steps of a map's colour; 0 is none. */
export interface Steps {
  stepOf: (value: number) => 0 | 1 | 2 | 3 | 4 | 5;
  /** From–to of each step that is used, for the legend. */
  ranges: { step: 1 | 2 | 3 | 4 | 5; from: number; to: number }[];
}

const NICE = [
  1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000,
  10_000,
];

/** Steps with round limits that share the provinces out about evenly. */
export function stepsFor(values: readonly number[]): Steps {
  const present = values.filter((value) => value > 0).sort((a, b) => a - b);
  const most = present[present.length - 1] ?? 0;
  const limits = [1];
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const at = present[Math.floor(share * present.length)] ?? 0;
    const nice = NICE.find((n) => n >= at) ?? at;
    if (nice > (limits[limits.length - 1] ?? 0) && nice <= most) limits.push(nice);
  }
  const stepOf = (value: number) => {
    if (value <= 0) return 0;
    let step = 1;
    limits.forEach((limit, i) => {
      if (value >= limit) step = i + 1;
    });
    return step as 1 | 2 | 3 | 4 | 5;
  };
  const ranges =
    most === 0
      ? []
      : limits.map((from, i) => ({ step: (i + 1) as 1, from, to: (limits[i + 1] ?? most + 1) - 1 }));
  return { stepOf, ranges };
}
