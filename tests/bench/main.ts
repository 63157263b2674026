import { main } from "@/lib/run/process.mjs";
import { bench } from "./bench";

await main(async () => {
  if (!(await bench(process.argv.slice(2)))) process.exitCode = 1;
});
