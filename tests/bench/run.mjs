import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "../../lib/run/ensure-installed.mjs";
import { main, nodePath, ROOT, TYPESCRIPT } from "../../lib/run/process.mjs";

/** `npm run bench`: the portal's speed beside its floors; `-- NAME…` runs a part. Ends with 1 where a target is missed. */
await main(async () => {
  ensureInstalled();
  const args = [...TYPESCRIPT, join(ROOT, "tests", "bench", "main.ts"), ...process.argv.slice(2)];
  const child = spawn(nodePath(), args, { cwd: ROOT, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
});
