import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, ROOT } from "@/lib/run/process.mjs";
import { look, measure } from "./load";
import { CHECKS, PAGES } from "./pages";
import { type Figure, figure } from "./report";
import { running, startBare } from "./web";

export function findNginx(): string | null {
  const places = [
    "/usr/sbin/nginx",
    "/usr/local/sbin/nginx",
    "/usr/local/bin/nginx",
    "/opt/homebrew/bin/nginx",
  ];
  return places.find((path) => existsSync(path)) ?? null;
}

/** The home page behind nginx with the configuration of compose.yaml, against Node's own server with the same bytes. */
export async function benchNginx(program: string, portalPort: number): Promise<Figure> {
  const dir = mkdtempSync(join(tmpdir(), "usta-nginx-"));
  const port = await freePort();
  for (const name of ["cache", "temp"]) mkdirSync(join(dir, name));
  writeFileSync(join(dir, "nginx.conf"), configuration(dir, port, portalPort));
  const args = ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", join(dir, "error.log"), "-g", "daemon off;"];
  execFileSync(program, [...args.slice(0, 6), "-t", "-g", "daemon off;"], { stdio: "ignore" });
  const nginx = await running(
    spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] }),
    port,
    "/healthz",
  );
  try {
    const home = { name: "nginx", url: nginx.url + PAGES.home };
    await look(home, CHECKS.home);
    const answer = await fetch(home.url);
    const body = Buffer.from(await answer.arrayBuffer());
    const bare = await startBare(body, { "content-type": answer.headers.get("content-type") ?? "text/html" });
    try {
      const rates = await measure([home, { name: "bare", url: `${bare.url}/` }]);
      return figure("page.home.nginx", rates.get("nginx") ?? 0, rates.get("bare") ?? 0, "requests/s");
    } finally {
      await bare.stop();
    }
  } finally {
    await nginx.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The configuration that stands in compose.yaml, with this run's ports and folders. */
function configuration(dir: string, port: number, portalPort: number): string {
  const compose = readFileSync(join(ROOT, "compose.yaml"), "utf8");
  const inline = /\n {2}nginx:\n {4}content: \|\n([\s\S]*?)(?=\n {0,4}\S|$)/.exec(compose)?.[1];
  if (inline === undefined) throw new Error("compose.yaml has no nginx configuration.");
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${dir}/temp/${name};`,
  );
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  return (
    `${user}pid ${dir}/nginx.pid;\n` +
    inline
      .replaceAll("$$", "$")
      .replace("worker_processes auto;", "worker_processes 1;")
      .replace(/http \{/, `http {\n${temp.join("\n")}`)
      .replaceAll("/var/cache/nginx", join(dir, "cache"))
      .replace(/listen 80 default_server;/, `listen 127.0.0.1:${port} default_server;`)
      .replace(/server web:3000;/, `server 127.0.0.1:${portalPort};`)
  );
}
