import { main } from "./process.mjs";

/** The worker's process. Loaded inside `main`, so that a wrong setting is a sentence. */
await main(async () => {
  const { work } = await import("./work");
  await work();
});
process.exit();
