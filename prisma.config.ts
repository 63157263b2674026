import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

/**
 * Prisma's command line fetches a native schema engine before every command, also where none is needed, from a
 * host that many networks do not reach. A file that exists stops the fetch; this one fails when it is run, so
 * that `prisma migrate` cannot claim success: our migrations run in prisma/migrate.ts without that engine.
 */
const REFUSING_ENGINE = fileURLToPath(new URL("./prisma/no-native-engine.sh", import.meta.url));
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && existsSync(REFUSING_ENGINE)) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = REFUSING_ENGINE;
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
