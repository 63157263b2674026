import { withDatabase } from "./command-line";

/** `npm run seed`: the network and, in demo mode, its demonstration; `-- az`: Azerbaijan's network; `-- scale 100000`: a nation. */
const isOutside = Boolean(process.env.DATABASE_URL);
const [what = "", ...rest] = process.argv.slice(2);

await withDatabase(async (url) => {
  const { applyMigrations } = await import("@/prisma/migrate");
  await applyMigrations(url);
  const { isDemonstrationWanted, seed, seedAzerbaijan, seedScale, SeedError } =
    await import("@/prisma/seed/seed");
  const demonstration = isDemonstrationWanted(isOutside);
  if (what === "" && rest.length === 0) return seed(console.log, { demonstration });
  if (what === "az" && rest.length === 0) return seedAzerbaijan(console.log);
  if (what !== "scale" || rest.length !== 1) {
    throw new SeedError("Say: npm run seed, npm run seed -- az, or npm run seed -- scale 100000.");
  }
  if (!demonstration) {
    throw new SeedError(
      "Invented people are for demo mode; a database of your own also needs USTA_DEMO_DATA=true.",
    );
  }
  return seedScale(console.log, Number(rest[0]), url);
});
