import { withDatabase } from "./command-line";

/** `npm run seed`: the network and, in demo mode, its demonstration; `-- az`: Azerbaijan's network. */
const isOutside = Boolean(process.env.DATABASE_URL);
const [what = "", ...rest] = process.argv.slice(2);

await withDatabase(async (url) => {
  const { applyMigrations } = await import("@/prisma/migrate");
  await applyMigrations(url);
  const { isDemonstrationWanted, seed, seedAzerbaijan, SeedError } = await import("@/prisma/seed/seed");
  if (rest.length > 0 || !["", "az"].includes(what)) {
    throw new SeedError("Say: npm run seed, npm run seed -- az, or npm run seed -- scale 100000.");
  }
  if (what === "az") return seedAzerbaijan(console.log);
  return seed(console.log, { demonstration: isDemonstrationWanted(isOutside) });
});
