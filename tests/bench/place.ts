import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourceHash } from "@/lib/run/build.mjs";
import { DATA, nodePath, readJson, ROOT } from "@/lib/run/process.mjs";

const TREE = ["app", "components", "lib", "prisma", "public"];
const FILES = [
  "cache-handler.mjs",
  "instrumentation.ts",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
/** The framework's floor: the emptiest page made for each request, which the portal itself does not have. */
export const FLOOR_PATH = "/api/bench-floor";
const FLOOR_LAYOUT = `import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`;
const FLOOR_PAGE = `export const dynamic = "force-dynamic";

export default function Page() {
  return <p>.</p>;
}
`;

/** Types were checked elsewhere. */
const CONFIG = [
  "poweredByHeader: false,",
  "poweredByHeader: false, typescript: { ignoreBuildErrors: true },",
] as const;
/** Where the last copy stands: outside the tree, so that the bundler takes it for a project of its own. */
const NOTE = join(DATA, "bench", "copy.json");

/** A built copy of the tree with the floor's page in it; built anew when the source is another one. */
export async function buildCopy(): Promise<string> {
  const hash = sourceHash(ROOT);
  const last = readJson(NOTE) as { dir: string; hash: string } | null;
  if (last?.hash === hash && existsSync(join(last.dir, ".next", "BUILD_ID"))) return last.dir;
  if (last !== null) rmSync(last.dir, { recursive: true, force: true });
  const dir = mkdtempSync(join(tmpdir(), "usta-bench-"));
  mkdirSync(join(DATA, "bench"), { recursive: true });
  writeFileSync(NOTE, JSON.stringify({ dir, hash: "building" }));
  for (const name of [...TREE, ...FILES]) {
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  }
  const config = readFileSync(join(dir, "next.config.ts"), "utf8");
  if (!config.includes(CONFIG[0])) throw new Error("next.config.ts is not what the bench expects.");
  writeFileSync(join(dir, "next.config.ts"), config.replace(...CONFIG));
  const floor = join(dir, "app", ...FLOOR_PATH.split("/").filter(Boolean));
  mkdirSync(floor, { recursive: true });
  writeFileSync(join(floor, "layout.tsx"), FLOOR_LAYOUT);
  writeFileSync(join(floor, "page.tsx"), FLOOR_PAGE);
  // Hard links where the file system allows: a link to the folder itself is refused by the bundler.
  const modules = join(ROOT, "node_modules");
  if ((await run("cp", ["-al", modules, join(dir, "node_modules")], dir)).code !== 0) {
    cpSync(modules, join(dir, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
  const next = join(dir, "node_modules", "next", "dist", "bin", "next");
  const { code, output } = await run(nodePath(), [next, "build"], dir);
  if (code !== 0) throw new Error(`The copy could not be built:\n${output}`);
  writeFileSync(NOTE, JSON.stringify({ dir, hash }));
  return dir;
}

function run(program: string, args: string[], cwd: string): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_OPTIONS: "",
  };
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: String(error) }));
    child.once("exit", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
