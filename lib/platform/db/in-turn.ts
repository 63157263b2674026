import "server-only";

type Lane = { running: number; waiting: (() => void)[] };

const kept = globalThis as typeof globalThis & { ustaLanes?: Map<string, Lane> };
const lanes = (kept.ustaLanes ??= new Map<string, Lane>());

/** One works while the next is already on its way to the lock. */
const ABREAST = 2;

/**
 * Lets those who want the same locked row queue here, in order of arrival, and not each on a connection of its own:
 * a rush for one row would otherwise take the whole pool, and everybody else would wait for it. The lock in the
 * database stays what decides; this only says who asks next in this process.
 */
export async function inTurn<Result>(row: string, work: () => Promise<Result>): Promise<Result> {
  const lane = lanes.get(row) ?? { running: 0, waiting: [] };
  lanes.set(row, lane);
  if (lane.running < ABREAST) lane.running++;
  else await new Promise<void>((go) => lane.waiting.push(go));
  try {
    return await work();
  } finally {
    const next = lane.waiting.shift();
    if (next) next();
    else if (--lane.running === 0) lanes.delete(row);
  }
}
