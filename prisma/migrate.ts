import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { Client } from "pg";

/**
 * Applies `prisma/migrations` by plain SQL and keeps the books that Prisma's own command line keeps, so that
 * the stock tool agrees wherever it can run. Each migration is one transaction: it stands whole or not at all.
 */

export const MIGRATIONS_DIR = join(import.meta.dirname, "migrations");
/** The newest migration of graphile-worker's own tables; a test compares it with the package. */
export const QUEUE_VERSION = 19;
const LOCK_KEY = 7_281_946_310;

export type Migration = { name: string; sql: string; checksum: string };
type Booked = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

/** A state of the database that only a person can put right; the message says how. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

export function readMigrations(dir: string = MIGRATIONS_DIR): Migration[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Brings a database to the newest migration and returns the names of those it applied; several processes may try at once. */
export async function applyMigrations(url: string, dir: string = MIGRATIONS_DIR): Promise<string[]> {
  const migrations = readMigrations(dir);
  const client = new Client({ connectionString: url, application_name: "usta-migrate" });
  await connect(client);
  try {
    const queueReady = await isQueueReady(client);
    if (queueReady && pending(migrations, await readBooks(client)).length === 0) return [];
    await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
    const applied: string[] = [];
    await client.query(BOOKS);
    for (const migration of pending(migrations, await readBooks(client))) {
      await applyOne(client, migration);
      applied.push(migration.name);
    }
    if (!(await isQueueReady(client))) await migrateQueue(url);
    return applied;
  } finally {
    await client.end();
  }
}

async function connect(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const why = error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : "";
    const where = `${client.host}:${client.port}, database ${client.database}`;
    throw new MigrationError(`PostgreSQL cannot be reached (${where}): ${why}.`, { cause: error });
  }
}

/** Checks the books against the folder and returns what is still to be applied. */
export function pending(migrations: Migration[], books: Booked[]): Migration[] {
  const live = books.filter((row) => row.rolled_back_at === null);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of live) {
    const migration = known.get(row.migration_name);
    if (row.finished_at === null) {
      throw new MigrationError(
        `Migration ${row.migration_name} began and did not end: repair the database by hand, then mark its row in _prisma_migrations as rolled back.`,
      );
    }
    if (migration === undefined) {
      throw new MigrationError(
        `The database knows migration ${row.migration_name}, this code does not: it was made by a newer version.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `Migration ${row.migration_name} was edited after it had been applied: write a new migration instead, or start with an empty database (remove .data/postgres).`,
      );
    }
  }
  const applied = new Set(live.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

async function readBooks(client: Client): Promise<Booked[]> {
  const exists = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes`);
  if (!exists.rows[0].yes) return [];
  const { rows } = await client.query<Booked>(
    `SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations"`,
  );
  return rows;
}

async function applyOne(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new MigrationError(`Migration ${name} failed and left nothing behind: ${describe(error, sql)}`, {
      cause: error,
    });
  }
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = "position" in error ? Number(error.position) : NaN;
  if (!Number.isFinite(position)) return error.message;
  const line = sql.slice(0, position).split("\n").length;
  return `${error.message} (line ${line})`;
}

async function isQueueReady(client: Client): Promise<boolean> {
  const exists = await client.query(`SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS yes`);
  if (!exists.rows[0].yes) return false;
  const { rows } = await client.query(`SELECT max(id) AS version FROM graphile_worker.migrations`);
  return Number(rows[0].version) >= QUEUE_VERSION;
}

/** The queue's tables exist before a worker ever ran, so that a deed can add its job inside its own transaction. */
async function migrateQueue(url: string): Promise<void> {
  const { Logger } = await import("graphile-worker");
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}), taskList: {} });
}
