import { openDatabase } from "./database.mjs";
import { main } from "./process.mjs";

/**
 * Runs a command line on the portal's database. Nothing that reads the settings or opens the database may be
 * imported before `work` begins: it learns the database's address from the environment, so import inside.
 */
export function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  return main(async () => {
    const { url, close } = await openDatabase();
    process.env.DATABASE_URL = url;
    try {
      await work(url);
    } finally {
      const kept = globalThis as typeof globalThis & { ustaDb?: { $disconnect(): Promise<void> } };
      await kept.ustaDb?.$disconnect();
      await close();
    }
  });
}
