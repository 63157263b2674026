import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { diffFromMigrations, engineAgrees } from "@/prisma/diff";
import { applyMigrations, MigrationError, QUEUE_VERSION, readMigrations } from "@/prisma/migrate";

const NAME = `fresh_${process.pid}`;
const url = inject("databaseServer").replace(/\/postgres$/, `/${NAME}`);

async function query<Row extends object>(sql: string, to = url): Promise<Row[]> {
  const client = new Client({ connectionString: to });
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

function folder(migrations: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), "usta-migrations-"));
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, "migration.sql"), sql);
  }
  return dir;
}

beforeEach(() => query(`CREATE DATABASE ${NAME} TEMPLATE template0`, inject("databaseServer")));
afterEach(() => query(`DROP DATABASE ${NAME} WITH (FORCE)`, inject("databaseServer")));

describe("applyMigrations", () => {
  it("applies the portal's migrations once, whoever comes at the same time", async () => {
    const runs = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
    expect(runs.flat()).toEqual(readMigrations().map(({ name }) => name));
    expect(await applyMigrations(url)).toEqual([]);
  });

  it("keeps books that Prisma's engine agrees with", async () => {
    await applyMigrations(url);
    expect(await engineAgrees(url)).toBe(true);
  });

  it("brings the queue's tables to the version of the package", async () => {
    await applyMigrations(url);
    const [row] = await query<{ version: number }>(
      `SELECT max(id) AS version FROM graphile_worker.migrations`,
    );
    expect(row?.version).toBe(QUEUE_VERSION);
  });

  it("leaves nothing of a migration that fails, and says where it failed", async () => {
    const dir = folder({ "1_good": "CREATE TABLE a ();", "2_bad": "CREATE TABLE b ();\nSELECT nonsense;" });
    await expect(applyMigrations(url, dir)).rejects.toThrow(/2_bad failed and left nothing behind.*line 2/);
    const tables = await query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relname IN ('a', 'b') AND relkind = 'r'`,
    );
    expect(tables).toEqual([{ name: "a" }]);
  });

  it("refuses a migration edited after it was applied, and a database from the future", async () => {
    await applyMigrations(url, folder({ "1_a": "CREATE TABLE a ();" }));
    const edited = applyMigrations(url, folder({ "1_a": "CREATE TABLE a (x int);" }));
    await expect(edited).rejects.toThrow(/1_a was edited/);
    await expect(applyMigrations(url, folder({}))).rejects.toThrow(MigrationError);
  });
});

describe("diffFromMigrations", () => {
  it("finds the migrations saying what the schema says, hand-written SQL included", async () => {
    expect(await diffFromMigrations(url)).toBe("");
  });

  it("leaves no shadow database behind", async () => {
    const left = await query(`SELECT FROM pg_database WHERE datname LIKE 'usta_shadow%'`);
    expect(left).toEqual([]);
  });
});
