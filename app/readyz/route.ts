import { isDatabaseMigrated } from "@/lib/platform/db/readiness";
import { isWorkerAlive } from "@/lib/platform/jobs/heartbeat";

export const dynamic = "force-dynamic";

/** The database answers, stands at this code's migrations, and a worker was heard of lately. */
export async function GET(): Promise<Response> {
  const checks = { database: false, migrations: false, worker: false };
  try {
    checks.migrations = await isDatabaseMigrated();
    checks.database = true;
    checks.worker = await isWorkerAlive();
  } catch (error) {
    console.error("readyz", error);
  }
  const ready = Object.values(checks).every(Boolean);
  return Response.json(
    { status: ready ? "ready" : "not ready", ...checks },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
