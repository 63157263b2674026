import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { performance } from "node:perf_hooks";

const STEP_MS = 400;

/** Answers only at whole steps of time, so that how long it took does not tell whether an address is known. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - start;
    await sleep(STEP_MS - (taken % STEP_MS));
  }
}
