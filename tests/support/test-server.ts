import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres, stopOrphan, type Server } from "@/lib/run/embedded-postgres.mjs";
import { isAlive } from "@/lib/run/process.mjs";

const PREFIX = "usta-test-";

/** An embedded PostgreSQL in a temporary folder; `stop` ends it and removes the folder. */
export async function startTestServer(
  settings: Record<string, string> = {},
): Promise<{ server: Server; dir: string; stop: () => Promise<void> }> {
  await sweep();
  const dir = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(dir, 0o755);
  writeFileSync(join(dir, "owner"), String(process.pid));
  const server = await startPostgres({ dir: join(dir, "postgres"), settings });
  const stop = async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { server, dir, stop };
}

/** Ends and removes what killed runs left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(tmpdir(), name);
    const owner = existsSync(join(dir, "owner")) ? Number(readFileSync(join(dir, "owner"), "utf8")) : 0;
    if (owner === 0 || isAlive(owner)) continue;
    await stopOrphan(join(dir, "postgres"));
    rmSync(dir, { recursive: true, force: true });
  }
}
