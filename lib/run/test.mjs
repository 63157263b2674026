import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./ensure-installed.mjs";
import { DATA, main, nodePath, PlainError, readJson, ROOT } from "./process.mjs";

/**
 * `npm test`: every check, each streaming what it says, and one line at the end that adds them up. With the name of
 * a part, that part alone; what stands behind it goes to the part's own tool.
 */

const RESULTS = join(DATA, "test");
const NODE_BIN = (path) => join(ROOT, "node_modules", path);
const totals = { passed: 0, failed: 0 };
const summary = [];
const [only, ...passedOn] = process.argv.slice(2);

const PARTS = {
  format: () => check("format", ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]),
  lint: () =>
    check("lint", [
      "eslint/bin/eslint.js",
      "--max-warnings",
      "0",
      "--cache",
      "--cache-location",
      ".data/eslintcache",
      ".",
    ]),
  types: () => check("types", ["next/dist/bin/next", "typegen"], ["typescript/bin/tsc", "--noEmit"]),
  laws: () => vitest("laws"),
  unit: () => vitest("unit"),
  db: () => vitest("db"),
  e2e: async () => ((await build()) ? journeys() : record("e2e", { passed: 0, failed: 1 })),
};

await main(async () => {
  if (only !== undefined && !(only in PARTS))
    throw new PlainError(`Parts: ${Object.keys(PARTS).join(", ")}.`);
  mkdirSync(RESULTS, { recursive: true });
  const lockfile = hashOf("package-lock.json");
  ensureInstalled();
  const isUnchanged = hashOf("package-lock.json") === lockfile;
  record("lockfile", isUnchanged ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  for (const [name, run] of Object.entries(PARTS)) if (only === undefined || only === name) await run();
  console.log(`\n${summary.join("\n")}\n`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed > 0) process.exitCode = 1;
});

async function check(name, ...commands) {
  begin(name);
  let ok = true;
  for (const [file, ...args] of commands) ok &&= (await run(NODE_BIN(file), args)) === 0;
  record(name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

async function vitest(project) {
  if (!hasTests(join(ROOT, "tests", project))) return;
  begin(project);
  const file = join(RESULTS, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(NODE_BIN("vitest/vitest.mjs"), [
    "run",
    "--project",
    project,
    ...reporters,
    ...passedOn,
  ]);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readJson(file) ?? {};
  record(project, { passed, failed: code === 0 ? failed : Math.max(1, failed) });
}

async function build() {
  begin("build");
  const { buildWhenChanged } = await import("./build.mjs");
  try {
    await buildWhenChanged(console.log);
    record("build", { passed: 1, failed: 0 });
    return true;
  } catch (error) {
    console.error(error.message);
    record("build", { passed: 0, failed: 1 });
    return false;
  }
}

async function journeys() {
  if (!hasTests(join(ROOT, "tests", "e2e"))) return;
  begin("e2e and accessibility");
  const file = join(RESULTS, "e2e.json");
  rmSync(file, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await run(
    NODE_BIN("@playwright/test/cli.js"),
    ["test", "--reporter=list,json", ...passedOn],
    env,
  );
  const { expected = 0, flaky = 0, unexpected = 0 } = readJson(file)?.stats ?? {};
  record("e2e", { passed: expected + flaky, failed: code === 0 ? unexpected : Math.max(1, unexpected) });
}

function run(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(nodePath(), [file, ...args], {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

function begin(name) {
  console.log(`\n── ${name}`);
}

function record(name, { passed, failed }) {
  totals.passed += passed;
  totals.failed += failed;
  summary.push(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed`);
}

function hashOf(name) {
  return createHash("sha256")
    .update(readFileSync(join(ROOT, name)))
    .digest("hex");
}

function hasTests(dir) {
  return (
    existsSync(dir) && readdirSync(dir, { recursive: true }).some((name) => /\.(test|spec)\.tsx?$/.test(name))
  );
}
