import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./ensure-installed.mjs";
import { loadSettings, main, nodePath, PlainError, ROOT, TYPESCRIPT } from "./process.mjs";

/** `node lib/run/command.mjs NAME …` runs lib/run/NAME.ts, after seeing to it that everything is installed. */
await main(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const file = join(ROOT, "lib", "run", `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) throw new PlainError(`There is no command "${name}".`);
  loadSettings();
  ensureInstalled(console.error);
  const child = spawn(nodePath(), [...TYPESCRIPT, file, ...args], { cwd: ROOT, stdio: "inherit" });
  // The terminal sends Ctrl-C to both; the child decides when it is done.
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
});
