import "server-only";
import { db } from "@/lib/platform/db";

/** On the database's own clock, which web and worker share. */
export const BEAT_SECONDS = 10;
const SILENCE_SECONDS = 45;

/** The worker says that it lives; rows of workers long gone are swept out. */
export async function beat(workerId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO worker_heartbeat (id, started_at, beat_at) VALUES (${workerId}, now(), now())
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
