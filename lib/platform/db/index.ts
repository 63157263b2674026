import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { env } from "@/lib/platform/env";
import { Prisma, PrismaClient } from "./generated/client";
import { connectionOf, HoldingPool, whileHolding } from "./held-connection";

export type Db = PrismaClient;
/** What a transaction's callback is handed; queries and steps take `Db | Tx`. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction">;

/** Where a build or a mistake ends: a closed port, so that the error names the database and not this file. */
const NOWHERE = "postgresql://localhost:1/usta";

const pools = new WeakMap<object, Pool>();

/** pg waits for ever by default: for a slot of the pool, for a statement, for a transaction somebody forgot. */
export function connect(url: string = env.DATABASE_URL ?? NOWHERE): Db {
  const pool = new HoldingPool({
    connectionString: url,
    max: env.USTA_DB_POOL,
    connectionTimeoutMillis: env.USTA_DB_WAIT_MS,
    statement_timeout: env.USTA_DB_STATEMENT_MS,
    idle_in_transaction_session_timeout: env.USTA_DB_IDLE_TRANSACTION_MS,
    idleTimeoutMillis: 30_000,
    application_name: "usta",
    // Said once a connection: said in each transaction, it is one more way to the database and back.
    options: "-c default_transaction_isolation=read\\ committed",
  });
  // A connection that breaks while nobody uses it is replaced when the next one is asked for.
  pool.on("error", () => undefined);
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatement, disposeExternalPool: true });
  const client = new PrismaClient({ adapter });
  pools.set(client, pool);
  return client;
}

/**
 * The rows of a statement for what everybody waits for: asked of the pool itself, or of the transaction's own connection, which
 * takes half of what the client takes. A day would come otherwise from here than from the client: ask for it as text.
 */
export async function readRows<Row extends object>(statement: Prisma.Sql, on: Db | Tx = db): Promise<Row[]> {
  const line = pools.get(on) ?? connectionOf(on);
  if (!line) return on.$queryRaw<Row[]>(statement);
  return (await line.query<Row>(prepared(statement))).rows;
}

/** The same for a statement that writes. Returns how many rows it touched. */
export async function writeRows(statement: Prisma.Sql, on: Db | Tx): Promise<number> {
  const line = pools.get(on) ?? connectionOf(on);
  if (!line) return on.$executeRaw(statement);
  return (await line.query(prepared(statement))).rowCount ?? 0;
}

function prepared({ text, values }: Prisma.Sql) {
  return {
    name: nameStatement({ sql: text }),
    text,
    values: values.map((value) => (value instanceof Date ? value.toISOString() : value)),
  };
}

/** Prepared statements keep their plan per connection; named by their text, so that no two processes behind a pooler mix them up. */
const names = new Map<string, string>();
const MOST_NAMES = 1_000;

function nameStatement({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return "";
  const name = createHash("sha1").update(sql).digest("hex");
  names.set(sql, name);
  return name;
}

const kept = globalThis as typeof globalThis & { ustaDb?: Db };
/** One client a process; `next dev` reloads this file and must not leave a pool behind each time. */
export const db: Db = (kept.ustaDb ??= connect());

const TRIES = 7;
const FIRST_PAUSE_MS = 15;
/** Retried on the database's own promise that nothing of the failed transaction remained. */
const RETRYABLE_STATES = new Set(["40001", "40P01"]);

export type TransactionOptions = {
  /** READ COMMITTED unless told otherwise: commands lock the row they decide about, then read. */
  isolation?: keyof typeof Prisma.TransactionIsolationLevel;
  /** How long to wait for a connection, in milliseconds. */
  maxWait?: number;
  /** How long the transaction may last, in milliseconds. */
  timeout?: number;
  /** Another client, in tests. */
  on?: Db;
};

/** Runs a deed in one transaction, and again from its start when the database lost it to another one. No network inside. */
export async function transaction<Result>(
  deed: (tx: Tx) => Promise<Result>,
  { isolation = "ReadCommitted", maxWait = 8_000, timeout = 15_000, on = db }: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await whileHolding((know) =>
        on.$transaction(
          (tx) => {
            know(tx);
            return deed(tx);
          },
          {
            ...(isolation === "ReadCommitted"
              ? {}
              : { isolationLevel: Prisma.TransactionIsolationLevel[isolation] }),
            maxWait,
            timeout,
          },
        ),
      );
    } catch (error) {
      if (attempt >= TRIES || !isRetryable(error)) throw error;
      await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

/** A lost race comes as P2034, at COMMIT as a bare driver error, in raw queries as P2010 with the state inside or as the state. */
export function isRetryable(error: unknown): boolean {
  if (!isRecord(error)) return false;
  if (error.code === "P2034" || RETRYABLE_STATES.has(String(error.code))) return true;
  if (error.name === "DriverAdapterError") return isLostRace(error.cause);
  if (error.code === "P2010" && isRecord(error.meta)) {
    const { code, driverAdapterError } = error.meta;
    if (typeof code === "string" && RETRYABLE_STATES.has(code)) return true;
    return isRecord(driverAdapterError) && isLostRace(driverAdapterError.cause);
  }
  return false;
}

/** The name of the constraint an error broke, or null: the last line behind a rule that was checked before. */
export function brokenConstraint(error: unknown): string | null {
  if (!isRecord(error)) return null;
  const meta = isRecord(error.meta) ? error.meta : undefined;
  const inner = isRecord(meta?.driverAdapterError) ? meta.driverAdapterError.cause : error.cause;
  const text = [error.message, meta?.message, isRecord(inner) ? inner.originalMessage : undefined].join("\n");
  return /constraint "([^"]+)"/.exec(text)?.[1] ?? null;
}

function isLostRace(cause: unknown): boolean {
  if (!isRecord(cause)) return false;
  return (
    cause.kind === "TransactionWriteConflict" ||
    RETRYABLE_STATES.has(String(cause.originalCode ?? cause.code))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
