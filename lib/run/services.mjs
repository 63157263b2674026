import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { nodePath, PlainError, ROOT, TYPESCRIPT } from "./process.mjs";

/** The portal's two processes, as children that end with us. */

const WITH_PARENT = ["--import", pathToFileURL(join(import.meta.dirname, "with-parent.mjs")).href];
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
/** A request in flight may take this long before the server is ended under it. */
const PATIENCE_MS = 15_000;
const START_MS = 90_000;

export function startWeb({ port, env, dev = false, output = "inherit" }) {
  const args = [...WITH_PARENT, NEXT, dev ? "dev" : "start", "--port", String(port)];
  return startChild(
    args,
    { ...env, PORT: String(port), NODE_ENV: dev ? "development" : "production" },
    output,
  );
}

function startWorker({ env, dev = false, output = "inherit" }) {
  const args = [...WITH_PARENT, ...TYPESCRIPT, join(ROOT, "lib", "run", "worker.ts")];
  return startChild(args, { ...env, NODE_ENV: dev ? "development" : "production" }, output);
}

/** A worker that ends more often than this within a minute is broken: starting it again would not help. */
const MOST_ENDS = 5;

/**
 * A worker that is started again when it ends by itself, as it does when the database is restarted under it. `over` resolves
 * with its code once it is stopped or does not stay.
 */
export function keepWorker(service) {
  const kept = { child: startWorker(service), over: Promise.resolve(0), stop };
  let isStopped = false;
  kept.over = (async () => {
    for (const ends = []; ; kept.child = startWorker(service)) {
      const code = await ended(kept.child);
      const lately = ends.filter((at) => at > Date.now() - 60_000);
      if (isStopped || lately.length >= MOST_ENDS) return code;
      ends.splice(0, ends.length, ...lately, Date.now());
      await sleep(1_000);
      if (isStopped) return code;
    }
  })();
  return kept;

  async function stop() {
    isStopped = true;
    await stopService(kept.child);
  }
}

/** One of our TypeScript commands as a child. */
export function runTypescript(name, args, { env = {}, output = "inherit" } = {}) {
  const file = join(ROOT, "lib", "run", `${name}.ts`);
  return { child: startChild([...WITH_PARENT, ...TYPESCRIPT, file, ...args], env, output) };
}

function startChild(args, env, output) {
  // A group of its own: the terminal's Ctrl-C reaches the launcher alone, which stops its children in order.
  const stdio = ["ignore", output, output, "ipc"];
  return spawn(nodePath(), args, { cwd: ROOT, env: { ...process.env, ...env }, stdio, detached: true });
}

export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

/** Asks a child to end and finish what it is doing; ends it when that takes too long. */
export async function stopService(child) {
  if (child === undefined) return;
  const over = ended(child);
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await over;
  clearTimeout(timer);
}

/** Waits until the web server answers; a child that ends before it does is told in a sentence. */
export async function waitUntilServing(url, child) {
  let code = null;
  void ended(child).then((result) => (code = result));
  const giveUp = Date.now() + START_MS;
  while (Date.now() < giveUp) {
    if (code !== null) throw new PlainError(`The web server ended with code ${code} before it answered.`);
    try {
      const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(30_000) });
      if (answer.ok) return;
      throw new PlainError(
        `The web server answers ${answer.status} at ${url}/healthz: ${await answer.text()}`,
      );
    } catch (error) {
      if (error instanceof PlainError) throw error;
      await sleep(100);
    }
  }
  throw new PlainError(`The web server did not answer at ${url} within ${START_MS / 1000} seconds.`);
}
