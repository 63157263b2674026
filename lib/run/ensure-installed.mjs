import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DATA, main, nodePath, PlainError, readJson, ROOT } from "./process.mjs";

/**
 * Ahead of everything else, on Node's own modules: installs what the lockfile says when it is not installed, and
 * generates the database client when the schema changed.
 */
export function ensureInstalled(say = console.log) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(`Node ${process.versions.node} is too old: Usta needs 20.19 or newer.`);
  }
  if (!isInstalled()) {
    say("Installing packages (about a minute, once) …");
    install();
  }
  const schema = schemaHash();
  const generated = join(ROOT, "lib", "platform", "db", "generated");
  const mark = join(generated, "schema-hash");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== schema) {
    generate();
    writeFileSync(mark, schema);
  }
}

/** Whether node_modules holds what the lockfile says, by npm's own record of what it put there. */
export function isInstalled(root = ROOT) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const present = readJson(join(root, "node_modules", ".package-lock.json"))?.packages;
  if (!wanted || !present) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.optional || entry.devOptional || entry.peer) continue;
    if (present[path]?.version !== entry.version) return false;
  }
  const strange = Object.entries(present).some(([path, entry]) => wanted[path]?.version !== entry.version);
  const direct = Object.keys(wanted[""]?.dependencies ?? {});
  return !strange && direct.every((name) => existsSync(join(root, "node_modules", name, "package.json")));
}

/** Not `npm ci`: a lockfile made where the registry serves one system's binaries lacks those of the others. */
function install() {
  const args = [
    "install",
    "--no-audit",
    "--no-fund",
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ];
  const npm = process.env.npm_execpath;
  const [file, rest] = npm?.endsWith(".js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const { status } = spawnSync(file, rest, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new PlainError("npm could not install the packages; what it said stands above.");
}

function generate() {
  const prisma = join(ROOT, "node_modules", "prisma", "build", "index.js");
  const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  const ran = spawnSync(nodePath(), [prisma, "generate", "--no-hints"], { cwd: ROOT, env, encoding: "utf8" });
  if (ran.status !== 0) {
    throw new PlainError(`The database client could not be generated:\n${ran.stdout}${ran.stderr}`);
  }
}

function schemaHash() {
  const dir = join(ROOT, "prisma", "schema");
  const hash = createHash("sha256");
  for (const name of readdirSync(dir).sort()) hash.update(name).update(readFileSync(join(dir, name)));
  hash.update(readFileSync(join(ROOT, "node_modules", "prisma", "package.json")));
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() => {
    mkdirSync(DATA, { recursive: true });
    ensureInstalled();
  });
}
