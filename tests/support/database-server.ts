import { type TestProject } from "vitest/node";
import { ensureDatabase, FORGETFUL } from "@/lib/run/embedded-postgres.mjs";
import { applyMigrations } from "@/prisma/migrate";
import { startTestServer } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the server's own database, beside which each test file gets one. */
    databaseServer: string;
  }
}

export const TEMPLATE = "usta_template";

/** One embedded server a run, in a folder and on a port of its own, with a migrated template to copy. */
export default async function setup(project: TestProject) {
  const { server, stop } = await startTestServer(FORGETFUL);
  await ensureDatabase(server, TEMPLATE);
  await applyMigrations(server.url(TEMPLATE));
  project.provide("databaseServer", server.url("postgres"));
  return stop;
}
