import { withDatabase } from "./command-line";

/** Prints what a change of the schema would do as SQL; with --from-empty the whole schema. */
await withDatabase(async (url) => {
  const { diffFromMigrations, schemaAsSql } = await import("@/prisma/diff");
  const whole = process.argv.includes("--from-empty");
  const sql = whole ? await schemaAsSql(url) : await diffFromMigrations(url);
  console.log(sql === "" ? "-- The migrations already say what the schema says." : sql);
});
