import type { ChildProcess } from "node:child_process";
import { mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { buildWhenChanged } from "@/lib/run/build.mjs";
import { ensureDatabase, FORGETFUL } from "@/lib/run/embedded-postgres.mjs";
import { startMailCatcher } from "@/lib/run/mail-catcher.mjs";
import { freePort } from "@/lib/run/process.mjs";
import { ended, keepWorker, runTypescript, startWeb } from "@/lib/run/services.mjs";
import { stopService, waitUntilServing } from "@/lib/run/services.mjs";
import { startTestServer } from "./test-server";

type Settings = Record<string, string>;

/**
 * The built portal as a visitor meets it: its own PostgreSQL with the demonstration, mail server, web and worker.
 * Settings may depend on the address it gets. `kill` ends a process without a word, as a machine without power does, and
 * starts it again; the database of a portal that is to be killed must not be forgetful.
 */
export async function startPortal(
  settings: (url: string) => Promise<Settings> = async () => ({}),
  { database = FORGETFUL }: { database?: Settings } = {},
) {
  await buildWhenChanged(console.log);
  const { server, dir, stop: stopServer } = await startTestServer(database);
  const stops: (() => Promise<unknown>)[] = [stopServer];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    await ensureDatabase(server, "usta");
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const mailboxDir = join(dir, "mailbox");
    const clockFile = join(dir, "clock");
    const logFile = join(dir, "portal.log");
    mkdirSync(mailboxDir);
    writeFileSync(clockFile, "0");
    const catcher = await startMailCatcher({ dir: mailboxDir });
    stops.push(catcher.stop);
    const env = {
      USTA_MODE: "demo",
      USTA_BASE_URL: url,
      DATABASE_URL: server.url("usta"),
      SMTP_URL: catcher.url,
      USTA_MAILBOX_DIR: mailboxDir,
      USTA_FILES_DIR: join(dir, "files"),
      USTA_CLOCK_FILE: clockFile,
      PORT: String(port),
      ...(await settings(url)),
    };
    const log = openSync(logFile, "a");
    const { child } = runTypescript("prepare", ["--embedded"], { env, output: log });
    if ((await ended(child)) !== 0) throw new Error(`The test portal could not be prepared; see ${logFile}.`);
    let web = startWeb({ port, env, output: log });
    const worker = keepWorker({ env, output: log });
    stops.push(() => Promise.all([stopService(web), worker.stop()]));
    await waitUntilServing(url, web);
    /** What the tests need to know reaches them through these. */
    const told: Settings = {
      USTA_TEST_URL: url,
      USTA_TEST_DATABASE_URL: server.url("usta"),
      USTA_TEST_MAILBOX: mailboxDir,
      USTA_TEST_CLOCK_FILE: clockFile,
      USTA_TEST_LOG: logFile,
    };
    const kill = {
      web: async () => {
        await endAtOnce(web);
        web = startWeb({ port, env, output: log });
        await waitUntilServing(url, web);
      },
      worker: () => endAtOnce(worker.child),
      database: () => crash(server.url("usta")),
    };
    return { url, databaseUrl: server.url("usta"), told, kill, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function endAtOnce(child: ChildProcess): Promise<void> {
  const over = ended(child);
  if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), "SIGKILL");
  await over;
}

/** A server one of whose processes was killed throws all others out, forgets its memory and starts again from its log. */
async function crash(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  process.kill(rows[0]?.pid ?? 0, "SIGKILL");
  await client.end().catch(() => {});
}
