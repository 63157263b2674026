import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { ensureDatabase, startPostgres } from "@/lib/run/embedded-postgres.mjs";
import { DATA, isAlive, PlainError, ROOT } from "@/lib/run/process.mjs";
import { applyMigrations } from "@/prisma/migrate";

export const SCALE_TEACHERS = 100_000;
const DIR = join(DATA, "bench", "postgres");

export type Server = { url(database: string): string; stop(): Promise<unknown> };

/** The bench's own server, in a folder of its own; what was seeded stays for the next run of the same day and source. */
export async function startServer(): Promise<Server> {
  mkdirSync(join(DATA, "bench"), { recursive: true });
  const owner = readPid(`${DIR}/postmaster.pid`);
  if (owner !== null && isAlive(owner))
    throw new PlainError(`Another bench uses ${DIR} (process ${owner}): end it first.`);
  return startPostgres({ dir: DIR, settings: { max_connections: "150" } });
}

function readPid(path: string): number | null {
  try {
    return Number(readFileSync(path, "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

/** A database of that kind, filled when it is not there yet; returns its address. */
export async function databaseOf(
  server: Server,
  kind: "demo" | "scale",
  fill: (url: string) => Promise<void>,
) {
  const name = `${kind}_${sourceHash()}_${new Date().toISOString().slice(0, 10).replaceAll("-", "")}`;
  const making = `making_${kind}`;
  await onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
    const stale = rows.filter(
      ({ datname }) => datname === making || (datname.startsWith(`${kind}_`) && datname !== name),
    );
    for (const { datname } of stale) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  });
  const isThere = await onServer(server, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    return (rowCount ?? 0) > 0;
  });
  if (!isThere) {
    await ensureDatabase(server as never, making);
    await applyMigrations(server.url(making));
    await fill(server.url(making));
    await onServer(server, (client) => client.query(`ALTER DATABASE ${making} RENAME TO ${name}`));
  }
  return server.url(name);
}

async function onServer<T>(server: Server, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server.url("postgres") });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Of the migrations and the seed: another one makes other databases. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const part of ["migrations", "seed"]) add(join(ROOT, "prisma", part));
  return hash.digest("hex").slice(0, 12);
}
