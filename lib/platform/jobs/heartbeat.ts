import "server-only";
import { db } from "@/lib/platform/db";

/** On the database's own clock, which web and worker share. */
export const BEAT_SECONDS = 10;
const SILENCE_SECONDS = 45;

/** The worker says that it lives, and under which name it locks its jobs; rows of workers long gone are swept out. */
export async function beat(workerId: string, poolId: string | null): Promise<void> {
  await db.$executeRaw`
    INSERT INTO worker_heartbeat (id, started_at, beat_at, pool_id) VALUES (${workerId}, now(), now(), ${poolId})
    ON CONFLICT (id) DO UPDATE SET beat_at = now()`;
  await db.$executeRaw`DELETE FROM worker_heartbeat WHERE beat_at < now() - interval '1 hour'`;
}

export async function stopBeating(workerId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM worker_heartbeat WHERE id = ${workerId}`;
}

/** Whether some worker was heard of lately. */
export async function isWorkerAlive(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (SELECT FROM worker_heartbeat
      WHERE beat_at > now() - make_interval(secs => ${SILENCE_SECONDS})) AS alive`;
  return row?.alive ?? false;
}

/**
 * Jobs that a worker held when it died are free again once it has been silent for long enough; the library itself would
 * leave them locked for four hours. Nothing is freed while a worker lives that does not say which jobs are its own.
 */
export async function freeJobsOfTheDead(): Promise<void> {
  await db.$executeRaw`
    WITH living AS (
      SELECT pool_id FROM worker_heartbeat WHERE beat_at > now() - make_interval(secs => ${SILENCE_SECONDS})
    ), dead AS (
      SELECT array_agg(DISTINCT locked_by) AS pools FROM graphile_worker.jobs
      WHERE locked_at < now() - make_interval(secs => ${SILENCE_SECONDS})
        AND locked_by NOT IN (SELECT pool_id FROM living WHERE pool_id IS NOT NULL)
        AND NOT EXISTS (SELECT FROM living WHERE pool_id IS NULL)
    )
    SELECT graphile_worker.force_unlock_workers(pools) FROM dead WHERE pools IS NOT NULL`;
}
