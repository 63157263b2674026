import "server-only";

const WHILE_MS = 5_000;

/** How often something kept was changed; of the whole process, because pages and routes load this file apart. */
const changes = globalThis as { ustaKeptChanges?: number };

/** After a deed on such a row: whatever was read before it is read anew. */
export function forgetKept(): void {
  changes.ustaKeptChanges = (changes.ustaKeptChanges ?? 0) + 1;
}

/**
 * A read whose answer this process keeps for some seconds, for rows that seldom change. Who asks while the first still
 * waits gets the same answer, whatever they asked with (a moment); nothing found and failures are not kept.
 */
export function keptAWhile<Answer, Asked extends unknown[] = []>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  let kept: { answer: Promise<Answer>; until: number; after: number } | undefined;
  return (...asked) => {
    const after = changes.ustaKeptChanges ?? 0;
    if (kept && kept.after === after && performance.now() < kept.until) return kept.answer;
    const mine = { answer: read(...asked), until: performance.now() + WHILE_MS, after };
    kept = mine;
    const forget = () => {
      if (kept === mine) kept = undefined;
    };
    mine.answer.then((answer) => {
      if (isNothing(answer)) forget();
    }, forget);
    return mine.answer;
  };
}

const isNothing = (answer: unknown) =>
  answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);

const MANY = 10_000;
const TOTALS_MOST = 100;
const totals = new Map<string, { total: number; until: number }>();

/** How many there are, where it was counted some seconds ago and they were very many: to count a nation takes longer than to list fifty of it. */
export function knownTotal(what: string): number | undefined {
  const known = totals.get(what);
  return known && performance.now() < known.until ? known.total : undefined;
}

export function keepTotal(what: string, total: number): void {
  if (total < MANY) return;
  if (totals.size >= TOTALS_MOST) totals.clear();
  totals.set(what, { total, until: performance.now() + WHILE_MS });
}
