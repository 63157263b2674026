import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort, nodePath } from "@/lib/run/process.mjs";

export type Running = { url: string; port: number; stop: () => Promise<void> };
/** What the bench signs its people in with. */
export const SECRET = "a secret of the bench, for as long as it runs";
const PATIENCE_MS = 60_000;

/** The built copy as it is served for real, on a port of its own and on loopback alone. */
export async function startPortal(dir: string, databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const next = join(dir, "node_modules", "next", "dist", "bin", "next");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NODE_OPTIONS: "",
    DATABASE_URL: databaseUrl,
    USTA_MODE: "demo",
    USTA_SECRET: SECRET,
    USTA_BASE_URL: `http://127.0.0.1:${port}`,
    USTA_FILES_DIR: join(dir, "files"),
    USTA_DB_POOL: "10",
    LOG_LEVEL: "error",
    PORT: String(port),
  };
  const child = spawn(nodePath(), [next, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: dir,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return running(child, port, "/healthz");
}

/** Node's own server with an answer's bytes and headers: nothing that serves the same from Node is quicker. */
export async function startBare(body: Buffer, headers: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const code = `
    const headers = JSON.parse(process.env.BARE_HEADERS);
    const chunks = [];
    process.stdin.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
      const body = Buffer.concat(chunks);
      require("node:http").createServer((request, answer) => { answer.writeHead(200, headers); answer.end(body); })
        .listen(${port}, "127.0.0.1");
    });`;
  const env = {
    ...process.env,
    NODE_OPTIONS: "",
    BARE_HEADERS: JSON.stringify({ ...headers, "content-length": body.length }),
  };
  const child = spawn(nodePath(), ["-e", code], { env, stdio: ["pipe", "ignore", "inherit"] });
  child.stdin?.end(body);
  return running(child, port, "/");
}

export async function running(child: ChildProcess, port: number, path: string): Promise<Running> {
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await over;
    clearTimeout(timer);
  };
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  for (const giveUp = Date.now() + PATIENCE_MS; Date.now() < giveUp;) {
    if (child.exitCode !== null)
      throw new Error(`A server ended with code ${child.exitCode} before it answered.`);
    const answer = await fetch(url + path, { redirect: "manual" }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer !== null && answer.status < 500) return { url, port, stop };
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await stop();
  throw new Error(`No answer from ${url}${path}.`);
}
