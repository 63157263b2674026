import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DATA, PlainError } from "./process.mjs";
import { claim, publish, readOwner, release } from "./run-file.mjs";

const DATABASE = "usta";
const PATIENCE_MS = 10 * 60_000;

/**
 * The database a command works on: the one DATABASE_URL names; else the embedded one that lives; else the embedded
 * one, started for the command's time.
 */
export async function openDatabase(say = console.error) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => {} };
  const giveUp = Date.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    const owner = claim("command");
    if (owner === null) return startOwn();
    if (owner.kind === "start" && owner.databaseUrl) return { url: owner.databaseUrl, close: async () => {} };
    if (Date.now() > giveUp) throw new PlainError(`Process ${owner.pid} has held the database for too long.`);
    if (!told) say(`Waiting for process ${owner.pid}, which uses the database …`);
    await sleep(250);
  }
}

/** Starts the embedded database for the process that owns the run file. */
export async function startEmbedded() {
  const { startPostgres, ensureDatabase } = await import("./embedded-postgres.mjs");
  const server = await startPostgres({ dir: join(DATA, "postgres") });
  await ensureDatabase(server, DATABASE);
  const url = server.url(DATABASE);
  publish({ databaseUrl: url });
  return { ...server, url };
}

async function startOwn() {
  let server;
  const close = async () => {
    await server?.stop();
    release();
  };
  try {
    server = await startEmbedded();
  } catch (error) {
    release();
    throw error;
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => void close().then(() => process.exit(1)));
  }
  return { url: server.url, close };
}

export { readOwner };
