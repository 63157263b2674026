import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What the launchers know about processes and ports. Node's own modules only. */

export const ROOT = join(import.meta.dirname, "..", "..");
export const DATA = join(ROOT, ".data");

/** The Node that came with the packages, else the machine's own. */
export function nodePath() {
  const own = join(ROOT, "node_modules", ".bin", "node");
  return existsSync(own) ? own : process.execPath;
}

/** A state that a person should be told in one sentence, without a stack. */
export class PlainError extends Error {
  name = "PlainError";
}

/** Runs a command line's main function: a sentence and exit code 1 for what went wrong. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    const plain = ["PlainError", "SettingsError", "MigrationError"].includes(error?.name);
    console.error(plain ? error.message : error);
    process.exitCode = 1;
  }
}

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return processState(pid) !== "Z";
}

function processState(pid) {
  return statFields(pid)?.[0] ?? null;
}

/** The fields of /proc/<pid>/stat after the name, or null where there is no such process or no /proc. */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

export function parentOf(pid) {
  return Number(statFields(pid)?.[1] ?? 0);
}

/** Tells a process from a later one that got the same number; "" where the system does not say. */
export function birthOf(pid) {
  return statFields(pid)?.[19] ?? "";
}

export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    if (existsSync("/proc/self")) return "";
  }
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

export async function waitForEnd(pid, milliseconds) {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** How Node is told to run our TypeScript outside the framework; `react-server` is what `server-only` asks for. */
export const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

/** Settings may stand in a file `.env`; what the environment says goes before it. */
export function loadSettings() {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
