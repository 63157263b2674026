import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { ensureDatabase, startPostgres } from "@/lib/run/embedded-postgres.mjs";
import { isAlive } from "@/lib/run/process.mjs";
import { startTestServer } from "@/tests/support/test-server";

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

describe("the embedded PostgreSQL", () => {
  it("comes back with its data after it was killed, and after its launcher was", async () => {
    const { server, dir, stop } = await startTestServer();
    const cluster = join(dir, "postgres");
    expect(await ensureDatabase(server, "kept")).toBe(true);
    await ask(server.url("kept"), "CREATE TABLE kept (); INSERT INTO kept DEFAULT VALUES");
    process.kill(server.pid, "SIGKILL");

    const second = await startPostgres({ dir: cluster });
    expect(await ensureDatabase(second, "kept")).toBe(false);
    expect(await ask(second.url("kept"), "SELECT FROM kept")).toHaveLength(1);

    // The launcher gone, its server still running: the next start ends it and takes over.
    const third = await startPostgres({ dir: cluster });
    expect(isAlive(second.pid)).toBe(false);
    expect(await ask(third.url("kept"), "SELECT FROM kept")).toHaveLength(1);
    await third.stop();

    // A lock file that names a living process which is no server of ours.
    writeFileSync(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n`);
    const fourth = await startPostgres({ dir: cluster });
    expect(readFileSync(join(cluster, "postmaster.pid"), "utf8")).toContain(String(fourth.pid));
    await fourth.stop();
    await stop();
  });
});
