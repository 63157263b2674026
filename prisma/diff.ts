import { randomUUID } from "node:crypto";
import { type EventEmitter } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { type SchemaEngine as SchemaEngineClass } from "@prisma/schema-engine-wasm";
import { Client, Pool, type ClientConfig, type PoolConfig } from "pg";
import { withoutHandmade } from "./handmade";
import { MIGRATIONS_DIR, readMigrations } from "./migrate";

/**
 * What a change of `prisma/schema` would do, as SQL, by Prisma's schema engine in its WebAssembly form: the
 * native one is fetched from a host that many networks do not reach.
 */

export const SCHEMA_DIR = join(import.meta.dirname, "schema");
const NOTHING = "This is an empty migration.";
const FILTERS = { externalTables: [], externalEnums: [] };

/** The whole schema as SQL; the engine asks the server for its version only. */
export function schemaAsSql(url: string, dir: string = SCHEMA_DIR): Promise<string> {
  return diff(url, { tag: "empty" }, dir);
}

/** From the history of migrations, replayed in a database of its own on that server, to the schema; "" when they agree. */
export async function diffFromMigrations(url: string, schemaDir: string = SCHEMA_DIR): Promise<string> {
  const sql = await diff(url, { tag: "migrations", ...listMigrations() }, schemaDir);
  return withoutHandmade(
    sql,
    readMigrations()
      .map((migration) => migration.sql)
      .join("\n"),
  );
}

type From = Parameters<SchemaEngineClass["diff"]>[0]["from"];

async function diff(url: string, from: From, schemaDir: string): Promise<string> {
  const files = readSchema(schemaDir);
  const { engine, close } = await openEngine(url, files);
  try {
    const { stdout } = await engine.diff({
      from,
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    });
    const sql = (stdout ?? "").trim();
    return sql.includes(NOTHING) ? "" : sql;
  } finally {
    await close();
  }
}

/** Whether the engine, reading our books, agrees that a database stands at the newest migration. */
export async function engineAgrees(url: string): Promise<boolean> {
  const { engine, close } = await openEngine(url, readSchema(SCHEMA_DIR));
  try {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList: listMigrations(),
      optInToShadowDatabase: false,
      filters: FILTERS,
    });
    return (
      found.history === null && found.editedMigrationNames.length + found.failedMigrationNames.length === 0
    );
  } finally {
    await close();
  }
}

function readSchema(dir: string): { path: string; content: string }[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(dir, name), content: readFileSync(join(dir, name), "utf8") }));
}

function listMigrations() {
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

async function openEngine(url: string, files: { path: string; content: string }[]) {
  const SchemaEngine = await (loaded ??= loadEngine());
  const adapter = new MigrationAdapter(url);
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bound);
  return { engine, close: () => adapter.dropShadows() };
}

/** Once a process: the glue keeps one instance in a variable of its module. */
let loaded: Promise<typeof SchemaEngineClass> | undefined;

async function loadEngine(): Promise<typeof SchemaEngineClass> {
  const registry = globalThis as typeof globalThis & { PRISMA_WASM_PANIC_REGISTRY?: unknown };
  registry.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message: string) => console.error(message) };
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": glue } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue.SchemaEngine;
}

/**
 * The catalogue is full of the type "char", which the engine wants as a character and the adapter refuses: it is
 * passed through as a type that no catalogue holds, and named rightly afterwards.
 */
const CHAR_OID = 18;
const UUID_OID = 2950;

class CatalogueClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const { connection } = this as unknown as { connection: EventEmitter };
    connection.prependListener("rowDescription", (message: { fields: { dataTypeID: number }[] }) => {
      for (const field of message.fields) {
        if (field.dataTypeID === CHAR_OID) field.dataTypeID = UUID_OID;
      }
    });
  }
}

/**
 * The stock adapter cuts scripts at each semicolon, also inside a trigger's body, and with a connection string it
 * runs the shadow's migrations on the real database. This one sends scripts whole and makes shadows of its own.
 */
class MigrationAdapter extends PrismaPg {
  private readonly shadows: string[] = [];

  constructor(private readonly url: string) {
    super(poolTo(url));
  }

  override connect() {
    return openAdapter(this.url);
  }

  override async connectToShadowDb() {
    const name = `usta_shadow_${randomUUID().replaceAll("-", "")}`;
    await onServer(this.url, `CREATE DATABASE "${name}" TEMPLATE template0`);
    this.shadows.push(name);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return openAdapter(url.href);
  }

  async dropShadows(): Promise<void> {
    for (const name of this.shadows.splice(0)) {
      await onServer(this.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
  }
}

function poolTo(url: string): Pool {
  const config: PoolConfig = { connectionString: url, max: 1, idleTimeoutMillis: 1, allowExitOnIdle: true };
  return new Pool({ ...config, Client: CatalogueClient });
}

async function openAdapter(url: string) {
  const pool = poolTo(url);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true, onPoolError: () => {} }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  adapter.executeScript = async (script: string) => {
    await pool.query(script);
  };
  return adapter;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
