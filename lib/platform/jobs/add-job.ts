import "server-only";
import type { Tx } from "@/lib/platform/db";

export type JobOptions = {
  /** On the database's clock; a moment of the portal's goes through `onMachineClock` first. */
  runAt?: Date;
  /** A job with the same key replaces the one that waits. */
  jobKey?: string;
  maxAttempts?: number;
};

/** Queues a job for the worker inside the caller's transaction: no commit, no job. */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Record<string, unknown>,
  { runAt, jobKey, maxAttempts = 12 }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, job_key => ${jobKey ?? null}::text, max_attempts => ${maxAttempts}::int)`;
}
