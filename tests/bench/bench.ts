import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Client } from "pg";
import { nodePath, PlainError, ROOT } from "@/lib/run/process.mjs";
import { proveSessions } from "@/tests/support/prove";
import { benchAllocate } from "./allocate";
import { fillBoard } from "./board";
import { databaseOf, SCALE_TEACHERS, startServer } from "./databases";
import { benchFirstVisit } from "./first-visit";
import { benchMatching } from "./matching";
import { benchNginx, findNginx } from "./nginx";
import { benchGrowth, benchPages } from "./pages";
import { buildCopy } from "./place";
import { type Figure, NAMES, printTable, writeFigures } from "./report";
import { addApplicants, RUSH, RUSH_2000, signInPersona } from "./rush";
import { startPortal, type Running } from "./web";

/**
 * Everything of one table in one run, each figure beside its floor on the same build and machine. `names` choose a part:
 * "page.home", or "page" for all that begins so.
 */
export async function bench(names: readonly string[]): Promise<boolean> {
  const strange = names.filter(
    (name) => !NAMES.some((known) => known === name || known.startsWith(`${name}.`)),
  );
  if (strange.length > 0)
    throw new PlainError(`No such figure: ${strange.join(", ")}. There are: ${NAMES.join(", ")}.`);
  const wants = (name: string) =>
    names.length === 0 || names.some((asked) => name === asked || name.startsWith(`${asked}.`));
  const wantsAny = (part: string) => NAMES.some((name) => name.startsWith(part) && wants(name));

  const figures: Figure[] = [];
  const failures: string[] = [];
  const fail = (what: string, error: unknown) =>
    void failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  const attempt = async (what: string, work: () => Promise<Figure | readonly Figure[]>) => {
    console.log(`${what} …`);
    try {
      figures.push(...[await work()].flat());
    } catch (error) {
      fail(what, error);
    }
  };

  const report = () => {
    console.log("");
    const reached = printTable(figures);
    console.log(`\nWritten to ${writeFigures(figures)}`);
    for (const failure of failures) console.error(`FAILED  ${failure}`);
    return reached && failures.length === 0;
  };
  if (wantsAny("match.")) await attempt("Matching", async () => benchMatching());
  if (wants("allocate.20000")) await attempt("Allocation", async () => benchAllocate());
  if (NAMES.filter(wants).every((name) => /^(match|allocate)\./.test(name))) return report();

  console.log("Building a copy with the framework's floor in it …");
  const copy = await buildCopy();
  const server = await startServer();
  const portals: Running[] = [];
  const clients: Client[] = [];
  const connectTo = async (url: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  try {
    console.log("Seeding the demonstration …");
    const demoUrl = await databaseOf(server, "demo", (url) => fill(url, []));
    process.env.DATABASE_URL = demoUrl;
    const client = await connectTo(demoUrl);
    const portal = await startPortal(copy, demoUrl);
    portals.push(portal);
    const cookies = {
      ministry: await signInPersona(client, "ministry"),
      coordinator: await board(client, wants),
    };

    if (wantsAny("visit.")) await attempt("First visit", () => benchFirstVisit(portal.url));
    if (wantsAny("page.")) await attempt("Pages", () => benchPages(portal.url, cookies, wants, fail));
    const nginx = findNginx();
    if (wants("page.home.nginx") && nginx !== null)
      await attempt("nginx", () => benchNginx(nginx, portal.port));
    if (nginx === null) console.log("nginx is not installed: page.home.nginx is left out.");
    if (wants("register.500")) {
      const { benchRegister } = await import("./register-sync");
      await attempt("Registers that synchronise", () => benchRegister(client, portal.url));
    }
    if (wantsAny("enrol")) {
      const { teachers } = wants("enrol2000.command") ? RUSH_2000 : RUSH;
      const everybody = await addApplicants(client, teachers);
      const applicants = everybody.slice(0, RUSH.teachers);
      if (wants("enrol.post")) {
        const { benchPosts } = await import("./enrol-post");
        await attempt("Rush through the form", () => benchPosts(client, portal.url, applicants));
      }
      for (const [name, rush, rounds] of [
        ["enrol.command", RUSH, 3],
        ["enrol2000.command", RUSH_2000, 1],
      ] as const) {
        if (!wants(name)) continue;
        const { benchCommand, rememberIds } = await import("./enrol-command");
        await attempt(`${rush.teachers} commands for ${rush.seats} seats`, async () => {
          await rememberIds(client);
          return benchCommand(client, demoUrl, everybody, { name, rush, rounds });
        });
      }
    }
    if (wants("register.500") || wantsAny("enrol")) {
      await attempt("The auditor", async () => {
        await proveSessions(demoUrl);
        return [];
      });
    }
    if (wants("import.100000")) {
      const { benchImport } = await import("./import-register");
      await attempt("A register of 100,000 rows", () => benchImport(client));
    }
    if (wantsAny("grow.")) {
      console.log(`A nation of ${SCALE_TEACHERS} teachers …`);
      const scaleUrl = await databaseOf(server, "scale", (url) =>
        fill(url, ["scale", String(SCALE_TEACHERS)]),
      );
      const nation = await startPortal(copy, scaleUrl);
      portals.push(nation);
      const ministry = await signInPersona(await connectTo(scaleUrl), "ministry");
      const both = { demo: cookies, scale: { ministry } };
      await attempt("Growth", () => benchGrowth(portal.url, nation.url, both, wants));
    }
  } finally {
    await Promise.all(portals.map(({ stop }) => stop()));
    await Promise.all(clients.map((client) => client.end()));
    const kept = globalThis as typeof globalThis & { ustaDb?: { $disconnect(): Promise<void> } };
    await kept.ustaDb?.$disconnect();
    await server.stop();
  }
  return report();
}

/** Whoever has the full board, signed in; nobody where it is not asked for. */
async function board(client: Client, wants: (name: string) => boolean): Promise<string | undefined> {
  if (!wants("page.board")) return undefined;
  await fillBoard(client, "coordinator");
  return signInPersona(client, "coordinator");
}

/** By the command that people use, in a process of its own. */
async function fill(url: string, args: string[]): Promise<void> {
  const env = { ...process.env, DATABASE_URL: url, USTA_MODE: "demo", USTA_DEMO_DATA: "true" };
  const command = [join(ROOT, "lib", "run", "command.mjs"), "seed", ...args];
  const child = spawn(nodePath(), command, { cwd: ROOT, env, stdio: "inherit" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The database could not be filled.");
}
