import "server-only";

const WHILE_MS = 5_000;

/** How often something kept was changed; of the whole process, because pages and routes load this file apart. */
const changes = globalThis as { ustaKeptChanges?: number };

/** After a deed on such a row: whatever was read before it is read anew. */
export function forgetKept(): void {
  changes.ustaKeptChanges = (changes.ustaKeptChanges ?? 0) + 1;
}

/**
 * A read whose answer this process keeps for some seconds, for rows that change a few times a year. Who asks while
 * the first still waits gets the same answer; nothing found and failures are not kept.
 */
export function keptAWhile<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { answer: Promise<Answer>; until: number; after: number } | undefined;
  return () => {
    const after = changes.ustaKeptChanges ?? 0;
    if (kept && kept.after === after && performance.now() < kept.until) return kept.answer;
    const mine = { answer: read(), until: performance.now() + WHILE_MS, after };
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

/** How many there are; of very many the number may be some seconds old, for to count a nation takes longer than to list fifty of it. */
export async function keptWhenMany(what: string, count: () => Promise<number>): Promise<number> {
  const known = totals.get(what);
  if (known && performance.now() < known.until) return known.total;
  const total = await count();
  if (totals.size >= TOTALS_MOST) totals.clear();
  if (total >= MANY) totals.set(what, { total, until: performance.now() + WHILE_MS });
  return total;
}
