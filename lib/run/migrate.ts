import { withDatabase } from "./command-line";

await withDatabase(async (url) => {
  const { applyMigrations } = await import("@/prisma/migrate");
  const applied = await applyMigrations(url);
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log("The database is at the newest migration.");
});
