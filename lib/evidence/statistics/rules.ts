/** A number of people the public may read; null where it is masked. */
export type PublicCount = number | null;

/**
 * Rule 64: cells with fewer people than `smallest` are masked, and where that hides exactly one cell of a list
 * whose sum is public, the next smallest with it, so that no difference gives it away. Nobody at all is no secret.
 */
export function maskCells<Key>(
  cells: readonly (readonly [Key, number])[],
  smallest: number,
): Map<Key, PublicCount> {
  const isSmall = (count: number) => count > 0 && count < smallest;
  const masked = new Map<Key, PublicCount>(cells.map(([key, count]) => [key, isSmall(count) ? null : count]));
  const hidden = cells.filter(([, count]) => isSmall(count));
  if (hidden.length !== 1) return masked;
  const second = cells
    .filter(([, count]) => count >= smallest)
    .reduce<readonly [Key, number] | null>(
      (least, cell) => (least && least[1] <= cell[1] ? least : cell),
      null,
    );
  if (second) masked.set(second[0], null);
  return masked;
}

/** A single figure by itself. */
export function maskCount(count: number, smallest: number): PublicCount {
  return count > 0 && count < smallest ? null : count;
}

/** People teaching in the place or the field, those of them trained, and the sessions to come there. */
export type PlaceFigures = { teachers: PublicCount; trained: PublicCount; sessionsToCome: number };

const NONE: PlaceFigures = { teachers: 0, trained: 0, sessionsToCome: 0 };

/** What one province or field shows; nothing was counted for one that is not there. */
export function figuresOf(figures: ReadonlyMap<string, PlaceFigures>, id: string): PlaceFigures {
  return figures.get(id) ?? NONE;
}
