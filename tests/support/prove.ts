import { ended, runTypescript } from "@/lib/run/services.mjs";

/** `npm run auditor` on a database that tests or a benchmark have filled through the portal: it must find nothing. */
export async function proveSessions(databaseUrl: string): Promise<void> {
  const { child } = runTypescript("auditor", [], { env: { DATABASE_URL: databaseUrl, USTA_MODE: "demo" } });
  if ((await ended(child)) !== 0) throw new Error("The auditor found something; it is printed above.");
}
