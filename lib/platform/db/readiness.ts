import "server-only";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { db } from "@/lib/platform/db";

/** Whether every migration that this code brings has been applied; throws where the database cannot be asked. */
export async function isDatabaseMigrated(): Promise<boolean> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map((row) => row.name));
  return broughtMigrations().every((name) => applied.has(name));
}

let brought: string[] | undefined;

function broughtMigrations(): string[] {
  const dir = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  brought ??= existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
  return brought;
}
