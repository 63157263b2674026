import { mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWhenChanged } from "@/lib/run/build.mjs";
import { ensureDatabase, FORGETFUL } from "@/lib/run/embedded-postgres.mjs";
import { startMailCatcher } from "@/lib/run/mail-catcher.mjs";
import { freePort } from "@/lib/run/process.mjs";
import { ended, runTypescript, startWeb, startWorker } from "@/lib/run/services.mjs";
import { stopService, waitUntilServing } from "@/lib/run/services.mjs";
import { startTestServer } from "./test-server";

type Settings = Record<string, string>;

/**
 * The built portal as a visitor meets it: its own PostgreSQL with the demonstration, mail server, web and worker.
 * Settings may depend on the address it gets.
 */
export async function startPortal(settings: (url: string) => Promise<Settings> = async () => ({})) {
  await buildWhenChanged(console.log);
  const { server, dir, stop: stopServer } = await startTestServer(FORGETFUL);
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
    const web = startWeb({ port, env, output: log });
    const worker = startWorker({ env, output: log });
    stops.push(() => Promise.all([stopService(web), stopService(worker)]));
    await waitUntilServing(url, web);
    /** What the tests need to know reaches them through these. */
    const told: Settings = {
      USTA_TEST_URL: url,
      USTA_TEST_DATABASE_URL: server.url("usta"),
      USTA_TEST_MAILBOX: mailboxDir,
      USTA_TEST_CLOCK_FILE: clockFile,
      USTA_TEST_LOG: logFile,
    };
    return { url, databaseUrl: server.url("usta"), told, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
