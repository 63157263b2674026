import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

/**
 * Runs before each db test file, ahead of its imports: a database copied from the migrated template, whose address
 * the settings then read. So a test imports `db` and commands as the portal does.
 */
const serverUrl = inject("databaseServer");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const own = new URL(serverUrl);
own.pathname = `/${name}`;
process.env.DATABASE_URL = own.href;

await onServer(`CREATE DATABASE ${name} TEMPLATE usta_template`);

afterAll(async () => {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
