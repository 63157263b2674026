import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATA, nodePath, PlainError, ROOT } from "./process.mjs";
import { ended } from "./services.mjs";

const FOLDERS = ["app", "components", "lib", "prisma", "public"];
const FILES = [
  "cache-handler.mjs",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const SKIPPED = new Set(["generated", "run", "migrations"]);
const MARK = join(DATA, "build-hash");

/** Builds when the source is not the one that was built last; returns whether it did. */
export async function buildWhenChanged(say) {
  const hash = sourceHash();
  const built = join(ROOT, ".next", "BUILD_ID");
  if (existsSync(built) && existsSync(MARK) && readFileSync(MARK, "utf8") === hash) return false;
  say("Building the portal (a minute or two, when the source changed) …");
  rmSync(MARK, { force: true });
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(nodePath(), [next, "build"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  child.stdout.on("data", (chunk) => said.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  const code = await ended(child);
  process.off("exit", stop);
  if (code !== 0) throw new PlainError(`The build failed:\n${Buffer.concat(said)}`);
  mkdirSync(DATA, { recursive: true });
  writeFileSync(MARK, hash);
  return true;
}

/** A hash of the contents of everything that a build reads. */
export function sourceHash(root = ROOT) {
  const hash = createHash("sha256");
  // The Node that builds, whichever one asks.
  hash.update(nodePath());
  for (const path of [...FOLDERS, ...FILES]) addTo(hash, root, path);
  return hash.digest("hex");
}

function addTo(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch {
    hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
    return;
  }
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIPPED.has(name)) addTo(hash, root, join(path, name));
  }
}
