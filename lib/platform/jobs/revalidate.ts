import "server-only";
import { env } from "@/lib/platform/env";

const PATIENCE_MS = 10_000;

/** Tells the web process, which alone holds the static pages, that some are stale; a failure is the job's to retry. */
export async function revalidatePages(paths: string[]): Promise<void> {
  const base = env.USTA_REVALIDATE_URL ?? `http://127.0.0.1:${env.PORT}`;
  const answer = await fetch(`${base}/api/internal/revalidate`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-portal-secret": env.USTA_SECRET },
    body: JSON.stringify({ paths }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new Error(`The web process answered ${answer.status} to a revalidation.`);
}
