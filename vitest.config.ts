import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `server-only` throws outside the framework's server build; in tests it is an empty file. */
const resolve = { alias: { "server-only": here("./tests/support/empty.ts"), "@": here("./") } };

/** Long enough for a busy machine: a test that is slow there is not wrong. */
const shared = {
  environment: "node" as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  exclude: [...configDefaults.exclude, "**/.data/**"],
};

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      { resolve, test: { ...shared, name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      { resolve, test: { ...shared, name: "laws", include: ["tests/laws/**/*.test.ts"] } },
      {
        resolve,
        test: {
          ...shared,
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          setupFiles: ["tests/support/own-database.ts"],
        },
      },
    ],
  },
});
