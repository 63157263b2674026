import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./ensure-installed.mjs";
import { commandOf, DATA, isAlive, isPortFree, loadSettings, main, parentOf } from "./process.mjs";
import { PlainError, readJson, ROOT } from "./process.mjs";
import { claim, publish, release } from "./run-file.mjs";

/** `npm start`: from a fresh clone to a running portal, step by step. `npm run dev` is the same with reload. */

const dev = process.argv.includes("--dev");
const began = Date.now();
/** What to stop, in the order in which it was started; stopped from the last to the first. */
const running = [];
let stopping = null;

await main(async () => {
  loadSettings();
  const { version } = readJson(join(ROOT, "package.json"));
  const mode = process.env.USTA_MODE || "demo";
  console.log(`Usta ${version}, ${mode === "production" ? "production" : "demonstration"} mode`);
  const port = choosePort();
  const address = (process.env.USTA_BASE_URL ||= `http://localhost:${port}`);
  refuseSecond(port);
  running.push({ name: "run file", stop: async () => release() });
  listenForTheEnd();
  try {
    await refuseBusy(port);
    ensureInstalled();
    const env = await startDatabase(mode);
    await prepare(env);
    if (!dev) await build();
    await serve({ port, address, env, mode });
    await farewell(address, mode);
  } catch (error) {
    if (stopping !== null) return stopping;
    await stop();
    throw error;
  }
});

function choosePort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new PlainError(`PORT: "${process.env.PORT}" is no port.`);
  return port;
}

function refuseSecond(port) {
  const owner = claim("start");
  if (owner === null) return publish({ port });
  const what =
    owner.kind === "start"
      ? `Usta already runs at ${owner.url ?? "this place"}`
      : "A command is using the database";
  throw new PlainError(`${what} (process ${owner.pid}): end it first.`);
}

async function refuseBusy(port) {
  // Servers of a killed run see that their launcher is gone and end within moments.
  for (let tries = 0; tries < 30; tries++) {
    if (await isPortFree(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new PlainError(
    `Port ${port} is used by another program: end it, or choose another port (PORT=${port + 1} npm start).`,
  );
}

async function startDatabase(mode) {
  if (process.env.DATABASE_URL) {
    say("Database: the one DATABASE_URL names");
    return {};
  }
  if (mode === "production")
    throw new PlainError("DATABASE_URL: production needs the address of a PostgreSQL.");
  say("Database: embedded PostgreSQL in .data/postgres");
  const { startEmbedded } = await import("./database.mjs");
  const server = await startEmbedded();
  running.push({ name: "database", stop: () => server.stop() });
  void server.died.then(() => collapse("The database ended by itself; see .data/postgres.log."));
  return { DATABASE_URL: server.url };
}

async function prepare(env) {
  const { ended, runTypescript, stopService } = await import("./services.mjs");
  const { child } = runTypescript("prepare", env.DATABASE_URL ? ["--embedded"] : [], { env });
  running.push({ name: "preparation", stop: () => stopService(child) });
  if ((await ended(child)) !== 0)
    throw new PlainError("The database could not be prepared; why stands above.");
  running.pop();
}

async function build() {
  const { buildWhenChanged } = await import("./build.mjs");
  if (!(await buildWhenChanged(say))) say("Build: up to date");
}

async function serve({ port, address, env, mode }) {
  const { ended, keepWorker, startWeb, stopService, waitUntilServing } = await import("./services.mjs");
  const services = { ...env };
  if (mode !== "production" && !process.env.SMTP_URL) {
    const { startMailCatcher } = await import("./mail-catcher.mjs");
    const catcher = await startMailCatcher({ dir: process.env.USTA_MAILBOX_DIR || join(DATA, "mailbox") });
    running.push({ name: "mailbox", stop: () => catcher.stop() });
    services.SMTP_URL = catcher.url;
  }
  say(`Serving on port ${port}`);
  const web = startWeb({ port, env: services, dev });
  const worker = keepWorker({ env: services, dev });
  running.push({ name: "portal", stop: () => Promise.all([stopService(web), worker.stop()]) });
  void ended(web).then((code) => collapse(`The web server ended by itself (code ${code}).`));
  void worker.over.then((code) => collapse(`The worker ended by itself (code ${code}).`));
  await waitUntilServing(`http://localhost:${port}`, web);
  publish({ port, url: address });
}

async function farewell(address, mode) {
  say(`Ready: ${address}`);
  if (mode === "production") return;
  const file = join(ROOT, "prisma", "seed", "personas.ts");
  if (existsSync(file)) {
    const { tsImport } = await import("tsx/esm/api");
    const { PERSONAS } = await tsImport(file, import.meta.url);
    console.log("\nSign in as (demonstration people, one click each on the sign-in page):");
    for (const { name, mail, role } of Object.values(PERSONAS))
      console.log(`  ${name.padEnd(24)} ${mail.padEnd(36)} ${role}`);
  }
  console.log(`\nMails sent are shown at ${address}/dev/mailbox. Stop with Ctrl-C.`);
}

function listenForTheEnd() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (stopping !== null && signal === "SIGINT") process.exit(130);
      console.log("\nStopping …");
      void stop().then(() => process.exit(0));
    });
  }
  watchNpm();
}

/** npm, killed, leaves us behind: nobody could end us any more, and the next start would find the port taken. */
function watchNpm() {
  if (process.env.npm_lifecycle_event === undefined || !existsSync("/proc/self")) return;
  let npm = process.ppid;
  while (npm > 1 && !/^npm\b|\bnpm-cli\b|\/npm\b/.test(commandOf(npm))) npm = parentOf(npm);
  if (npm <= 1) return;
  setInterval(() => {
    if (!isAlive(npm)) void stop().then(() => process.exit(1));
  }, 500).unref();
}

function collapse(sentence) {
  if (stopping !== null) return;
  console.error(sentence);
  void stop().then(() => process.exit(1));
}

function stop() {
  stopping ??= (async () => {
    for (const { stop: end } of running.splice(0).reverse()) await end();
  })();
  return stopping;
}

function say(line) {
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
