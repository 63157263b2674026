import { Client } from "pg";
import { main, PlainError } from "./process.mjs";

/**
 * Migrates the database and fills an empty one. `DATABASE_URL` is set; `--embedded` says that it is our own, which
 * demonstration data may enter unasked.
 */
await main(async () => {
  const { env } = await import("@/lib/platform/env");
  const url = env.DATABASE_URL;
  if (url === undefined) throw new PlainError("DATABASE_URL: there is no database to prepare.");
  const { applyMigrations } = await import("@/prisma/migrate");
  const applied = await applyMigrations(url);
  report(applied.length === 0 ? "migrations: none to apply" : `migrations: ${applied.length} applied`);
  const client = new Client({ connectionString: url });
  await client.connect();
  await fill(client).finally(() => client.end());
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
});

/** A fill that was killed in the middle is taken up again: seeding twice changes nothing. */
async function fill(client: Client): Promise<void> {
  if ((await readMark(client)) === "done") return report("data: already there");
  const began = Date.now();
  await writeMark(client, "begun");
  const { isDemonstrationWanted, seed } = await import("@/prisma/seed/seed");
  const demonstration = isDemonstrationWanted(!process.argv.includes("--embedded"));
  await seed(report, { demonstration });
  await writeMark(client, "done");
  report(`data: filled in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function readMark(client: Client): Promise<"none" | "begun" | "done"> {
  const { rows } = await client.query(
    `SELECT (SELECT value #>> '{}' FROM setting WHERE key = 'fill') AS mark, EXISTS (SELECT FROM network) AS filled`,
  );
  return rows[0].mark ?? (rows[0].filled ? "done" : "none");
}

async function writeMark(client: Client, mark: "begun" | "done"): Promise<void> {
  await client.query(
    `INSERT INTO setting (id, key, value, valid_from, set_at) VALUES (gen_random_uuid(), 'fill', to_jsonb($1::text), '2000-01-01', now())
     ON CONFLICT (key, valid_from) DO UPDATE SET value = excluded.value, set_at = now()`,
    [mark],
  );
}

function report(line: string): void {
  console.log(`          ${line}`);
}
