import "server-only";
import { getToday } from "@/lib/network/network/queries";
import type { Ctx } from "@/lib/platform/auth/actor";
import { transaction } from "@/lib/platform/db";
import { done, NOT_FOUND, type Result } from "@/lib/platform/refusal";
import { writeStatistics } from "./steps";

const PATIENCE_MS = 120_000;

/** Counts the figures anew; the worker's deed. */
export async function refreshStatistics({ actor, now }: Ctx): Promise<Result<{ asOf: Date }>> {
  if (actor.kind !== "system") return NOT_FOUND;
  const today = await getToday(actor, now);
  await transaction((tx) => writeStatistics(tx, { now, today }), { timeout: PATIENCE_MS });
  return done({ asOf: now });
}
