import "server-only";

/** Ends the web process, before it serves anything, with a sentence that names each wrong setting. */
try {
  await import("@/lib/platform/env");
} catch (error) {
  if (!(error instanceof Error) || error.name !== "SettingsError") throw error;
  console.error(error.message);
  process.exit(1);
}
