import "server-only";
import { onMachineClock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { TaskName, TaskPayloads } from "./tasks";

export type JobOptions = {
  /** A moment of the portal's clock, not before which it runs. */
  runAt?: Date;
  /** A job with the same key replaces the one that waits. */
  jobKey?: string;
  maxAttempts?: number;
};

/** Queues a job for the worker inside the caller's transaction: no commit, no job. */
export async function addJob<Name extends TaskName>(
  tx: Tx,
  task: Name,
  payload: TaskPayloads[Name],
  { runAt, jobKey, maxAttempts = 12 }: JobOptions = {},
): Promise<void> {
  const at = runAt === undefined ? null : onMachineClock(runAt);
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json,
      run_at => ${at}::timestamptz, job_key => ${jobKey ?? null}::text, max_attempts => ${maxAttempts}::int)`;
}
