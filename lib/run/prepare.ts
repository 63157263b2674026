import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Client as ClientType } from "pg";
import { main, ROOT } from "./process.mjs";

/** Migrates the database, seeds an empty one, and tells the launcher who may sign in. `DATABASE_URL` is set. */
await main(async () => {
  const url = process.env.DATABASE_URL ?? "";
  const { applyMigrations } = await import("@/prisma/migrate");
  const applied = await applyMigrations(url);
  console.log(
    applied.length === 0 ? "  migrations: none to apply" : `  migrations: ${applied.length} applied`,
  );
  if (process.argv.includes("--seed")) await seedWhenEmpty(url);
  process.disconnect?.();
});

async function seedWhenEmpty(url: string): Promise<void> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: url });
  await client.connect();
  const empty = await isEmpty(client).finally(() => client.end());
  const file = join(ROOT, "prisma", "seed", "seed.ts");
  if (!existsSync(file)) return;
  if (!empty) return console.log("  data: already there");
  const began = Date.now();
  const { seed } = (await import(file)) as { seed: (say: (line: string) => void) => Promise<void> };
  await seed((line) => console.log(`  ${line}`));
  console.log(`  data: seeded in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function isEmpty(client: ClientType): Promise<boolean> {
  const { rows } = await client.query(`SELECT NOT EXISTS (SELECT FROM network) AS empty`);
  return rows[0].empty;
}
