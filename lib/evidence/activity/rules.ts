export const MONTHS_SHOWN = 24;

/** What ended in a month. `month` is its first day, "2026-03-01". */
export type Month = { month: string; trainings: number; hours: number; people: number };

/** The first days of so many months, the last one the month of `today`. */
export function monthsUpTo(today: string, count: number): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index;
    const date = new Date(Date.UTC(year, month - 1 - back, 1));
    return date.toISOString().slice(0, 10);
  });
}

/** One entry a month without gaps: a month in which nothing ended is a zero, not a hole. */
export function fillMonths(rows: readonly Month[], months: readonly string[]): Month[] {
  const known = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => known.get(month) ?? { month, trainings: 0, hours: 0, people: 0 });
}

export type Finding = { total: number; before: number; busiest: Month | null };

/** What a chart's title says of a measure: the sum of the last twelve months, of the twelve before, and the busiest month. */
export function findingOf(months: readonly Month[], measure: "trainings" | "hours" | "people"): Finding {
  const last = months.slice(-12);
  const before = months.slice(-24, -12);
  const sum = (rows: readonly Month[]) => rows.reduce((all, row) => all + row[measure], 0);
  const busiest = last.reduce<Month | null>(
    (most, row) => (most && most[measure] >= row[measure] ? most : row),
    null,
  );
  return { total: sum(last), before: sum(before), busiest: busiest && busiest[measure] > 0 ? busiest : null };
}

/** The months from the first in which anything ended, but never fewer than the last twelve. */
export function sinceFirst(months: readonly Month[]): Month[] {
  const first = months.findIndex(({ trainings }) => trainings > 0);
  return months.slice(Math.min(first === -1 ? months.length : first, Math.max(0, months.length - 12)));
}
