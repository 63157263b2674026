import type { NeedView } from "@/lib/platform/db/generated/enums";

/** Both questions are answered on these five steps; the messages say each in words. */
export const SCALE = [0, 1, 2, 3, 4] as const;
export const SCALE_MOST = 4;
export const VIEWS = ["TEACHER", "PRINCIPAL", "PARTNER"] as const satisfies readonly NeedView[];

/** What somebody said of one competence: where one is, and how much the work asks for it. */
export type Rating = { competenceId: string; present: number | null; asked: number | null };

/** How far one is from what the work asks: never below nothing. */
export function gapOf({ present, asked }: Pick<Rating, "present" | "asked">): number {
  return present === null || asked === null ? 0 : Math.max(0, asked - present);
}

/** A person's need for a course, 0 to 100: the mean of their gaps in what it closes, as a share of the whole scale. */
export function needForCourse(closes: readonly string[], gaps: ReadonlyMap<string, number>): number {
  if (closes.length === 0) return 0;
  const sum = closes.reduce((total, id) => total + (gaps.get(id) ?? 0), 0);
  return Math.round((100 * sum) / (closes.length * SCALE_MOST));
}

/**
 * What closes most of somebody's gaps first; of equals the order stays. `closes` comes back narrowed to the gaps closed, the
 * widest first.
 */
export function byGapsClosed<Row extends { closes: readonly string[] }>(
  rows: readonly Row[],
  gaps: ReadonlyMap<string, number>,
): (Row & { closes: string[] })[] {
  const width = (id: string) => gaps.get(id) ?? 0;
  return rows
    .map((row, index) => {
      const closes = row.closes.filter((id) => width(id) > 0).sort((a, b) => width(b) - width(a));
      return { index, sum: closes.reduce((sum, id) => sum + width(id), 0), row: { ...row, closes } };
    })
    .sort((a, b) => b.sum - a.sum || a.index - b.index)
    .map(({ row }) => row);
}

/** What the people of one view in one place said of a competence, summed up. `placeId` is null where the place is not known. */
export type NeedCell = {
  competenceId: string;
  view: NeedView;
  placeId: string | null;
  people: number;
  present: number;
  asked: number;
};

const groupOf = ({ competenceId, view }: NeedCell) => `${competenceId} ${view}`;

/**
 * Rule 64: a cell of fewer people than `smallest` is not shown, and where that hides one place alone of a sum that is
 * shown, the next smallest with it, so that no difference gives it away.
 */
export function shownCells(cells: readonly NeedCell[], smallest: number): NeedCell[] {
  const groups = new Map<string, NeedCell[]>();
  for (const cell of cells) groups.set(groupOf(cell), [...(groups.get(groupOf(cell)) ?? []), cell]);
  return [...groups.values()].flatMap((group) => {
    const shown = group.filter(({ people }) => people >= smallest);
    if (group.length - shown.length !== 1 || shown.length === 0) return shown;
    const second = shown.reduce((least, cell) =>
      cell.people < least.people || (cell.people === least.people && placeBefore(cell, least)) ? cell : least,
    );
    return shown.filter((cell) => cell !== second);
  });
}

const placeBefore = (a: NeedCell, b: NeedCell) => (a.placeId ?? "") < (b.placeId ?? "");

/** All places of a cell as one. */
export function nationwide(cells: readonly NeedCell[]): NeedCell[] {
  const sums = new Map<string, NeedCell>();
  for (const cell of cells) {
    const sum = sums.get(groupOf(cell));
    if (!sum) sums.set(groupOf(cell), { ...cell, placeId: null });
    else {
      sum.people += cell.people;
      sum.present += cell.present;
      sum.asked += cell.asked;
    }
  }
  return [...sums.values()];
}

export type Weights = Record<NeedView, number>;
/** Means of one view; `gap` is asked minus present, below nothing where more is there than is asked. */
export type ViewNeed = { people: number; present: number; asked: number; gap: number };
export type RankedNeed = {
  competenceId: string;
  /** 1 for the greatest gap; the same gap has the same rank; null where nothing may be shown. */
  rank: number | null;
  /** The views' gaps weighed together; null where nothing may be shown. */
  gap: number | null;
  views: Partial<Record<NeedView, ViewNeed>>;
};

/**
 * The competences of one place, the greatest gap first. A view that nobody gave, that is too small to be shown or that
 * weighs nothing does not count; the others share its weight. Competences without a figure come last.
 */
export function rankedNeeds(
  competenceIds: readonly string[],
  cells: readonly NeedCell[],
  weights: Weights,
  smallest: number,
): RankedNeed[] {
  const needs = competenceIds.map((competenceId): Omit<RankedNeed, "rank"> => {
    const views: RankedNeed["views"] = {};
    let [sum, weight] = [0, 0];
    for (const cell of cells) {
      if (cell.competenceId !== competenceId || cell.people < smallest || cell.people === 0) continue;
      const [present, asked] = [cell.present / cell.people, cell.asked / cell.people];
      views[cell.view] = { people: cell.people, present, asked, gap: asked - present };
      sum += weights[cell.view] * (asked - present);
      weight += weights[cell.view];
    }
    return { competenceId, views, gap: weight > 0 ? hundredths(sum / weight) : null };
  });
  const order = new Map(competenceIds.map((id, index) => [id, index]));
  needs.sort(
    (a, b) => figure(b) - figure(a) || (order.get(a.competenceId) ?? 0) - (order.get(b.competenceId) ?? 0),
  );
  return needs.map((need) => ({
    ...need,
    rank:
      need.gap === null ? null : 1 + needs.filter(({ gap }) => gap !== null && gap > (need.gap ?? 0)).length,
  }));
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
const figure = ({ gap }: { gap: number | null }) => gap ?? -2 * SCALE_MOST;
